/** Walks over a process file of the right shape; every place comes with its path. */
import { clocksOf } from './clocks.ts';
import { once } from './once.ts';
import { namedRoles } from './roles.ts';
import type {
  RawAction,
  RawCandidate,
  RawDeny,
  RawFormLine,
  RawHandler,
  RawWarning,
} from './schema/action.ts';
import type { RawStart } from './schema/start.ts';
import type { RawDecision } from './schema/decision.ts';
import type { RawColumn, RawField, RawFieldInForm } from './schema/field.ts';
import type { RawLook } from './schema/look.ts';
import type { Model } from './schema/process.ts';
import type { RawText } from './schema/text.ts';
import type { Path } from './source.ts';
import { statesOf } from './tree.ts';

export interface At<T> {
  readonly path: Path;
  readonly value: T;
}
/** Where an action stands: in `start`, in a state, or shared by several. */
export interface ActionPlace {
  readonly path: Path;
  readonly event: string;
  readonly action: RawAction | RawStart;
  readonly in:
    | { readonly kind: 'start' }
    /** `adds`: it makes one more item of the state. */
    | { readonly kind: 'state'; readonly state: string; readonly adds?: true }
    | { readonly kind: 'shared'; readonly index: number };
}

/** What is taken when the event is raised inside the case, and not when a person sends it. */
export function isHandler(value: RawAction | RawHandler): value is RawHandler {
  return !('by' in value);
}

/** All actions in file order of their parts: start, shared, states. */
export const actionsOf = once(findActions);

function findActions(model: Model): readonly ActionPlace[] {
  const places: ActionPlace[] = Object.entries(model.start).map(([event, action]) => ({
    path: ['start', event],
    event,
    action,
    in: { kind: 'start' },
  }));
  for (const [index, shared] of (model.shared ?? []).entries()) {
    for (const [event, action] of Object.entries(shared.on)) {
      if (!isHandler(action))
        places.push({ path: ['shared', index, 'on', event], event, action, in: { kind: 'shared', index } });
    }
  }
  for (const { path, name, state } of statesOf(model)) {
    for (const [event, action] of Object.entries(state.on ?? {})) {
      if (!isHandler(action))
        places.push({ path: [...path, 'on', event], event, action, in: { kind: 'state', state: name } });
    }
    for (const [event, action] of Object.entries(state.each?.add ?? {})) {
      const at = [...path, 'each', 'add', event];
      places.push({ path: at, event, action, in: { kind: 'state', state: name, adds: true } });
    }
  }
  return places;
}

/** The candidates of an action or handler as they are written: those of `choose`, or itself. */
export function candidatesOf({
  action,
  path,
}: {
  readonly path: Path;
  readonly action: RawAction | RawStart | RawHandler;
}): At<RawCandidate>[] {
  if (!('choose' in action) || action.choose === undefined) return [{ path, value: action }];
  return action.choose.map((value, index) => ({ path: [...path, 'choose', index], value }));
}

export function formOf(place: ActionPlace): At<RawFormLine>[] {
  return (place.action.form ?? []).map((value, index) => ({ path: [...place.path, 'form', index], value }));
}

/** The look-ups of an action, by name. */
export function looksOf(place: ActionPlace): (At<RawLook> & { readonly name: string })[] {
  return Object.entries(place.action.look ?? {}).map(([name, value]) => ({
    name,
    path: [...place.path, 'look', name],
    value,
  }));
}

/** The refusals of an action. */
export function denialsOf({ path, action }: ActionPlace): At<RawDeny>[] {
  if (!('deny' in action) || action.deny === undefined) return [];
  return Array.isArray(action.deny)
    ? action.deny.map((value, index) => ({ path: [...path, 'deny', index], value }))
    : [{ path: [...path, 'deny'], value: action.deny }];
}

/** The warnings of an action: one, or a list of them. */
export function warningsOf({ path, action }: ActionPlace): At<RawWarning>[] {
  const { warn } = action;
  if (warn === undefined) return [];
  return Array.isArray(warn)
    ? warn.map((value, index) => ({ path: [...path, 'warn', index], value }))
    : [{ path: [...path, 'warn'], value: warn }];
}

/** `form.x` or `data.x` in its parts. */
export function sourceOf(reference: string): { readonly of: 'form' | 'data'; readonly field: string } {
  const [of, field = ''] = reference.split('.');
  return { of: of === 'form' ? 'form' : 'data', field };
}

/** The field declared in a form line, or null. */
export function declaredIn(line: At<RawFormLine>): (At<RawFieldInForm> & { readonly name: string }) | null {
  if (!isDeclaration(line.value)) return null;
  const [entry] = Object.entries(line.value);
  return entry === undefined ? null : { name: entry[0], path: [...line.path, entry[0]], value: entry[1] };
}

function isDeclaration(line: RawFormLine): line is Record<string, RawFieldInForm> {
  if (typeof line !== 'object' || Object.keys(line).length === 0) return false;
  return Object.values(line).every((value) => typeof value === 'object' && 'type' in value);
}

/** Names of case fields that a form line asks for, each with its path. */
export function namedIn(line: At<RawFormLine>): At<string>[] {
  if (typeof line.value === 'string') return [{ path: line.path, value: line.value }];
  if (isDeclaration(line.value) || 'section' in line.value) return [];
  if ('field' in line.value && typeof line.value.field === 'string') {
    return [{ path: [...line.path, 'field'], value: line.value.field }];
  }
  return 'any_of' in line.value && Array.isArray(line.value.any_of)
    ? line.value.any_of.map((value: string, index: number) => ({
        path: [...line.path, 'any_of', index],
        value,
      }))
    : [];
}

