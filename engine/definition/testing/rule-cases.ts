/** Tables of valid and invalid files for one rule. */
import { describe, expect, it } from 'vitest';
import type { DiagnosticCode, Params, Severity } from '../diagnostic.ts';
import { findingsAfter } from './edit.ts';
import type { Edit } from './edit.ts';

interface Valid {
  /** A sentence: what is allowed. */
  readonly says: string;
  readonly edits: readonly Edit[];
  /** Files that the process uses, by name; marked like edits. */
  readonly files?: Readonly<Record<string, string>>;
}
interface Invalid extends Valid {
  /** Params of the finding at each marked place, in file order. */
  readonly params: readonly Params[];
  /** Other codes that the same edit rightly gives. */
  readonly also?: readonly DiagnosticCode[];
}

/** Each valid edit of the small process gives no such finding; each invalid one exactly those at its marks. */
export function testRule(
  code: DiagnosticCode,
  cases: {
    readonly severity?: Severity;
    readonly valid: readonly Valid[];
    readonly invalid: readonly Invalid[];
  },
): void {
  const severity = cases.severity ?? 'error';
  describe(code, () => {
    it.each(cases.valid)('allows $says', ({ edits, files }) => {
      expect(findingsAfter(edits, files).findings).toEqual([]);
    });
    it.each(cases.invalid)('reports $says', ({ edits, files, params, also = [] }) => {
      const { findings, places } = findingsAfter(edits, files);
      const expected = places.map((place, index) => ({
        code,
        severity,
        ...place,
        params: params[index] ?? {},
      }));
      expect(findings.filter((finding) => finding.code === code)).toEqual(expected);
      const others = findings.filter((finding) => finding.code !== code).map((finding) => finding.code);
      expect([...new Set(others)].sort()).toEqual([...also].sort());
    });
  });
}
