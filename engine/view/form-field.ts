import { boundDay } from '#engine/definition/date-bound.ts';
import type { DateBound, Field, MoneyField, NumberField, TableField } from '#engine/definition/types.ts';
import { optionsName } from '#engine/machine/reading.ts';
import { cellName, isEmptyRow } from '#engine/machine/table-value.ts';
import type { Facts, FileFact, RawForm } from '#engine/machine/types.ts';
import { decimalNumber, localMinute, rupiah, wholeNumber, zoneName } from '#engine/texts/format.ts';
import type { FieldModel, FileModel, OptionModel } from './page.ts';
import { inLanguage, wordsOf } from './reader.ts';
import type { Reader } from './reader.ts';

/** Empty rows that a table shows behind the filled ones, as long as there is room. */
const EMPTY_ROWS = 2;

/** What fields are filled with and what their choices offer. */
export interface FieldInput {
  /** What was typed before (a draft), by field. */
  readonly typed: RawForm;
  readonly options: Omit<Facts, 'files' | 'look'>;
  readonly uploads: ReadonlyMap<string, FileFact>;
  readonly today: string;
}

/** One field as its reader fills it in: `value` is what it shows, typed or stored, whatever it is. */
export function fieldModel(
  field: Field,
  value: unknown,
  required: boolean,
  input: FieldInput,
  reader: Reader,
): FieldModel {
  const base = {
    name: field.name,
    label: inLanguage(field.label, reader),
    help: field.help === null ? null : inLanguage(field.help, reader),
    required,
    error: null,
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'text': {
      const { multiline, min, max } = field;
      return { ...base, type: 'text', value: text, multiline, min, max };
    }
    case 'integer':
      return { ...base, type: 'integer', value: text, min: field.min, max: field.max };
    case 'number':
    case 'money':
      return {
        ...base,
        type: field.type,
        value: numberText(field, value, reader),
        ...limitsOf(field, reader),
      };
    case 'boolean': {
      const isYes = value === true || value === 'on' || value === 'true';
      return { ...base, required: field.must, type: 'boolean', value: isYes, must: field.must };
    }
    case 'date': {
      const day = (bound: DateBound | null): string | null =>
        bound === null ? null : boundDay(bound, input.today);
      return { ...base, type: 'date', value: text, min: day(field.min), max: day(field.max) };
    }
    case 'datetime':
      return { ...base, type: 'datetime', value: localText(text, reader), zone: zoneName(reader.zone) };
    case 'time':
    case 'point':
    case 'case':
      return { ...base, type: field.type, value: text };
    case 'choice':
    case 'unit':
    case 'person':
      return { ...base, type: field.type, value: text, options: optionsOf(field, input, reader) };
    case 'checklist':
    case 'choices':
      return { ...base, type: 'choices', value: namesOf(value), options: optionsOf(field, input, reader) };
    case 'files': {
      const { max, size, accept } = field;
      return {
        ...base,
        type: 'files',
        value: uploadsOf(input.typed[field.name], input.uploads),
        max,
        size,
        accept,
      };
    }
    case 'document':
    case 'register_number':
      throw new Error(`${field.name} is taken from its register and stands in no form`);
    case 'table':
      return { ...base, type: 'table', ...rowsOf(field, value, input, reader), max: field.max };
  }
}

/** A stored or typed number as this reader would type it; text that is no number stays as it was typed. */
function numberText(field: NumberField | MoneyField, value: unknown, { language }: Reader): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return field.type === 'money'
    ? wholeNumber(value, language)
    : decimalNumber(value, field.decimals, language, false);
}

function limitsOf(field: NumberField | MoneyField, { language }: Reader) {
  const shown = (value: number | null): string | null => {
    if (value === null) return null;
    return field.type === 'money' ? rupiah(value, language) : decimalNumber(value, field.decimals, language);
  };
  return { min: shown(field.min), max: shown(field.max) };
}

/** An instant on the wall of the handling unit; what is no instant is shown as it was typed. */
function localText(text: string, { zone }: Reader): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? localMinute(text, zone)
    : text;
}

function namesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((name): name is string => typeof name === 'string' && name !== '');
}

/** The rows that are filled, and empty ones as long as there is room. */
function rowsOf(field: TableField, value: unknown, input: FieldInput, reader: Reader) {
  const sent: readonly unknown[] = Array.isArray(value) ? value : [];
  const given = sent.slice(0, Math.min(field.max, sent.findLastIndex((row) => !isEmptyRow(row)) + 1));
  const shown = Math.min(field.max, given.length + EMPTY_ROWS);
  const rows = Array.from({ length: shown }, (_, at) =>
    Object.values(field.columns).map((column) =>
      fieldModel(
        { ...column, name: cellName(field.name, at, column.name) },
        cellOf(given[at], column.name),
        column.required === true,
        input,
        reader,
      ),
    ),
  );
  return { rows, more: shown < field.max };
}

function cellOf(row: unknown, column: string): unknown {
  const cells = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
  return Object.hasOwn(cells, column) ? cells[column] : null;
}

function optionsOf(field: Field, { options }: FieldInput, reader: Reader): readonly OptionModel[] {
  if (field.type === 'unit')
    return (options.units[optionsName(field.name)] ?? []).map((value) => ({
      value,
      label: reader.names.unit(value) ?? value,
    }));
  if (field.type === 'person')
    return (options.people[optionsName(field.name)] ?? []).map((value) => ({
      value,
      label: reader.names.person(value) ?? value,
    }));
  if (field.type === 'checklist')
    return Object.entries(options.needs?.[field.name] ?? {}).map(([value, words]) => ({
      value,
      label: wordsOf(words, reader),
    }));
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  if (field.type === 'choice' && field.table !== null)
    return Object.entries(options.tables[field.table] ?? {}).map(([value, label]) => ({
      value,
      label: wordsOf(label, reader),
    }));
  return Object.entries(field.options ?? {}).map(([value, label]) => ({
    value,
    label: inLanguage(label, reader),
  }));
}

function uploadsOf(typed: unknown, uploads: ReadonlyMap<string, FileFact>): readonly FileModel[] {
  const ids: readonly unknown[] = Array.isArray(typed) ? typed : [typed];
  return ids.flatMap((id) => {
    const file = typeof id === 'string' ? uploads.get(id) : undefined;
    return file === undefined ? [] : [{ id: file.file, name: file.name, type: file.type, size: file.size }];
  });
}