/** A declared field; `form`: the action in whose form it is declared. */
export interface FieldPlace extends At<RawField | RawFieldInForm> {
  readonly name: string;
  readonly form: ActionPlace | null;
}

/** Every declared field: those under `data` and those declared in forms. */
export const fieldsOf = once((model: Model): readonly FieldPlace[] => {
  const data = Object.entries(model.data).map(([name, value]) => ({
    name,
    path: ['data', name],
    value,
    form: null,
  }));
  const declared = actionsOf(model).flatMap((place) =>
    formOf(place).flatMap((line) => {
      const field = declaredIn(line);
      return field === null ? [] : [{ ...field, form: place }];
    }),
  );
  return [...data, ...declared];
});

/** Every field, and every column of a table with the place of its own. */
export function fieldsAndColumns(model: Model): At<RawField | RawFieldInForm | RawColumn>[] {
  return fieldsOf(model).flatMap(({ path, value }) => [
    { path, value },
    ...(value.type === 'table'
      ? Object.entries(value.columns).map(([name, column]) => ({
          path: [...path, 'columns', name],
          value: column,
        }))
      : []),
  ]);
}

/** The decision tables, by name. */
export function decisionsOf(model: Model): (At<RawDecision> & { readonly name: string })[] {
  return Object.entries(model.decisions ?? {}).map(([name, value]) => ({
    name,
    path: ['decisions', name],
    value,
  }));
}

/** One name or a list of names, each with its path. */
export function namesAt(path: Path, value: string | readonly string[] | undefined): At<string>[] {
  if (value === undefined) return [];
  return typeof value === 'string'
    ? [{ path, value }]
    : value.map((name, index) => ({ path: [...path, index], value: name }));
}

/** What is frozen, each part with its path. */
export function frozenOf({
  frozen,
}: Model): At<{ readonly data: readonly string[]; readonly in: string | readonly string[] }>[] {
  if (frozen === undefined) return [];
  return Array.isArray(frozen)
    ? frozen.map((value, index) => ({ path: ['frozen', index], value }))
    : [{ path: ['frozen'], value: frozen }];
}

/** Every text to people. */
export function textsOf(model: Model): At<RawText>[] {
  const found: At<RawText | undefined>[] = [
    { path: ['title'], value: model.title },
    { path: ['summary'], value: model.summary },
  ];
  for (const part of ['settings', 'roles', 'visibility', 'clocks', 'decisions', 'messages'] as const) {
    const titled: Readonly<Record<string, { readonly title: RawText }>> =
      part === 'roles' ? Object.fromEntries(namedRoles(model)) : (model[part] ?? {});
    for (const [name, { title }] of Object.entries(titled))
      found.push({ path: [part, name, 'title'], value: title });
  }
  for (const { path, state } of statesOf(model)) {
    found.push({ path: [...path, 'title'], value: state.title });
    found.push({ path: [...path, 'task', 'title'], value: state.task?.title });
  }
  for (const { path, value, state } of clocksOf(model))
    if (state !== null) found.push({ path: [...path, 'title'], value: value.title });
  for (const [name, lock] of Object.entries(model.locks ?? {}))
    found.push({ path: ['locks', name, 'else'], value: lock.else });
  for (const [name, { id, en }] of Object.entries(model.status))
    found.push({ path: ['status', name], value: { ...given('id', id), ...given('en', en) } });
  for (const { path, value } of fieldsOf(model)) found.push(...fieldTexts(path, value));
  for (const place of actionsOf(model)) found.push(...actionTexts(place));
  return found.filter((text): text is At<RawText> => text.value !== undefined);
}

function given(key: 'id' | 'en', value: string | undefined): RawText {
  return value === undefined ? {} : { [key]: value };
}

/** Names alone have no texts: that is said by the rule `option-without-label`. */
function optionTexts(path: Path, field: RawField | RawFieldInForm | RawColumn): At<RawText>[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  if (field.of === undefined || Array.isArray(field.of)) return [];
  return Object.entries(field.of).map(([name, value]) => ({ path: [...path, 'of', name], value }));
}

function fieldTexts(path: Path, field: RawField | RawFieldInForm | RawColumn): At<RawText | undefined>[] {
  const columns = field.type === 'table' ? Object.entries(field.columns) : [];
  return [
    { path: [...path, 'label'], value: field.label },
    { path: [...path, 'help'], value: field.help },
    { path: [...path, 'hint'], value: field.type === 'text' ? field.hint : undefined },
    ...optionTexts(path, field),
    ...columns.flatMap(([name, column]) => fieldTexts([...path, 'columns', name], column)),
  ];
}

function actionTexts(place: ActionPlace): At<RawText | undefined>[] {
  const sections = formOf(place).map(({ path, value }) => ({
    path: [...path, 'section'],
    value:
      typeof value === 'object' && !isDeclaration(value) && 'section' in value ? value.section : undefined,
  }));
  const guards = candidatesOf(place).map(({ path, value }) => ({
    path: [...path, 'guard', 'else'],
    value: value.guard?.else,
  }));
  return [
    { path: [...place.path, 'title'], value: place.action.title },
    { path: [...place.path, 'help'], value: place.action.help },
    ...looksOf(place).map(({ path, value }) => ({ path: [...path, 'title'], value: value.title })),
    ...denialsOf(place).map(({ path, value }) => ({ path: [...path, 'text'], value: value.text })),
    {
      path: [...place.path, 'limit', 'else'],
      value: 'limit' in place.action ? place.action.limit?.else : undefined,
    },
    ...warningsOf(place).map(({ path, value }) => ({ path: [...path, 'text'], value: value.text })),
    ...sections,
    ...guards,
  ];
}
