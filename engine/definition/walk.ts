/** Walks over a process file of the right shape; every place comes with its path. */
import type {
  RawAction,
  RawCandidate,
  RawEffect,
  RawFormLine,
  RawStart,
  RawWarning,
} from './schema/action.ts';
import type { RawDecision } from './schema/decision.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';
import type { RawLook } from './schema/look.ts';
import type { Model, RawState } from './schema/process.ts';
import type { RawText } from './schema/text.ts';
import type { Path } from './source.ts';

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
    | { readonly kind: 'state'; readonly state: string }
    | { readonly kind: 'shared'; readonly index: number };
}

/** All actions in file order of their parts: start, shared, states. */
export function actionsOf(model: Model): ActionPlace[] {
  const places: ActionPlace[] = Object.entries(model.start).map(([event, action]) => ({
    path: ['start', event],
    event,
    action,
    in: { kind: 'start' },
  }));
  for (const [index, shared] of (model.shared ?? []).entries()) {
    for (const [event, action] of Object.entries(shared.on)) {
      places.push({ path: ['shared', index, 'on', event], event, action, in: { kind: 'shared', index } });
    }
  }
  for (const [state, { on }] of Object.entries(model.states)) {
    for (const [event, action] of Object.entries(on ?? {})) {
      places.push({ path: ['states', state, 'on', event], event, action, in: { kind: 'state', state } });
    }
  }
  return places;
}

/** The candidates of an action as they are written: those of `choose`, or the action itself. */
export function candidatesOf(place: ActionPlace): At<RawCandidate>[] {
  const { action, path } = place;
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

/** Every declared field: those under `data` and those declared in forms. */
export function fieldsOf(
  model: Model,
): (At<RawField | RawFieldInForm> & { readonly name: string; readonly form: ActionPlace | null })[] {
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
}

/** Every list of effects; `form` is the action whose form they can read, or null. */
export function effectsOf(model: Model): (At<RawEffect> & { readonly form: ActionPlace | null })[] {
  const lists: { path: Path; list: readonly RawEffect[] | undefined; form: ActionPlace | null }[] = [];
  for (const place of actionsOf(model)) {
    lists.push({ path: [...place.path, 'do'], list: place.action.do, form: place });
    if (!('choose' in place.action) || place.action.choose === undefined) continue;
    for (const { path, value } of candidatesOf(place))
      lists.push({ path: [...path, 'do'], list: value.do, form: place });
  }
  for (const [name, state] of Object.entries(model.states)) {
    for (const key of ['entry', 'exit'] as const)
      lists.push({ path: ['states', name, key], list: state[key], form: null });
    for (const after of aftersOf(name, state))
      lists.push({ path: [...after.path, 'do'], list: after.do, form: null });
  }
  return lists.flatMap(({ path, list, form }) =>
    (list ?? []).map((value, index) => ({ path: [...path, index], value, form })),
  );
}

/** The decision tables, by name. */
export function decisionsOf(model: Model): (At<RawDecision> & { readonly name: string })[] {
  return Object.entries(model.decisions ?? {}).map(([name, value]) => ({
    name,
    path: ['decisions', name],
    value,
  }));
}

/** What happens by itself in a state. */
export function aftersOf(
  name: string,
  state: RawState,
): { path: Path; on: string; target: At<string>; do: readonly RawEffect[] | undefined }[] {
  return Object.entries(state.after ?? {}).map(([on, value]) => {
    const path = ['states', name, 'after', on];
    if (typeof value === 'string') return { path, on, target: { path, value }, do: undefined };
    return { path, on, target: { path: [...path, 'target'], value: value.target }, do: value.do };
  });
}

/** One name or a list of names, each with its path. */
export function namesAt(path: Path, value: string | readonly string[] | undefined): At<string>[] {
  if (value === undefined) return [];
  return typeof value === 'string'
    ? [{ path, value }]
    : value.map((name, index) => ({ path: [...path, index], value: name }));
}

/** Every text to people. */
export function textsOf(model: Model): At<RawText>[] {
  const found: At<RawText | undefined>[] = [
    { path: ['title'], value: model.title },
    { path: ['summary'], value: model.summary },
  ];
  for (const part of ['settings', 'roles', 'visibility', 'clocks', 'decisions', 'states'] as const) {
    const titled: Readonly<Record<string, { readonly title: RawText }>> = model[part] ?? {};
    for (const [name, { title }] of Object.entries(titled))
      found.push({ path: [part, name, 'title'], value: title });
  }
  for (const [name, { id, en }] of Object.entries(model.status))
    found.push({ path: ['status', name], value: { ...given('id', id), ...given('en', en) } });
  for (const { path, value } of fieldsOf(model)) found.push(...fieldTexts(path, value));
  for (const place of actionsOf(model)) found.push(...actionTexts(place));
  return found.filter((text): text is At<RawText> => text.value !== undefined);
}

function given(key: 'id' | 'en', value: string | undefined): RawText {
  return value === undefined ? {} : { [key]: value };
}

function fieldTexts(path: Path, field: RawField | RawFieldInForm): At<RawText | undefined>[] {
  const options = field.type === 'choice' ? Object.entries(field.of ?? {}) : [];
  return [
    { path: [...path, 'label'], value: field.label },
    { path: [...path, 'help'], value: field.help },
    { path: [...path, 'hint'], value: field.type === 'text' ? field.hint : undefined },
    ...options.map(([name, value]) => ({ path: [...path, 'of', name], value })),
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
    ...warningsOf(place).map(({ path, value }) => ({ path: [...path, 'text'], value: value.text })),
    ...sections,
    ...guards,
  ];
}
