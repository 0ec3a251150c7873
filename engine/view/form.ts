import type { Action, Condition, Definition, Field, FormLine } from '#engine/definition/types.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import { formFields } from '#engine/machine/scope.ts';
import type { Facts, FileFact, RawForm, Value, Values } from '#engine/machine/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { FieldModel, FileModel, FormLineModel, FormModel, OptionModel } from './page.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** What a form is filled with and what its choices offer. */
export interface FormInput {
  /** What was typed before (a draft), by field. */
  readonly typed: RawForm;
  /** Present values of the case's own fields, for those not typed. */
  readonly present: Readonly<Record<string, Value>>;
  readonly options: Omit<Facts, 'files' | 'look'>;
  readonly uploads: ReadonlyMap<string, FileFact>;
  readonly today: string;
  /** Names of CEL as they stand before anything is typed. */
  readonly scope: Readonly<Record<string, unknown>>;
  readonly disabled: string | null;
  readonly task: string | null;
  readonly saw: number;
  readonly key: string;
  readonly draftSaved: string | null;
}

/** The form of an action as its reader sees it: labels, choices, what was typed, what is required now. */
export function formModel(
  definition: Definition,
  action: Pick<Action, 'event' | 'title' | 'help' | 'tone' | 'form'>,
  input: FormInput,
  reader: Reader,
): FormModel {
  let section = 0;
  const lines = action.form.map((line: FormLine): FormLineModel => {
    if (line.kind === 'section') {
      section += 1;
      return { kind: 'section', number: section, title: inLanguage(line.title, reader) };
    }
    if (line.kind === 'field')
      return { kind: 'field', field: fieldModel(line.field, input, reader, action.form) };
    const fields = line.fields.map((field) => fieldModel(field, input, reader, action.form));
    return { kind: 'any_of', fields, hint: say(VIEW_TEXTS.anyOf, reader.language) };
  });
  const { disabled, task, saw, key, draftSaved } = input;
  return {
    process: definition.process,
    event: action.event,
    title: inLanguage(action.title, reader),
    help: action.help === null ? null : inLanguage(action.help, reader),
    tone: action.tone,
    lines,
    disabled,
    task,
    saw,
    key,
    confirm: [],
    draftSaved,
  };
}

function fieldModel(field: Field, input: FormInput, reader: Reader, form: readonly FormLine[]): FieldModel {
  const typed = input.typed[field.name];
  const value = typed ?? input.present[field.name] ?? null;
  const base = {
    name: field.name,
    label: inLanguage(field.label, reader),
    help: field.help === null ? null : inLanguage(field.help, reader),
    required: isRequired(field.required, input, form),
    error: null,
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'text':
      return {
        ...base,
        type: 'text',
        value: text,
        multiline: field.multiline,
        min: field.min,
        max: field.max,
      };
    case 'integer':
      return { ...base, type: 'integer', value: text, min: field.min, max: field.max };
    case 'boolean':
      return {
        ...base,
        required: field.must,
        type: 'boolean',
        value: value === true || value === 'on' || value === 'true',
        must: field.must,
      };
    case 'date':
      return { ...base, type: 'date', value: text, max: field.max === 'today' ? input.today : null };
    case 'choice':
    case 'unit':
    case 'person':
      return { ...base, type: field.type, value: text, options: optionsOf(field, input, reader) };
    case 'files':
      return {
        ...base,
        type: 'files',
        value: uploadsOf(typed, input.uploads),
        max: field.max,
        size: field.size,
        accept: field.accept,
      };
    case 'point':
      return { ...base, type: 'point', value: text };
  }
}

/** Whether it must be given as the form stands: what was typed lies over the case, as for the step itself. */
function isRequired(condition: Condition, input: FormInput, form: readonly FormLine[]): boolean {
  if (typeof condition === 'boolean') return condition;
  const typed: Record<string, Value> = {};
  for (const { field } of formFields(form)) {
    const value = typedPlain(field, input.typed[field.name]);
    if (value !== undefined) typed[field.name] = value;
  }
  const data = { ...(input.scope['data'] as Values), ...typed };
  return compileExpression(condition)({ ...input.scope, data, form: typed }) === true;
}

/** What an expression may see of what was typed: plain values only, read as the step would read them. */
function typedPlain(field: Field, raw: unknown): Value | undefined {
  if (field.personal !== null || field.type === 'files' || raw === undefined || raw === null)
    return undefined;
  if (field.type === 'boolean') return raw === true || raw === 'on' || raw === 'true';
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string') return undefined;
  if (field.type !== 'integer') return raw;
  return /^-?\d{1,15}$/.test(raw) ? Number(raw) : undefined;
}

function optionsOf(field: Field, { options }: FormInput, reader: Reader): readonly OptionModel[] {
  if (field.type === 'unit')
    return (options.units[field.name] ?? []).map((value) => ({
      value,
      label: reader.names.unit(value) ?? value,
    }));
  if (field.type === 'person')
    return (options.people[field.name] ?? []).map((value) => ({
      value,
      label: reader.names.person(value) ?? value,
    }));
  if (field.type !== 'choice') return [];
  if (field.table !== null)
    return Object.entries(options.tables[field.table] ?? {}).map(([value, label]) => ({ value, label }));
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
