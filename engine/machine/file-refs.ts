/** The files that a history names. */
import type { Entry } from './types.ts';

/** Ids of attachments, in forms and in what was taken of answers; rows of a table and choices are lists too. */
export function filesIn(entries: readonly Pick<Entry, 'sent'>[]): readonly string[] {
  return entries.flatMap(({ sent }) => [sent, sent['values']].flatMap(filesOf));
}

function filesOf(values: unknown): readonly string[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.values(values).flatMap((value: unknown) => (Array.isArray(value) ? value.flatMap(idOf) : []));
}

function idOf(item: unknown): readonly string[] {
  return typeof item === 'object' && item !== null && 'file' in item && 'commitment' in item
    ? [String(item.file)]
    : [];
}
