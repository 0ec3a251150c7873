/** Which names an expression may read at its place, and every expression of a file with those names. */
import { clocksOf, lengthOf } from './clocks.ts';
import { expressionTypeOf } from './expression/check.ts';
import type { NameTypes, Readable } from './expression/check.ts';
import { optionNames } from './schema/field.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';
import type { Model } from './schema/process.ts';
import type { RawCondition } from './schema/text.ts';
import type { Path } from './source.ts';
import type { ExpressionType } from './types.ts';
import { branchesOf } from './branches.ts';
import { statesOf, treeOf } from './tree.ts';
import type { StatePlace } from './tree.ts';
import {
  actionsOf,
  decisionsOf,
  declaredIn,
  fieldsOf,
  formOf,
  looksOf,
  namedIn,
  warningsOf,
} from './walk.ts';
import { effectsOf } from './effects.ts';
import type { ActionPlace } from './walk.ts';

export interface ExpressionUse {
  readonly path: Path;
  readonly cel: string;
  readonly readable: Readable;
  /** `plain`: any type but a list. */
  readonly expected: ExpressionType | 'plain';
}

const ofCase: NameTypes = { number: plain('string'), opened: plain('string'), unit: plain('string') };
/** A duration is read as it is written: `14 days`. */
const settingTypes = { boolean: 'bool', integer: 'int', duration: 'string' } as const;
const ofNow: NameTypes = { date: plain('string'), instant: plain('string') };

/** Names by place; one object per place, so that what is derived from it can be kept. */
export interface Readables {
  /** Where no form is sent. */
  readonly without: Readable;
  /** Conditions that the machine asks in a state (dotted): with the regions that it stands among. */
  readonly inState: (state: string | null) => Readable;
  /** Only stored data: visibility. */
  readonly stored: Readable;
  /** What an action asks and does. Its effects come when a state is left already, so they read no regions. */
  readonly withForm: (place: ActionPlace) => Readable;
  /** Guards and warnings of an action: also the regions, and what its look-ups found, the ids of cases. */
  readonly inGuard: (place: ActionPlace) => Readable;
}

export function readablesOf(model: Model): Readables {
  const data = dataNames(model);
  const settings = Object.fromEntries(
    Object.entries(model.settings ?? {}).map(([name, { type }]) => [name, plain(settingTypes[type])]),
  );
  const without = { data, old: data, case: ofCase, now: ofNow, settings };
  const byPlace = new Map<string, Readable>();
  const kept = (key: string, make: () => Readable): Readable => {
    const known = byPlace.get(key) ?? make();
    byPlace.set(key, known);
    return known;
  };
  const inState = (state: string | null): Readable => {
    const parallel = parallelAround(model, state);
    return parallel === null
      ? without
      : kept(`state ${parallel.name}`, () => ({ ...without, ...regionNames(parallel) }));
  };
  const withForm = (place: ActionPlace): Readable =>
    kept(`form ${place.path.join('/')}`, () => ({ ...without, form: formNames(model, place) }));
  const inGuard = (place: ActionPlace): Readable =>
    kept(`guard ${place.path.join('/')}`, () => {
      const looks = looksOf(place).map(({ name }) => [name, plain('list')] as const);
      return {
        ...withForm(place),
        ...inState(place.in.kind === 'state' ? place.in.state : null),
        ...(looks.length === 0 ? {} : { look: Object.fromEntries(looks) }),
      };
    });
  return { without, stored: { data }, inState, withForm, inGuard };
}

/** The parallel state whose regions can be asked about in a state: itself, or the nearest around it. */
function parallelAround(model: Model, state: string | null): StatePlace | null {
  let place = state === null ? null : (treeOf(model).get(state) ?? null);
  while (place !== null && place.state.type !== 'parallel') place = place.parent;
  return place;
}

/** `region.x` for each region, and all of them in a row. */
function regionNames({ state }: StatePlace): Pick<Readable, 'region' | 'regions'> {
  const names = Object.keys(state.states ?? {}).map((key) => [key, plain('region')] as const);
  return { region: Object.fromEntries(names), regions: {} };
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
    if ('shown' in field) condition([...path, 'shown'], field.shown, readable);
    if ('required' in field) condition([...path, 'required'], field.required, readable);
    uses.push(...presetExpressions(path, field, readable));
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
    for (const { path, value } of warningsOf(place))
      uses.push({
        path: [...path, 'cel'],
        cel: value.cel,
        readable: readables.inGuard(place),
        expected: 'bool',
      });
  }
  uses.push(...guardExpressions(model, readables), ...stateExpressions(model, readables));
  for (const [name, field] of Object.entries(model.data)) {
    if (!asked.has(name)) ofField(['data', name], field, readables.without);
  }
  return [
    ...uses,
    ...clockExpressions(model, readables),
    ...setExpressions(model, readables),
    ...decisionExpressions(model, readables),
  ];
}

function clockExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return clocksOf(model).flatMap((place): ExpressionUse[] => {
    const length = lengthOf(place);
    if (typeof length !== 'object' || length === null || !('cel' in length)) return [];
    const path = [...place.path, 'length', 'cel'];
    return [{ path, cel: length.cel, readable: readables.without, expected: 'int' }];
  });
}

function guardExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return branchesOf(model).flatMap(({ candidates, form, from }) =>
    candidates.flatMap(({ path, value }): ExpressionUse[] => {
      if (value.guard === undefined) return [];
      const readable = form === null ? readables.inState(from[0] ?? null) : readables.inGuard(form);
      return [{ path: [...path, 'guard', 'cel'], cel: value.guard.cel, readable, expected: 'bool' }];
    }),
  );
}

/** When a region starts and when regions are joined. */
function stateExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return statesOf(model).flatMap(({ path, name, state }): ExpressionUse[] => {
    const readable = readables.inState(name);
    const starts = state.starts === undefined ? [] : [{ at: ['starts', 'when'], cel: state.starts.when }];
    const join =
      typeof state.join === 'object' && 'when' in state.join
        ? [{ at: ['join', 'when'], cel: state.join.when }]
        : [];
    return [...starts, ...join].map(({ at, cel }) => ({
      path: [...path, ...at],
      cel,
      readable,
      expected: 'bool',
    }));
  });
}

/** A default is read before anything is sent, a computed value from what is stored. */
function presetExpressions(
  path: Path,
  field: RawField | RawFieldInForm,
  { form: _sent, ...before }: Readable,
): ExpressionUse[] {
  if (!('default' in field || 'computed' in field)) return [];
  const expected = expressionTypeOf(field);
  const uses: ExpressionUse[] = [];
  if (typeof field.default === 'object')
    uses.push({ path: [...path, 'default', 'cel'], cel: field.default.cel, readable: before, expected });
  if (field.computed !== undefined) {
    const readable: Readable = before.data === undefined ? {} : { data: before.data };
    uses.push({ path: [...path, 'computed', 'cel'], cel: field.computed.cel, readable, expected });
  }
  return uses;
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
          expected: expressionTypeOf(field),
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
          expected: expressionTypeOf(field),
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
  const isPersonal = 'personal' in field && field.personal !== undefined;
  const named = { type: expressionTypeOf(field), personal: isPersonal };
  const options = field.type === 'choice' ? optionNames(field) : [];
  return options.length > 0 ? { ...named, options } : named;
}

function plain(type: ExpressionType): { type: ExpressionType; personal: boolean } {
  return { type, personal: false };
}
