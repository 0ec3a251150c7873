/** A place in an expression → the place in the file, through quotes, escapes and folding. */
import type { ScalarNode, Span } from '../source.ts';

/**
 * The span in the file of a part of a text value. Blanks are matched loosely, since YAML folds and indents them; every
 * other character of the value is found in the file in its order.
 */
export function spanInScalar(tree: string, node: ScalarNode, part: Span): Span {
  if (typeof node.value !== 'string') return node.span;
  // A part that was put in stands in the text of its own file.
  const text = node.span.origin?.source.text ?? tree;
  const offsets = offsetsOf(text, node, node.value);
  const last = offsets.at(-1) ?? node.span.start;
  const start = offsets[part.start] ?? last;
  const lastOfPart = part.end > part.start ? offsets[part.end - 1] : undefined;
  return { ...node.span, start, end: lastOfPart === undefined ? start + 1 : lastOfPart + 1 };
}

/** The file's offset of each character of the value, and one more for its end. */
function offsetsOf(text: string, node: ScalarNode, value: string): number[] {
  const offsets: number[] = [];
  let at = contentStart(text, node);
  for (let i = 0; i < value.length;) {
    if (isBlank(value[i])) {
      offsets.push(at);
      if (isBlank(text[at])) at++;
      else if (node.style === 'double' && text[at] === '\\') at += sourceWidth(text, at, node).to;
      i++;
      continue;
    }
    while (isBlank(text[at]) && at < node.span.end) at++;
    const { from, to } = sourceWidth(text, at, node);
    for (let unit = 0; unit < from && i < value.length; unit++, i++) offsets.push(at);
    at += to;
  }
  offsets.push(at);
  return offsets;
}

function contentStart(text: string, node: ScalarNode): number {
  const { start } = node.span;
  if (node.style === 'plain') return start;
  if (node.style !== 'block') return start + 1;
  const newline = text.indexOf('\n', start);
  return newline === -1 ? start : newline + 1;
}

/** How many units of the value the next character of the file gives (`from`), and how wide it stands in the file (`to`). */
function sourceWidth(text: string, at: number, node: ScalarNode): { from: number; to: number } {
  if (node.style === 'single' && text[at] === "'") return { from: 1, to: 2 };
  if (node.style !== 'double' || text[at] !== '\\') return { from: 1, to: 1 };
  const widths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
  const letter = text[at + 1] ?? '';
  // A line break that is escaped gives nothing.
  if (letter === '\n' || letter === '\r') return { from: 0, to: 2 };
  return { from: letter === 'U' ? 2 : 1, to: widths[letter] ?? 2 };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
