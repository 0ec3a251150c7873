/** Text → tree with positions. Never throws; bounded in size, parts, depth and alias expansion. */
import { parseDocument } from 'yaml';
import { diagnose } from './diagnostic.ts';
import type { Diagnostic, ReportAt } from './diagnostic.ts';
import { scanProblem } from './parse/scan.ts';
import { toSourceTree } from './parse/tree.ts';
import { lineStartsOf } from './source.ts';
import type { Source } from './source.ts';

export interface Parsed {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

const maxSyntaxErrors = 20;
/** More of them help nobody. */
const maxReports = 200;

/** The tree of one YAML document. Where the text has no usable tree `root` is null and a diagnostic says why. */
export function parseSource(text: string, file: string): Parsed {
  const diagnostics: Diagnostic[] = [];
  const place = { file, text, lineStarts: lineStartsOf(text) };
  const report: ReportAt = (code, span, params = {}) => {
    if (diagnostics.length === maxReports) return;
    diagnostics.push(diagnose(place, { code, severity: 'error', span, path: [], params }));
  };
  const fail = (): Parsed => ({ source: { ...place, root: null }, diagnostics });

  const problem = scanProblem(text);
  if (problem !== null) {
    report(problem.code, problem.span, problem.params);
    return fail();
  }
  try {
    // `uniqueKeys` is quadratic in the keys of a map; the tree builder finds duplicates itself.
    // With `logLevel: 'silent'` the library would not say that there is a second document.
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    for (const error of document.errors.slice(0, maxSyntaxErrors)) {
      const [start, end] = error.pos;
      if (error.code === 'MULTIPLE_DOCS') report('several-documents', { start, end });
      else report('yaml-syntax', { start, end }, { reason: firstLine(error.message) });
    }
    if (document.errors.length > 0) return fail();
    if (document.contents === null) {
      report('empty-file', { start: 0, end: 0 });
      return fail();
    }
    return { source: { ...place, root: toSourceTree(document.contents, place, report) }, diagnostics };
  } catch (error) {
    // The composer is recursive: a stack that ends is a nesting that does not.
    report(
      'yaml-syntax',
      { start: 0, end: 0 },
      { reason: error instanceof Error ? firstLine(error.message) : '' },
    );
    return fail();
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
