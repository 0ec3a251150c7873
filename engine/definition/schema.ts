/** Does the tree have the shape of a process file? What has not is reported and left out, so that the rest can still be checked. */
import type { z } from 'zod';
import { diagnose } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findIssues } from './schema/issues.ts';
import type { ShapeFinding } from './schema/issues.ts';
import { processShape } from './schema/process.ts';
import type { Model } from './schema/process.ts';
import { withoutBroken } from './schema/prune.ts';
import { keySpan, toValue, valueSpan } from './source.ts';
import type { Source } from './source.ts';

export interface Shaped {
  /** Null when nothing of the file has the shape of a process. */
  readonly model: Model | null;
  /** Nothing was left out. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the shape of a process file. */
export function checkShape(source: Source): Shaped {
  if (source.root === null) return { model: null, whole: false, diagnostics: [] };
  const value = toValue(source.root);
  const { data, findings } = findIssues(processShape, value);
  const diagnostics = findings.map((finding) => placeFinding(source, finding));
  if (data !== null) return { model: data, whole: true, diagnostics };
  return { model: withoutBroken(value, findings), whole: false, diagnostics };
}

/** Checks another kind of file against its shape. */
export function checkAgainst<T>(
  shape: z.ZodType<T>,
  source: Source,
): { data: T | null; diagnostics: Diagnostic[] } {
  if (source.root === null) return { data: null, diagnostics: [] };
  const { data, findings } = findIssues(shape, toValue(source.root));
  return { data, diagnostics: findings.map((finding) => placeFinding(source, finding)) };
}

/** Places what is wrong with the shape in its file. */
export function placeFinding(source: Source, finding: ShapeFinding): Diagnostic {
  const { code, params } = finding;
  const span =
    finding.at === 'key' ? keySpan(source.root, finding.path) : valueSpan(source.root, finding.path);
  return diagnose(source, { code, severity: 'error', span, path: finding.path, params });
}
