import type {
  CellText,
  ChecklistField,
  ChoiceField,
  ChoicesField,
  Field,
  TableField,
} from '#engine/definition/types.ts';
import type { Row, Scalar, Value } from '#engine/machine/types.ts';
import { needsKey } from '#engine/machine/form.ts';
import { numberOf } from '#engine/machine/numbers.ts';
import { readsField } from '#engine/policy/visibility.ts';
import type { Reading } from '#engine/policy/visibility.ts';
import { decimalNumber, longDate, longInstant, rupiah } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { FactModel, FileModel } from './page.ts';
import { inLanguage, subjectOf, wordsOf } from './reader.ts';
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

/** What texts of values are made with. */
type Saying = Pick<Reader, 'language' | 'zone' | 'names'>;
type Values = Pick<Source, 'personal' | 'entries' | 'files'>;

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
  // Until it is confirmed a number is nobody's to write down.
  if (field.type === 'register_number' && numberOf(source.case, field.name)?.status === 'reserved')
    return null;
  // Documents have a place of their own on the page.
  if (field.type === 'document') return null;
  const label = inLanguage(field.label, reader);
  const base = { name: field.name, label, text: '', files: [], table: null };
  if (field.type === 'files' && Array.isArray(value)) return { ...base, files: filesOf(value, source) };
  if (field.type === 'table') {
    const columns = Object.values(field.columns).map((column) => inLanguage(column.label, reader));
    return { ...base, table: { columns, rows: cellsOf(field, value, reader, source) } };
  }
  const text = textOf(field, value, reader, source);
  const isGone = typeof value === 'object' && 'personal' in value && !source.personal.has(value.personal);
  return { ...base, text: reading === 'masked' && !isGone ? masked(text, field.mask ?? 0) : text };
}

/** The cells of a table as texts, row by row. */
function cellsOf(
  field: TableField,
  value: Value,
  reader: Saying,
  source: Values,
): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Row[]).map((row) =>
    Object.values(field.columns).map((column) => textOf(column, row[column.name] ?? null, reader, source)),
  );
}

/** A value as text. A personal value that was erased, or that is not in the source, says so. */
export function textOf(field: Field, value: Value, reader: Saying, source: Values): string {
  if (typeof value === 'boolean') return say(value ? VIEW_TEXTS.yes : VIEW_TEXTS.no, reader.language);
  if (typeof value === 'number') return numberText(field, value, reader);
  if (value === null) return '';
  if (typeof value === 'object') {
    if ('personal' in value) {
      const kept = source.personal.get(value.personal);
      return kept === undefined
        ? say(VIEW_TEXTS.hidden, reader.language)
        : textOf(field, openedValue(field, kept), reader, source);
    }
    if (field.type === 'table')
      return cellsOf(field, value, reader, source)
        .map((row) => row.filter((cell) => cell !== '').join(', '))
        .join('; ');
    if (field.type === 'checklist') return ticksText(field, value as readonly string[], reader, source);
    if (field.type === 'choices')
      return (value as readonly string[]).map((name) => optionLabel(field, name, reader) ?? name).join(', ');
    return filesOf(value, source)
      .map((file) => file.name)
      .join(', ');
  }
  switch (field.type) {
    case 'date':
      return longDate(value, reader.language);
    case 'datetime':
      return longInstant(value, reader.zone, reader.language);
    case 'time':
      return reader.language === 'id' ? value.replace(':', '.') : value;
    case 'choice': {
      const label = optionLabel(field, value, reader);
      if (label !== null) return label;
      if (field.table === null) return value;
      const words =
        recordedLabel(field.table, value, source) ?? reader.names.tableLabel(field.table, value) ?? value;
      return wordsOf(words, reader);
    }
    case 'unit':
      return reader.names.unit(value) ?? value;
    case 'person':
      return reader.names.person(value) ?? say(VIEW_TEXTS.formerPerson, reader.language);
    case 'case':
      return reader.names.case?.(value) ?? say(VIEW_TEXTS.otherCase, reader.language);
    default:
      return value;
  }
}

/** A personal value as it was before it was kept as text. */
export function openedValue(field: Field, text: string): Scalar {
  if (field.type === 'boolean') return text === 'true';
  return field.type === 'integer' || field.type === 'number' || field.type === 'money' ? Number(text) : text;
}

function numberText(field: Field, value: number, { language }: Pick<Reader, 'language'>): string {
  if (field.type === 'money') return rupiah(value, language);
  return field.type === 'number' ? decimalNumber(value, field.decimals, language) : String(value);
}

function optionLabel(
  field: ChoiceField | ChoicesField,
  name: string,
  reader: Pick<Reader, 'language'>,
): string | null {
  const options = field.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return option === undefined ? null : inLanguage(option, reader);
}

/** What is there and what is missing, by name, as it was required when it was last ticked. */
function ticksText(field: ChecklistField, ticked: readonly string[], reader: Saying, source: Values): string {
  const key = needsKey(field);
  const needs = source.entries.findLast(({ env }) => env.labels[key] !== undefined)?.env.labels[key] ?? {};
  const named = (names: readonly string[]): string =>
    names.map((name) => wordsOf(needs[name] ?? name, reader)).join(', ');
  const missing = Object.keys(needs).filter((name) => !ticked.includes(name));
  const parts = [
    ...(ticked.length === 0 ? [] : [say(VIEW_TEXTS.ticked, reader.language, { names: named(ticked) })]),
    missing.length === 0
      ? say(VIEW_TEXTS.allTicked, reader.language)
      : say(VIEW_TEXTS.notTicked, reader.language, { names: named(missing) }),
  ];
  return parts.join(' ');
}

/** The row's label as it read when it was chosen: the past is never looked up in today's table. */
function recordedLabel(table: string, key: string, source: Values): CellText | null {
  const entry = source.entries.findLast((candidate) => candidate.env.labels[table]?.[key] !== undefined);
  return entry?.env.labels[table]?.[key] ?? null;
}

function filesOf(value: readonly unknown[], source: Values): readonly FileModel[] {
  return value.flatMap((item) => {
    const { file: id } = item as { file: string };
    const file = source.files.get(id);
    return file === undefined ? [] : [{ id, name: file.name, type: file.type, size: file.size }];
  });
}

function masked(text: string, keep: number): string {
  return '•'.repeat(Math.max(0, text.length - keep)) + text.slice(-keep);
}
