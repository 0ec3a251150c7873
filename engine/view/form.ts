import type { Action, Condition, Definition, Field, FormLine } from '#engine/definition/types.ts';
import { compileExpression, ExpressionError } from '#engine/definition/expression.ts';
import { withComputed } from '#engine/machine/computed.ts';
import { readValue } from '#engine/machine/field-value.ts';
import { EffectError } from '#engine/machine/refuse.ts';
import { formFields } from '#engine/machine/scope.ts';
import { readTable } from '#engine/machine/table-value.ts';
import type { Value, Values } from '#engine/machine/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { fieldModel } from './form-field.ts';
import type { FieldInput } from './form-field.ts';
import { forItemOfTask, slotOf } from './item.ts';
import type { FactModel, FieldModel, FormLineModel, FormModel } from './page.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** What a form is filled with and what its choices offer. */
export interface FormInput extends FieldInput {
  /** Present values of the case's own fields, for those not typed. */
  readonly present: Readonly<Record<string, Value>>;
  /** Names of CEL as they stand before anything is typed. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** Fields that stay as they are at this stage, for reading. */
  readonly frozen: ReadonlyMap<string, FactModel>;
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
    const modelOf = (field: Field): FieldModel => {
      const required = isRequired(field.required, input, reader, action.form, definition);
      return fieldModel(field, valueOf(field, input), required, input, reader);
    };
    if (line.kind === 'field') {
      const fact = line.keep ? input.frozen.get(line.field.name) : undefined;
      return fact === undefined ? { kind: 'field', field: modelOf(line.field) } : { kind: 'frozen', fact };
    }
    const open = line.fields.filter(({ name }) => !input.frozen.has(name));
    return { kind: 'any_of', fields: open.map(modelOf), hint: say(VIEW_TEXTS.anyOf, reader.language) };
  });
  const { disabled, task, saw, key, draftSaved } = input;
  return {
    process: definition.process,
    event: action.event,
    slot: slotOf(action.event, task),
    title: inLanguage(action.title, reader) + forItemOfTask(definition, task, reader),
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

/** What the field shows: what was typed, else what is stored, else what the process foresees. */
function valueOf(field: Field, input: FormInput): unknown {
  const known = input.typed[field.name] ?? input.present[field.name] ?? null;
  const { default: foreseen } = field;
  if (known !== null || foreseen === null || Object.hasOwn(input.typed, field.name)) return known;
  return orElse(null, () => compileExpression(foreseen)(input.scope));
}

/** A page is shown although an expression of the process cannot be evaluated; the step itself will say so. */
function orElse<T>(other: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof EffectError) return other;
    throw error;
  }
}

/** Whether it must be given as the form stands: what was typed lies over the case, as for the step itself. */
function isRequired(
  condition: Condition,
  input: FormInput,
  reader: Reader,
  form: readonly FormLine[],
  definition: Definition,
): boolean {
  if (typeof condition === 'boolean') return condition;
  const typed: Record<string, Value> = {};
  for (const { field } of formFields(form)) {
    const value = typedPlain(field, input.typed[field.name], input, reader);
    if (value !== undefined) typed[field.name] = value;
  }
  return orElse(false, () => {
    const laid = { ...(input.scope['data'] as Values), ...typed };
    const data = withComputed(definition, laid, Object.keys(typed), new Set(input.frozen.keys()));
    return compileExpression(condition)({ ...input.scope, data, form: typed }) === true;
  });
}

/** What an expression may see of what was typed: plain values only, read as the step would read them. */
function typedPlain(field: Field, raw: unknown, input: FormInput, { now, zone }: Reader): Value | undefined {
  if (field.personal !== null || field.type === 'files' || raw === undefined || raw === null)
    return undefined;
  const facts = { ...input.options, files: {}, look: {} };
  const world = { facts, today: input.today, now, zone: zone === 8 || zone === 9 ? zone : 7 } as const;
  if (field.type === 'table') {
    const read = readTable(field, raw, world);
    return 'problems' in read ? undefined : read.rows;
  }
  const read = readValue(field, raw, world);
  return 'problem' in read || read.apart !== null ? undefined : read.value;
}
