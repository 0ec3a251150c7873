import { localDate } from '#engine/calendar/instant.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type {
  CellText,
  ChecklistField,
  Condition,
  Definition,
  Field,
  FormLine,
} from '#engine/definition/types.ts';
import { readValue } from './field-value.ts';
import { commitmentTo, fileContent, saltFor } from './seal.ts';
import { frozenIn } from './frozen.ts';
import { calendarOf, formFields, scopeOf } from './scope.ts';
import { cellName, readTable } from './table-value.ts';
import type { ApartCell } from './table-value.ts';
import type { World } from './reading.ts';
import type {
  Case,
  Env,
  FieldProblem,
  FileFact,
  FileRef,
  KeptFile,
  PersonalValue,
  RawForm,
  Row,
  Value,
  Values,
} from './types.ts';

/** A form as accepted: values as they will stand in data and entry, and what lies apart from both. */
export interface ReadForm {
  readonly values: Values;
  readonly personal: readonly PersonalValue[];
  readonly files: readonly KeptFile[];
  /** Labels of reference rows that were chosen, as they read today. */
  readonly labels: Env['facts']['tables'];
}

interface Place {
  readonly definition: Definition;
  readonly subject: Case;
  readonly at: string;
  readonly sequence: number;
  readonly env: Env;
}

/** What lies apart of a field: a text, files, or cells of a table. */
type Apart = string | readonly FileFact[] | { readonly cells: readonly ApartCell[] };

function isCells(apart: Apart | undefined): apart is { readonly cells: readonly ApartCell[] } {
  return typeof apart === 'object' && 'cells' in apart;
}

function worldOf({ definition, subject, env }: Place): World {
  const { zone } = calendarOf(definition, subject.unit, env).calendar;
  return { facts: env.facts, today: localDate(env.now, zone), now: env.now, zone };
}

/**
 * Reads what was typed against the form of an action: every value checked, personal values and files
 * replaced by commitments. Answers all problems at once. A field that is not shown, or is frozen, is not read.
 * Conditions (`required`, `shown`) see the form laid over the data, without personal values.
 */
export function readForm(
  form: readonly FormLine[],
  raw: RawForm,
  place: Place,
): ReadForm | { readonly problems: readonly FieldProblem[] } {
  const frozen = frozenIn(place.definition, place.subject);
  const asked = formFields(form);
  const problems: FieldProblem[] = unknownFields(
    asked.map(({ field }) => field),
    raw,
  );
  // What is frozen is shown and not read, whatever was sent.
  const fields = asked.filter(({ field, keep }) => !keep || !frozen.has(field.name));
  const plain: Record<string, Value> = {};
  const apart: Record<string, Apart> = {};
  const world = worldOf(place);

  for (const { field } of fields) {
    const sent = Object.hasOwn(raw, field.name) ? raw[field.name] : undefined;
    if (field.type === 'table') {
      const read = readTable(field, sent, world);
      if ('problems' in read) problems.push(...read.problems);
      else {
        plain[field.name] = read.rows.length === 0 ? null : read.rows;
        apart[field.name] = { cells: read.apart };
      }
      continue;
    }
    const read = readValue(field, sent, world);
    if ('problem' in read) problems.push(read.problem);
    else if (read.apart !== null) apart[field.name] = read.apart;
    else plain[field.name] = read.value;
  }

  const { shown, holds } = shownFields(fields, plain, place);
  const isShown = (field: Field): boolean => shown.some((line) => line.field === field);
  const given = (field: Field): boolean => {
    const hidden = apart[field.name];
    return isGiven(plain[field.name]) || (!isCells(hidden) && isGiven(hidden));
  };

  const failed = new Set(problems.map((problem) => problem.field.split('.')[0]));
  for (const { field } of shown) {
    if (failed.has(field.name) || given(field)) continue;
    if (field.type === 'boolean' || inAnyOf(form, field.name) || !holds(field.required)) continue;
    problems.push({ field: field.name, code: 'FIELD_REQUIRED', params: {}, text: null });
  }
  for (const line of form) {
    if (line.kind !== 'any_of') continue;
    const open = line.fields.filter(isShown);
    if (open.some((field) => given(field) || failed.has(field.name))) continue;
    if (line.fields.some(({ name }) => frozen.has(name) && isGiven(place.subject.data[name]))) continue;
    const first = open[0];
    if (first !== undefined)
      problems.push({ field: first.name, code: 'FIELD_ANY_OF', params: {}, text: null });
  }
  const hidden = fields.filter(({ field }) => !isShown(field)).map(({ field }) => field.name);
  const told = problems.filter((problem) => !hidden.includes(problem.field.split('.')[0] ?? ''));
  if (told.length > 0) return { problems: told };
  return sealForm(
    shown.map(({ field }) => field),
    plain,
    apart,
    place,
  );
}

interface Shown {
  readonly shown: ReturnType<typeof formFields>;
  /** Decides a condition over the data with the shown fields laid over it. */
  readonly holds: (condition: Condition) => boolean;
}

/**
 * The fields that are asked for. What was typed into a hidden field counts for nothing, so hiding one may hide others:
 * looked at again until nothing changes; what waits for each other in a ring ends after one round per field.
 */
