import { compileExpression } from '#engine/definition/expression.ts';
import type { Condition, Definition, Field, FormLine } from '#engine/definition/types.ts';
import { readValue } from './field-value.ts';
import { commitmentTo, fileContent, saltFor } from './seal.ts';
import { formFields, scopeOf, today } from './scope.ts';
import type {
  Case,
  Env,
  FieldProblem,
  FileFact,
  FileRef,
  KeptFile,
  PersonalValue,
  RawForm,
  Value,
  Values,
} from './types.ts';

/** A form as accepted: values as they will stand in data and entry, and what lies apart from both. */
export interface ReadForm {
  readonly values: Values;
  readonly personal: readonly PersonalValue[];
  readonly files: readonly KeptFile[];
  /** Labels of reference rows that were chosen, as they read today. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Place {
  readonly definition: Definition;
  readonly subject: Case;
  readonly at: string;
  readonly sequence: number;
  readonly env: Env;
}

/**
 * Reads what was typed against the form of an action: every value checked, personal values and files
 * replaced by commitments. Answers all problems at once. A field that is not shown is not read.
 * Conditions (`required`, `shown`) see the form laid over the data, without personal values.
 */
export function readForm(
  form: readonly FormLine[],
  raw: RawForm,
  place: Place,
): ReadForm | { readonly problems: readonly FieldProblem[] } {
  const fields = formFields(form);
  const problems: FieldProblem[] = unknownFields(
    fields.map(({ field }) => field),
    raw,
  );
  const plain: Record<string, Value> = {};
  const apart: Record<string, string | readonly FileFact[]> = {};
  const day = today(place.definition, place.subject.unit, place.env);

  for (const { field } of fields) {
    const read = readValue(field, raw[field.name], { facts: place.env.facts, today: day });
    if ('problem' in read) problems.push(read.problem);
    else if (read.apart !== null) apart[field.name] = read.apart;
    else plain[field.name] = read.value;
  }

  const { shown, holds } = shownFields(fields, plain, place);
  const isShown = (field: Field): boolean => shown.some((line) => line.field === field);
  const given = (field: Field): boolean => isGiven(plain[field.name]) || isGiven(apart[field.name]);

  const failed = new Set(problems.map((problem) => problem.field));
  for (const { field } of shown) {
    if (failed.has(field.name) || given(field)) continue;
    if (field.type === 'boolean' || inAnyOf(form, field.name) || !holds(field.required)) continue;
    problems.push({ field: field.name, code: 'FIELD_REQUIRED', params: {}, text: null });
  }
  for (const line of form) {
    if (line.kind !== 'any_of') continue;
    const asked = line.fields.filter(isShown);
    if (asked.some((field) => given(field) || failed.has(field.name))) continue;
    const first = asked[0];
    if (first !== undefined)
      problems.push({ field: first.name, code: 'FIELD_ANY_OF', params: {}, text: null });
  }
  const hidden = fields.filter(({ field }) => !isShown(field)).map(({ field }) => field.name);
  const told = problems.filter((problem) => !hidden.includes(problem.field));
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
  apart: Readonly<Record<string, string | readonly FileFact[]>>,
  place: Place,
): ReadForm {
  const values: Record<string, Value> = {};
  const personal: PersonalValue[] = [];
  const files: KeptFile[] = [];
  const labels: Record<string, Record<string, string>> = {};
  for (const field of fields) {
    const hidden = apart[field.name];
    if (typeof hidden === 'string') {
      const row = personalValue(field, hidden, place);
      personal.push(row);
      values[field.name] = { personal: row.key, commitment: row.commitment };
    } else if (hidden !== undefined) {
      const kept = hidden.map((file) => keptFile(field, file, place));
      files.push(...kept);
      values[field.name] = kept.map(({ file, commitment }): FileRef => ({ file, commitment }));
    } else {
      const value = plain[field.name] ?? null;
      values[field.name] = value;
      if (field.type === 'choice' && field.table !== null && typeof value === 'string') {
        (labels[field.table] ??= {})[value] = place.env.facts.tables[field.table]?.[value] ?? value;
      }
    }
  }
  return { values, personal, files, labels };
}

function personalValue(field: Field, value: string, { env, sequence, subject }: Place): PersonalValue {
  const key = `${String(sequence)}.${field.name}`;
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
