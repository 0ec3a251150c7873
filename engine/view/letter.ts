/** Letters that people were sent, as their readers find them in the history. */
import { LETTER } from '#engine/machine/calls.ts';
import { orderOf } from '#engine/machine/outbox.ts';
import type { Entry, FileRef } from '#engine/machine/types.ts';
import { readingOf } from './fact.ts';
import type { FactModel } from './page.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** The letter of an entry, by its name and its file; null where this reader may not open it. */
export function letterOf(
  entry: Entry,
  source: Source,
  reader: Reader,
): { readonly letter: string; readonly file: string } | null {
  const sent = entry.kind === 'effect' ? entry.sent[LETTER] : undefined;
  const order = sent === undefined ? null : orderOf(source.entries, String(entry.sent['effect']));
  if (!Array.isArray(sent) || order?.kind !== 'notify' || order.letter === undefined) return null;
  if (isOwn(reader, source) && !('starter' in order.to)) return null;
  const { data, letters } = source.definition;
  const shows = letters[order.letter]?.shows ?? [];
  const isReadable = shows.every((name) => {
    const field = data[name];
    return field === undefined || readingOf(field, reader, source) === 'full';
  });
  const [kept] = sent as readonly FileRef[];
  return isReadable && kept !== undefined ? { letter: order.letter, file: kept.file } : null;
}

/** The same as something to open. */
export function letterFact(entry: Entry, source: Source, reader: Reader): readonly FactModel[] {
  const found = letterOf(entry, source, reader);
  const file = found === null ? undefined : source.files.get(found.file);
  const title = found === null ? undefined : source.definition.letters[found.letter]?.title;
  if (found === null || file === undefined || title === undefined) return [];
  const opened = { id: found.file, name: file.name, type: 'application/pdf', size: file.size };
  return [{ name: LETTER, label: inLanguage(title, reader), text: '', files: [opened], table: null }];
}
