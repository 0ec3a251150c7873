/** Tables of processes for one check of the prover. */
import { describe, expect, it } from 'vitest';
import type { DiagnosticCode, Params, Severity } from '#engine/definition/diagnostic.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import { stepsText } from '#engine/testing/walk.ts';
import { prove } from '../prove.ts';
import type { Bound } from '../explore.ts';

interface Valid {
  /** A sentence: what is allowed. */
  readonly says: string;
  /** Parts laid into the frame of `stepsText`. */
  readonly parts: string;
  readonly bound?: Bound;
}
interface Invalid extends Valid {
  /** Path, severity and params of each finding, in file order. */
  readonly found: readonly (readonly [path: string, severity: Severity, params: Params])[];
}

/** A process without errors gives none of these findings, or exactly those that are listed. */
export function testCheck(
  code: DiagnosticCode,
  { valid, invalid }: { readonly valid: readonly Valid[]; readonly invalid: readonly Invalid[] },
): void {
  const findings = ({ parts, bound }: Valid): unknown => {
    const opened = openProcess(parseSource(stepsText(parts), 'v1.yaml'));
    // What has errors is not explored: the table would say nothing.
    expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return prove(opened, bound)
      .filter((found) => found.code === code)
      .map(({ path, severity, params }) => [path, severity, params]);
  };
  describe(code, () => {
    it.each(valid)('allows $says', (each) => {
      expect(findings(each)).toEqual([]);
    });
    it.each(invalid)('reports $says', (each) => {
      expect(findings(each)).toEqual(each.found);
    });
  });
}
