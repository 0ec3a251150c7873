/** Which names an expression may read at its place, and every expression of a file with those names. */
import { expressionTypeOf } from './expression/check.ts';
import type { NameTypes, Readable } from './expression/check.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';
import type { Model } from './schema/process.ts';
import type { RawCondition } from './schema/text.ts';
import type { Path } from './source.ts';
import type { ExpressionType } from './types.ts';
import {
  actionsOf,
  candidatesOf,
  decisionsOf,
  declaredIn,
  effectsOf,
  fieldsOf,
  formOf,
  looksOf,
  namedIn,
  warningsOf,
} from './walk.ts';
import type { ActionPlace } from './walk.ts';

export interface ExpressionUse {
  readonly path: Path;
  readonly cel: string;
  readonly readable: Readable;
  /** `plain`: any type but a list. */
  readonly expected: ExpressionType | 'plain';
}

const ofCase: NameTypes = { number: plain('string'), opened: plain('string'), unit: plain('string') };
const ofNow: NameTypes = { date: plain('string'), instant: plain('string') };

/** Names by place; one object per place, so that what is derived from it can be kept. */
export interface Readables {
  /** Where no form is sent: entry, exit, after. */
  readonly without: Readable;
  /** Only stored data: visibility. */
  readonly stored: Readable;
  readonly withForm: (place: ActionPlace) => Readable;
  /** Guards and warnings of an action also read what its look-ups found: the ids of cases. */
  readonly withLook: (place: ActionPlace) => Readable;
}

export function readablesOf(model: Model): Readables {
  const data = dataNames(model);
  const settings = Object.fromEntries(
    Object.entries(model.settings ?? {}).map(([name, { type }]) => [
      name,
      plain(type === 'boolean' ? 'bool' : 'int'),
    ]),
  );
  const without = { data, old: data, case: ofCase, now: ofNow, settings };
  const byPlace = new Map<string, Readable>();
  const withForm = (place: ActionPlace): Readable => {
    const key = place.path.join('.');
    const known = byPlace.get(key) ?? { ...without, form: formNames(model, place) };
    byPlace.set(key, known);
    return known;
  };
  const looking = new Map<string, Readable>();
  const withLook = (place: ActionPlace): Readable => {
    const looks = looksOf(place);
    if (looks.length === 0) return withForm(place);
    const key = place.path.join('.');
    const look = Object.fromEntries(looks.map(({ name }) => [name, plain('list')]));
    const known = looking.get(key) ?? { ...withForm(place), look };
    looking.set(key, known);
    return known;
  };
  return { without, stored: { data }, withForm, withLook };
}

