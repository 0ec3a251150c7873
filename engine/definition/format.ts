/** One way to write a YAML file of Alur: same value, same order, same comments, lines that fit. */
import { CST, Lexer, parseDocument } from 'yaml';
import { diagnose } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { openTooWide, padBrackets } from './format/flow.ts';
import { parseSource } from './parse.ts';
import { lineStartsOf, toValue } from './source.ts';

/** A line holds at most so many characters, where it can be broken at all. */
export const formatWidth = 160;

export type Formatted =
  | { readonly text: string }
  /** Not readable as YAML, or not sure to keep its meaning: nothing may be written. */
  | { readonly diagnostics: readonly Diagnostic[] };

/**
 * The text as it is to be written: two blanks a level, `{ a: 1 }` and `[a, b]` on one line where they fit in
 * `formatWidth` and one part a line where not, long texts folded. Never throws. Formatting again changes nothing.
 * Before the text is given its value is compared with that of the old one, key order included, and its comments too.
 */
export function formatYaml(text: string, file: string): Formatted {
  const before = parseSource(text, file);
  if (before.diagnostics.length > 0 || before.source.root === null)
    return { diagnostics: before.diagnostics };
  const refused: Formatted = {
    diagnostics: [
      diagnose(
        { file, text, lineStarts: lineStartsOf(text) },
        { code: 'format-unsafe', severity: 'error', span: { start: 0, end: 0 }, path: [], params: {} },
      ),
    ],
  };
  let written: string;
  try {
    written = settled(text);
  } catch {
    // The writer is recursive and has faults of its own; a file that it cannot write is not harmed.
    return refused;
  }
  const after = parseSource(written, file);
  if (after.diagnostics.length > 0 || after.source.root === null) return refused;
  const same = JSON.stringify(toValue(before.source.root)) === JSON.stringify(toValue(after.source.root));
  return same && commentsOf(text) === commentsOf(written) ? { text: written } : refused;
}

/** Written until writing again changes nothing: some comments need a second round to find their place. */
function settled(text: string): string {
  let current = text;
  for (let round = 0; round < 4; round++) {
    const next = write(current);
    if (next === current) return next;
    current = next;
  }
  throw new Error('no form that stays');
}

function write(text: string): string {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  padBrackets(document);
  openTooWide(document, formatWidth);
  return document.toString({ lineWidth: formatWidth });
}

/** The comments without the blanks around them, sorted: a comment may move with its part, never vanish or double. */
function commentsOf(text: string): string {
  const comments: string[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, even if it begins like a comment.
    if (!isScalar && token.startsWith('#')) comments.push(token.trim());
    isScalar = token === CST.SCALAR;
  }
  return JSON.stringify(comments.sort());
}
