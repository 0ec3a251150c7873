/** A look at the raw text before it is parsed: what would make parsing slow, or hide something, is refused here. */
import { CST, Lexer } from 'yaml';
import type { DiagnosticCode, Params } from '../diagnostic.ts';
import type { Span } from '../source.ts';

export const maxBytes = 256 * 1024;
/** Tokens of the YAML lexer; a file of the largest size written by people has some 70,000. */
const maxTokens = 100_000;
/** Brackets within brackets; the tree's own limit is lower. */
const maxBrackets = 100;

interface Problem {
  readonly code: DiagnosticCode;
  readonly span: Span;
  readonly params: Params;
}

/** C0 and C1 controls but tab and line ends, direction overrides (they show a text in another order), non-characters. */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The lexical tokens of this text, for the parser, or the first reason not to parse it. Takes time in proportion to the text. */
export function scan(text: string): { readonly tokens: readonly string[] } | Problem {
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) {
    return {
      code: 'file-too-large',
      span: { start: 0, end: 0 },
      params: { size: Math.ceil(bytes / 1024), max: maxBytes / 1024 },
    };
  }
  return characterProblem(text) ?? tokensOf(text);
}

/** The first forbidden character of a text, with its place. */
export function characterProblem(text: string): Problem | null {
  const found = forbidden.exec(text);
  if (found === null) return null;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'forbidden-character',
    span: { start: found.index, end: found.index + 1 },
    params: { character: `U+${code}` },
  };
}

function tokensOf(text: string): { readonly tokens: readonly string[] } | Problem {
  const tokens: string[] = [];
  let offset = 0;
  let written = 0;
  let brackets = 0;
  for (const token of new Lexer().lex(text)) {
    tokens.push(token);
    const type = CST.tokenType(token);
    const span = { start: offset, end: offset + token.length };
    // Marks that the lexer puts in are not in the text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    offset = span.end;
    if (++written > maxTokens) return { code: 'too-many-keys', span, params: { max: maxTokens } };
    if (type === 'tag') return { code: 'custom-tag', span, params: { tag: token } };
    if (type === 'directive-line') return { code: 'yaml-directive', span, params: {} };
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets--;
    if (brackets > maxBrackets) return { code: 'nesting-too-deep', span, params: { max: maxBrackets } };
    // Thousands of these each cost the parser an error.
    if (brackets < 0) return { code: 'yaml-syntax', span, params: { reason: `Unexpected ${token}` } };
  }
  return { tokens };
}
