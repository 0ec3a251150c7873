import { diagnose } from '#engine/definition/diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params } from '#engine/definition/diagnostic.ts';
import { nearest } from '#engine/definition/nearest.ts';
import { keySpan, valueSpan } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';

/** Reports at the value that the path leads to, or at its key. */
export type Report = (code: DiagnosticCode, path: Path, params: Params, at?: 'key') => void;

/** A report that places what it is told in the file. */
export function reporter(source: Source, found: Diagnostic[]): Report {
  return (code, path, params, at) => {
    const span = at === 'key' ? keySpan(source.root, path) : valueSpan(source.root, path);
    found.push(diagnose(source, { code, severity: 'error', span, path, params }));
  };
}

/** A name must be one of those known; else it is told with the one that was probably meant. */
export function mustBeKnown(
  name: string,
  known: readonly string[],
  report: Report,
  where: { readonly path: Path; readonly at?: 'key'; readonly code?: DiagnosticCode },
): boolean {
  if (known.includes(name)) return true;
  const suggestion = nearest(name, known);
  const params = { name, allowed: known.length === 0 ? '-' : known.join(', ') };
  const told = suggestion === null ? params : { ...params, suggestion };
  report(where.code ?? 'unknown-here', where.path, told, where.at);
  return false;
}

/** The names at a path: one, or a list of them, each with its own path. */
export function namesAt(
  path: Path,
  names: string | readonly string[] | undefined,
): { readonly path: Path; readonly name: string }[] {
  if (names === undefined) return [];
  if (typeof names === 'string') return [{ path, name: names }];
  return names.map((name, index) => ({ path: [...path, index], name }));
}
