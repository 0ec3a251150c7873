/** Text → tree with positions. Never throws; bounded in size, parts, depth and alias expansion. */
import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { diagnose } from './diagnostic.ts';
import type { Diagnostic, ReportAt } from './diagnostic.ts';
import { scan } from './parse/scan.ts';
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

  const scanned = scan(text);
  if (!('tokens' in scanned)) {
    report(scanned.code, scanned.span, scanned.params);
    return fail();
  }
  try {
    const [document, second] = documentsOf(scanned.tokens, text.length);
    for (const error of document.errors.slice(0, maxSyntaxErrors)) {
      const [start, end] = error.pos;
      report('yaml-syntax', { start, end }, { reason: firstLine(error.message) });
    }
    if (second !== undefined) {
      const [start, end] = second.range;
      report('several-documents', { start, end });
    }
    if (diagnostics.length > 0) return fail();
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

/** The document and, if there is one, the next: as the library reads a text, from tokens that were looked at already. */
function documentsOf(
  lexemes: readonly string[],
  length: number,
): readonly [Document.Parsed, Document.Parsed | undefined] {
  // `uniqueKeys` is quadratic in the keys of a map; the tree builder finds duplicates itself.
  const composer = new Composer({ uniqueKeys: false });
  const [first, second] = composer.compose(structures(lexemes), true, length);
  if (first === undefined) throw new Error('a text without a document');
  return [first, second];
}

function* structures(lexemes: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
