/** Maps and lists in brackets: how they are padded, and which of them do not fit on their line. */
import { isCollection, isMap, isPair, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { lineAt, lineStartsOf } from '../source.ts';

/** Maps keep a blank inside their brackets, lists have none; the writer itself knows one padding for both. */
export function padBrackets(document: Document): void {
  visit(document, {
    Collection(_key, collection) {
      if (collection.flow !== true) return;
      const padding = isMap(collection) ? ' ' : '';
      const write = collection.toString.bind(collection);
      collection.toString = (context, onComment, onChompKeep) =>
        write(context && { ...context, flowCollectionPadding: padding }, onComment, onChompKeep);
    },
  });
}

/**
 * Writes every map and list that ends beyond the width without its brackets, the outermost first: what stands in it
 * may fit then. What has only itself to blame, a long text, stays as it is.
 */
export function openTooWide(document: Document, width: number): void {
  while (openOnce(document, width));
}

function openOnce(document: Document, width: number): boolean {
  const text = document.toString({ lineWidth: 0 });
  const lineStarts = lineStartsOf(text);
  const isTooWide = (range: Range): boolean => {
    const end = range[1];
    return end - (lineStarts[lineAt(lineStarts, end - 1) - 1] ?? 0) > width;
  };
  return openIn(document.contents, parseDocument(text, { uniqueKeys: false }).contents, isTooWide);
}

type Range = readonly [number, number, number];

/** `written` is the same tree with the places it was just written at. */
function openIn(node: unknown, written: unknown, isTooWide: (range: Range) => boolean): boolean {
  if (isPair(node) && isPair(written)) return openIn(node.value, written.value, isTooWide);
  if (!isCollection(node) || !isCollection(written)) return false;
  if (node.flow === true && node.items.length > 0 && isTooWide(written.range ?? [0, 0, 0])) {
    node.flow = false;
    return true;
  }
  let opened = false;
  for (const [index, item] of node.items.entries())
    if (openIn(item, written.items[index], isTooWide)) opened = true;
  return opened;
}
