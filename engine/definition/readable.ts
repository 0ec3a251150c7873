/** Which names an expression may read at its place. */
import { caseFields } from './case-fields.ts';
import { once } from './once.ts';
import { expressionTypeOf } from './expression/check.ts';
import type { NameTypes, Readable } from './expression/check.ts';
import { signedName } from './expression/signed.ts';
import { optionNames } from './schema/field.ts';
import type { RawColumn, RawField, RawFieldInForm } from './schema/field.ts';
import type { Model } from './schema/process.ts';
import { columnsOf, eachAround } from './items.ts';
import { treeOf } from './tree.ts';
import type { StatePlace } from './tree.ts';
import type { ExpressionType } from './types.ts';
import { declaredIn, formOf, looksOf, namedIn } from './walk.ts';
import type { ActionPlace } from './walk.ts';

const ofCase: NameTypes = { number: plain('string'), opened: plain('string'), unit: plain('string') };
/** A duration is read as it is written: `14 days`. */
const settingTypes = { boolean: 'bool', integer: 'int', duration: 'string' } as const;
/** Words in both languages are read as the Indonesian ones, a list of texts as its names. */
const cellTypes = {
  text: 'string',
  integer: 'int',
  number: 'double',
  money: 'int',
  boolean: 'bool',
  duration: 'string',
  texts: 'list',
} as const;
const ofNow: NameTypes = { date: plain('string'), instant: plain('string') };

/** Names by place; one object per place, so that what is derived from it can be kept. */
export interface Readables {
  /** Where no form is sent. */
  readonly without: Readable;
  /** Conditions that the machine asks in a state (dotted): with the regions that it stands among. */
  readonly inState: (state: string | null) => Readable;
  /** `onDone` of a state that waits for a program or a case: also what came back. */
  readonly inResult: (state: string) => Readable;
  /** Effects that no form comes before: inside an item also what it knows. */
  readonly inEffects: (state: string | null) => Readable;
  /** A handler of a message: also what it carries. */
  readonly inMessage: (state: string | null, message: string) => Readable;
  /** Only stored data: visibility. */
  readonly stored: Readable;
  /** What tells one case from another: its stored data and its number. */
  readonly inKey: Readable;
  /** What the form of an action asks. */
  readonly withForm: (place: ActionPlace) => Readable;
  /** What an action does. Its effects come when a state is left already, so they read no regions; an item they are in is there. */
  readonly ofAction: (place: ActionPlace) => Readable;
  /** Guards and warnings of an action: also the regions, and what its look-ups found, the ids of cases. */
  readonly inGuard: (place: ActionPlace) => Readable;
}

export const readablesOf = once((model: Model): Readables => {
  const data = dataNames(model);
  const settings = Object.fromEntries(
    Object.entries(model.settings ?? {}).map(([name, { type }]) => [name, plain(settingTypes[type])]),
  );
  const without: Readable = {
    ...{ data, old: data, case: ofCase, now: ofNow, settings },
    ...signedNames(model),
    ...(model.tables === undefined ? {} : { table: tableNames(model.tables) }),
  };
  const byPlace = new Map<string, Readable>();
  const kept = (key: string, make: () => Readable): Readable => {
    const known = byPlace.get(key) ?? make();
    byPlace.set(key, known);
    return known;
  };
  const inState = (state: string | null): Readable => {
    const parallel = parallelAround(model, state);
    const names = itemNames(model, state);
    if (parallel === null && names === null) return without;
    return kept(`state ${parallel?.name ?? ''} ${names === null ? '' : (state ?? '')}`, () => ({
      ...without,
      ...(parallel === null ? {} : regionNames(parallel)),
      ...names,
    }));
  };
  const inEffects = (state: string | null): Readable => {
    const around = eachAround(model, state);
    return around === null
      ? without
      : kept(`effects ${around.name}`, () => ({ ...without, ...itemNames(model, state) }));
  };
  const withForm = (place: ActionPlace): Readable =>
    kept(`form ${place.path.join('/')}`, () => ({ ...without, form: formNames(model, place) }));
  const ofAction = (place: ActionPlace): Readable => {
    const state = place.in.kind === 'state' ? place.in.state : null;
    if (eachAround(model, state) === null) return withForm(place);
    return kept(`do ${place.path.join('/')}`, () => ({ ...withForm(place), ...itemNames(model, state) }));
  };
  const inGuard = (place: ActionPlace): Readable =>
    kept(`guard ${place.path.join('/')}`, () => {
      const looks = looksOf(place).map(({ name }) => [name, plain('list')] as const);
      return {
        ...withForm(place),
        ...inState(place.in.kind === 'state' ? place.in.state : null),
        ...(looks.length === 0 ? {} : { look: Object.fromEntries(looks) }),
      };
    });
  const inResult = (state: string): Readable => {
    const names = resultNames(model, state, data);
    return names === null
      ? inState(state)
      : kept(`result ${state}`, () => ({ ...inState(state), result: names }));
  };
  const inMessage = (state: string | null, message: string): Readable =>
    kept(`message ${message} ${state ?? ''}`, () => ({
      ...inState(state),
      message: carriedNames(model, message),
    }));
  const inKey: Readable = { data, case: { number: plain('string') } };
  return {
    without,
    stored: { data },
    inKey,
    inState,
    inResult,
    inMessage,
    inEffects,
    withForm,
    ofAction,
    inGuard,
  };
});

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