/** The fields of the case: those under `data`, and those that a form declares and keeps. */
export function caseFields(model: Model): ReadonlyMap<string, RawField | RawFieldInForm> {
  const fields = new Map<string, RawField | RawFieldInForm>(Object.entries(model.data));
  for (const { name, value } of fieldsOf(model)) {
    if ('keep' in value && value.keep === true && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

/** The fields that a form asks for, those declared in place among them. */
export function formFields(model: Model, place: ActionPlace): ReadonlyMap<string, RawField | RawFieldInForm> {
  const fields: [string, RawField | RawFieldInForm][] = formOf(place).flatMap((line) => {
    const declared = declaredIn(line);
    if (declared !== null) return [[declared.name, declared.value]];
    return namedIn(line).flatMap(({ value: name }): [string, RawField][] => {
      const field = model.data[name];
      return field === undefined ? [] : [[name, field]];
    });
  });
  return new Map(fields);
}

/** Every expression of the file. A field's conditions are checked in each form that asks for it. */
export function expressionsOf(model: Model): ExpressionUse[] {
  const readables = readablesOf(model);
  const uses: ExpressionUse[] = Object.entries(model.visibility ?? {}).map(([name, { when }]) => ({
    path: ['visibility', name, 'when'],
    cel: when,
    readable: readables.stored,
    expected: 'bool',
  }));
  const condition = (path: Path, value: RawCondition | undefined, readable: Readable): void => {
    if (typeof value === 'object')
      uses.push({ path: [...path, 'cel'], cel: value.cel, readable, expected: 'bool' });
  };
  const ofField = (path: Path, field: RawField | RawFieldInForm, readable: Readable): void => {
    condition([...path, 'shown'], field.shown, readable);
    if (field.type !== 'boolean') condition([...path, 'required'], field.required, readable);
  };
  const asked = new Set<string>();
  for (const place of actionsOf(model)) {
    const readable = readables.withForm(place);
    for (const line of formOf(place)) {
      const declared = declaredIn(line);
      if (declared !== null) ofField(declared.path, declared.value, readable);
      for (const { value: name } of namedIn(line)) {
        const field = model.data[name];
        asked.add(name);
        if (field !== undefined) ofField(['data', name], field, readable);
      }
      if (typeof line.value === 'object' && 'field' in line.value && typeof line.value.field === 'string') {
        condition([...line.path, 'required'], (line.value as { required?: RawCondition }).required, readable);
      }
    }
    for (const { path, value } of candidatesOf(place)) {
      if (value.guard !== undefined)
        uses.push({
          path: [...path, 'guard', 'cel'],
          cel: value.guard.cel,
          readable: readables.withLook(place),
          expected: 'bool',
        });
    }
    for (const { path, value } of warningsOf(place))
      uses.push({
        path: [...path, 'cel'],
        cel: value.cel,
        readable: readables.withLook(place),
        expected: 'bool',
      });
  }
  for (const [name, field] of Object.entries(model.data)) {
    if (!asked.has(name)) ofField(['data', name], field, readables.without);
  }
  return [...uses, ...setExpressions(model, readables), ...decisionExpressions(model, readables)];
}

function setExpressions(model: Model, readables: Readables): ExpressionUse[] {
  const fields = caseFields(model);
  return effectsOf(model).flatMap(({ path, value, form }) => {
    if (!('set' in value)) return [];
    const readable = form === null ? readables.without : readables.withForm(form);
    return Object.entries(value.set).flatMap(([name, set]): ExpressionUse[] => {
      const field = fields.get(name);
      if (typeof set !== 'object' || field === undefined) return [];
      return [
        {
          path: [...path, 'set', name, 'cel'],
          cel: set.cel,
          readable,
          expected: expressionTypeOf(field.type),
        },
      ];
    });
  });
}

/** An input read straight from a field is a reference, and checked as one. */
function decisionExpressions(model: Model, { without: readable }: Readables): ExpressionUse[] {
  const fields = caseFields(model);
  return decisionsOf(model).flatMap(({ path, value: { inputs, outputs, rows } }) => {
    const uses: ExpressionUse[] = inputs.flatMap((input, index) =>
      typeof input === 'string'
        ? []
        : [{ path: [...path, 'inputs', index, 'cel'], cel: input.cel, readable, expected: 'plain' }],
    );
    for (const [row, { when, then }] of rows.entries()) {
      for (const [index, cell] of when.entries()) {
        if (typeof cell === 'object' && 'cel' in cell)
          uses.push({
            path: [...path, 'rows', row, 'when', index, 'cel'],
            cel: cell.cel,
            readable,
            expected: 'bool',
          });
      }
      for (const [index, cell] of then.entries()) {
        const field = fields.get(outputs[index] ?? '');
        if (typeof cell !== 'object' || field === undefined) continue;
        uses.push({
          path: [...path, 'rows', row, 'then', index, 'cel'],
          cel: cell.cel,
          readable,
          expected: expressionTypeOf(field.type),
        });
      }
    }
    return uses;
  });
}

function dataNames(model: Model): NameTypes {
  return Object.fromEntries([...caseFields(model)].map(([name, field]) => [name, nameTypeOf(field)]));
}

function formNames(model: Model, place: ActionPlace): NameTypes {
  return Object.fromEntries([...formFields(model, place)].map(([name, field]) => [name, nameTypeOf(field)]));
}

function nameTypeOf(field: RawField | RawFieldInForm): NameTypes[string] {
  const named = { type: expressionTypeOf(field.type), personal: field.personal !== undefined };
  return field.type === 'choice' && field.of !== undefined
    ? { ...named, options: Object.keys(field.of) }
    : named;
}

function plain(type: ExpressionType): { type: ExpressionType; personal: boolean } {
  return { type, personal: false };
}
