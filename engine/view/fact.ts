import type { Field } from '#engine/definition/types.ts';
import type { Value } from '#engine/machine/types.ts';
import { readsField } from '#engine/policy/visibility.ts';
import type { Reading } from '#engine/policy/visibility.ts';
import { longDate } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { FactModel, FileModel } from './page.ts';
import { inLanguage, subjectOf } from './reader.ts';
import type { Reader, Source } from './reader.ts';

export function readingOf(field: Field, reader: Reader, source: Source): Reading {
  return readsField(
    source.definition,
    field,
    source.case.levels,
    reader.actor,
    subjectOf(source),
    source.units,
  );
}

/** A value for reading, or null when nothing was given or nothing of it may be read. */
export function factOf(
  field: Field,
  value: Value | undefined,
  reader: Reader,
  source: Source,
): FactModel | null {
  if (value === undefined || value === null || value === '') return null;
  const reading = readingOf(field, reader, source);
  if (reading === 'none') return null;
  const label = inLanguage(field.label, reader);
  if (Array.isArray(value))
    return { name: field.name, label, text: '', files: filesOf(value as readonly unknown[], source) };
  const text = textOf(field, value, reader, source);
  const isGone = typeof value === 'object' && 'personal' in value && !source.personal.has(value.personal);
  return {
    name: field.name,
    label,
    text: reading === 'masked' && !isGone ? masked(text, field.mask ?? 0) : text,
    files: [],
  };
}

/** A value as text. A personal value that was erased, or that is not in the source, says so. */
export function textOf(field: Field, value: Value, reader: Reader, source: Source): string {
  if (typeof value === 'boolean') return say(value ? VIEW_TEXTS.yes : VIEW_TEXTS.no, reader.language);
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  if (typeof value === 'object') {
    if ('personal' in value)
      return source.personal.get(value.personal) ?? say(VIEW_TEXTS.hidden, reader.language);
    return filesOf(value, source)
      .map((file) => file.name)
      .join(', ');
  }
  switch (field.type) {
    case 'date':
      return longDate(value, reader.language);
    case 'choice': {
      const option = field.options?.[value];
      if (option !== undefined) return inLanguage(option, reader);
      return field.table === null
        ? value
        : (recordedLabel(field.table, value, source) ?? reader.names.tableLabel(field.table, value) ?? value);
    }
    case 'unit':
      return reader.names.unit(value) ?? value;
    case 'person':
      return reader.names.person(value) ?? say(VIEW_TEXTS.formerPerson, reader.language);
    default:
      return value;
  }
}

/** The row's label as it read when it was chosen: the past is never looked up in today's table. */
function recordedLabel(table: string, key: string, source: Source): string | null {
  const entry = source.entries.findLast((candidate) => candidate.env.labels[table]?.[key] !== undefined);
  return entry?.env.labels[table]?.[key] ?? null;
}

function filesOf(value: readonly unknown[], source: Source): readonly FileModel[] {
  return value.flatMap((item) => {
    const { file: id } = item as { file: string };
    const file = source.files.get(id);
    return file === undefined ? [] : [{ id, name: file.name, type: file.type, size: file.size }];
  });
}

function masked(text: string, keep: number): string {
  return '•'.repeat(Math.max(0, text.length - keep)) + text.slice(-keep);
}