/** What came back, under the names that it is taken by; of a case also what it ended with. */
function resultNames(model: Model, state: string, data: NameTypes): NameTypes | null {
  const { call, case: child } = treeOf(model).get(state)?.state ?? {};
  if (call === undefined && child === undefined) return null;
  const taken = Object.entries({ ...call?.take, ...child?.take }).flatMap(([to, from]) => {
    const type = data[to.slice('data.'.length)];
    return type === undefined ? [] : [[from.slice('result.'.length), type] as const];
  });
  return { ...Object.fromEntries(taken), ...(child === undefined ? {} : { outcome: plain('string') }) };
}

/** Inside an item what it knows; in the state of the list all of its items in a row; null elsewhere. */
function itemNames(model: Model, state: string | null): Pick<Readable, 'it' | 'items'> | null {
  const around = eachAround(model, state);
  if (around === null)
    return state !== null && treeOf(model).get(state)?.state.each !== undefined ? { items: {} } : null;
  const columns = Object.entries(columnsOf(model, around.each) ?? {});
  return { it: Object.fromEntries(columns.map(([name, column]) => [name, nameTypeOf(column)])) };
}

/** What a message carries. */
function carriedNames({ messages }: Model, name: string): NameTypes {
  const carries = Object.hasOwn(messages ?? {}, name) ? (messages?.[name]?.carries ?? {}) : {};
  return Object.fromEntries(
    Object.entries(carries).map(([key, raw]) => {
      const type = typeof raw === 'string' ? raw : raw.type;
      const named = {
        type: expressionTypeOf({ type }),
        personal: typeof raw === 'object' && 'personal' in raw,
      };
      return [key, typeof raw === 'object' && 'of' in raw ? { ...named, options: raw.of } : named];
    }),
  );
}

export { caseFields } from './case-fields.ts';

/** The fields that a form asks for, those declared in place among them. */
export function formFields(model: Model, place: ActionPlace): ReadonlyMap<string, RawField | RawFieldInForm> {
  const fields: [string, RawField | RawFieldInForm][] = formOf(place).flatMap((line) => {
    const declared = declaredIn(line);
    if (declared !== null) return [[declared.name, declared.value]];
    return namedIn(line).flatMap(({ value: name }): [string, RawField | RawFieldInForm][] => {
      const field = caseFields(model).get(name);
      return field === undefined ? [] : [[name, field]];
    });
  });
  return new Map(fields);
}

function tableNames(tables: NonNullable<Model['tables']>): NameTypes {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { columns }]) => [
      name,
      plain({
        table: Object.fromEntries(Object.entries(columns).map(([column, type]) => [column, cellTypes[type]])),
      }),
    ]),
  );
}

/** Whether a role signed a document; not there where a process has no documents. */
function signedNames(model: Model): Pick<Readable, 'signed'> {
  const documents = Object.entries(model.data).flatMap(([name, { type }]) =>
    type === 'document' ? [name] : [],
  );
  if (documents.length === 0) return {};
  const roles = [...Object.keys(model.roles), 'starter'];
  const names = documents.flatMap((document) =>
    roles.map((role) => [signedName(document, role), plain('bool')] as const),
  );
  return { signed: Object.fromEntries(names) };
}

function dataNames(model: Model): NameTypes {
  return Object.fromEntries([...caseFields(model)].map(([name, field]) => [name, nameTypeOf(field)]));
}

function formNames(model: Model, place: ActionPlace): NameTypes {
  return Object.fromEntries([...formFields(model, place)].map(([name, field]) => [name, nameTypeOf(field)]));
}

function nameTypeOf(field: RawField | RawFieldInForm | RawColumn): NameTypes[string] {
  const isPersonal = 'personal' in field && field.personal !== undefined;
  const named = { type: expressionTypeOf(field), personal: isPersonal };
  const options = field.type === 'choice' ? optionNames(field) : [];
  return options.length > 0 ? { ...named, options } : named;
}

function plain(type: ExpressionType): { type: ExpressionType; personal: boolean } {
  return { type, personal: false };
}