function shownFields(fields: ReturnType<typeof formFields>, plain: Values, place: Place): Shown {
  const under = (shown: Shown['shown']): Shown['holds'] => {
    const typed = shown.filter(({ field }) => Object.hasOwn(plain, field.name));
    const overlay = Object.fromEntries(typed.map(({ field }) => [field.name, plain[field.name] ?? null]));
    const scope = scopeOf(place.definition, place.subject, overlay, overlay, place.at, place.env);
    return (condition) =>
      typeof condition === 'boolean' ? condition : compileExpression(condition)(scope) === true;
  };
  let shown = fields;
  let holds = under(shown);
  for (let round = 0; round <= fields.length; round += 1) {
    const next = fields.filter(({ field }) => holds(field.shown));
    if (next.length === shown.length && next.every((line, index) => line === shown[index])) break;
    shown = next;
    holds = under(shown);
  }
  return { shown, holds };
}

function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function inAnyOf(form: readonly FormLine[], name: string): boolean {
  return form.some((line) => line.kind === 'any_of' && line.fields.some((field) => field.name === name));
}

function unknownFields(fields: readonly Field[], raw: RawForm): FieldProblem[] {
  return Object.keys(raw)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ field: name, code: 'FIELD_UNKNOWN', params: {}, text: null }));
}

function sealForm(
  fields: readonly Field[],
  plain: Values,
  apart: Readonly<Record<string, Apart>>,
  place: Place,
): ReadForm {
  const values: Record<string, Value> = {};
  const personal: PersonalValue[] = [];
  const files: KeptFile[] = [];
  const labels: Record<string, Record<string, CellText>> = {};
  for (const field of fields) {
    const hidden = apart[field.name];
    if (isCells(hidden)) {
      const sealed = sealRows(field, plain[field.name] ?? null, hidden.cells, place);
      values[field.name] = sealed.value;
      personal.push(...sealed.personal);
    } else if (typeof hidden === 'string') {
      const row = personalValue(field, field.name, hidden, place);
      personal.push(row);
      values[field.name] = { personal: row.key, commitment: row.commitment };
    } else if (hidden !== undefined) {
      const kept = hidden.map((file) => keptFile(field, file, place));
      files.push(...kept);
      values[field.name] = kept.map(({ file, commitment }): FileRef => ({ file, commitment }));
    } else {
      const value = plain[field.name] ?? null;
      values[field.name] = value;
    }
    const needs = field.type === 'checklist' ? place.env.facts.needs?.[field.name] : undefined;
    if (field.type === 'checklist' && needs !== undefined) labels[needsKey(field)] = { ...needs };
    for (const { table, key } of chosenRows(field, values[field.name] ?? null))
      (labels[table] ??= {})[key] = place.env.facts.tables[table]?.[key] ?? key;
  }
  return { values, personal, files, labels };
}

/** Under which name an entry keeps what a checklist required, with its words: whoever reads it later sees what was missing. */
export function needsKey({ name, table, column }: ChecklistField): string {
  return `${table}.${column}.${name}`;
}

/** Rows of reference tables that a value names: of a choice, or of the choices in a table's cells. */
function chosenRows(field: Field, value: Value): readonly { readonly table: string; readonly key: string }[] {
  if (field.type === 'choice' && field.table !== null && typeof value === 'string')
    return [{ table: field.table, key: value }];
  if (field.type !== 'table' || !Array.isArray(value)) return [];
  return (value as readonly Row[]).flatMap((row) =>
    Object.values(field.columns).flatMap((column) => chosenRows(column, row[column.name] ?? null)),
  );
}

/** The rows with their personal cells replaced by commitments. */
function sealRows(
  field: Field,
  rows: Value,
  cells: readonly ApartCell[],
  place: Place,
): { readonly value: Value; readonly personal: readonly PersonalValue[] } {
  if (!Array.isArray(rows)) return { value: null, personal: [] };
  const sealed = (rows as readonly Row[]).map((row): Record<string, Row[string]> => ({ ...row }));
  const personal = cells.map(({ row, column, text }) => {
    const name = cellName(field.name, row, column.name);
    const kept = { ...personalValue(column, name, text, place), field: field.name };
    Object.assign(sealed[row] ?? {}, { [column.name]: { personal: kept.key, commitment: kept.commitment } });
    return kept;
  });
  return { value: sealed, personal };
}

function personalValue(
  field: Field,
  name: string,
  value: string,
  { env, sequence, subject }: Place,
): PersonalValue {
  const key = `${String(sequence)}.${name}`;
  const salt = saltFor(env.random, key);
  const kind = field.personal ?? 'case';
  return {
    key,
    sequence,
    field: field.name,
    kind,
    person: kind === 'person' ? subject.starter : null,
    salt,
    commitment: commitmentTo(salt, value),
    value,
  };
}

function keptFile(field: Field, file: FileFact, { env, sequence }: Place): KeptFile {
  const salt = saltFor(env.random, `${String(sequence)}.${field.name}.${file.file}`);
  return {
    file: file.file,
    sequence,
    field: field.name,
    salt,
    commitment: commitmentTo(salt, fileContent(file)),
  };
}
