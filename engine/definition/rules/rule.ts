/** What a rule is given, and how it reports. */
import type { CheckedExpression } from '../expression/check.ts';
import type { DiagnosticCode, Params, Severity } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { ExpressionUse } from '../expressions.ts';
import type { Model } from '../schema/process.ts';
import type { Path, Source } from '../source.ts';

/** Every name the file declares, of broken parts too: a name is not unknown because its declaration has a fault. */
export interface Known {
  /** Dotted. */
  readonly states: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly fields: readonly string[];
  readonly clocks: readonly string[];
  readonly settings: readonly string[];
  /** Reference tables that it declares. */
  readonly tables: readonly string[];
  readonly decisions: readonly string[];
  readonly events: readonly string[];
}

export interface Subject {
  readonly source: Source;
  /** The file without parts of a wrong shape. */
  readonly model: Model;
  readonly known: Known;
  readonly expressions: readonly (ExpressionUse & CheckedExpression)[];
}

/** Reports at the value that the path leads to; `at: 'key'` at its key, `part` at a part of its text. */
export type Report = (
  path: Path,
  params?: Params,
  where?: { readonly at?: 'key' | 'value'; readonly part?: { readonly start: number; readonly end: number } },
) => void;

export interface Rule {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Can only be judged when nothing was left out of the file. */
  readonly needsWhole?: true;
  readonly check: (subject: Subject, report: Report) => void;
}

/** Params of a name that is not known, with the known one that was probably meant. */
export function unknownName(name: string, known: Iterable<string>): Params {
  const suggestion = nearest(name, known);
  return suggestion === null ? { name } : { name, suggestion };
}

/** A rule that passes on what the check of expressions found. */
export function expressionRule(code: DiagnosticCode): Rule {
  return {
    code,
    severity: 'error',
    check: ({ expressions }, report) => reportExpressions(expressions, code, report),
  };
}

export function reportExpressions(
  expressions: Subject['expressions'],
  code: DiagnosticCode,
  report: Report,
): void {
  for (const { path, findings } of expressions) {
    for (const finding of findings) {
      if (finding.code === code) report(path, finding.params, { part: finding });
    }
  }
}
