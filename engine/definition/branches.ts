/** Every place of a file where candidates for one transition stand: actions, handlers, `always`, `onDone`, `after`. */
import { once } from './once.ts';
import type { RawBranches, RawCandidate, RawHandler, RawTarget } from './schema/action.ts';
import type { Model } from './schema/process.ts';
import type { Path } from './source.ts';
import { periodText } from './period.ts';
import { statesIn } from './states.ts';
import { statesOf, treeOf } from './tree.ts';
import { actionsOf, candidatesOf, isHandler } from './walk.ts';
import type { ActionPlace, At } from './walk.ts';

export interface CandidatePlace extends At<RawCandidate> {
  readonly target: At<RawTarget> | null;
}
export interface Branching {
  readonly path: Path;
  readonly kind: 'start' | 'action' | 'handler' | 'always' | 'none' | 'done' | 'error' | 'after' | 'every';
  /** The states it is taken in; none for `start`. */
  readonly from: readonly string[];
  /** What it waits for: the event, the name of the clock, the span or the period; empty for `always` and `onDone`. */
  readonly on: string;
  readonly candidates: readonly CandidatePlace[];
  /** What a handler takes of the message that it hears. */
  readonly take?: RawHandler['take'];
  /** The action whose form its expressions can read. */
  readonly form: ActionPlace | null;
}

/** All of them, in file order of their parts: start, shared, states. */
export const branchesOf = once((model: Model): readonly Branching[] => [
  ...peopleBranches(model),
  ...handlersOf(model),
  ...engineBranches(model),
]);

function peopleBranches(model: Model): Branching[] {
  return actionsOf(model).map((place) => ({
    path: place.path,
    kind: place.in.kind === 'start' ? 'start' : 'action',
    from: statesOfPlace(model, place.in, place.event),
    on: place.event,
    candidates: candidatesOf(place).map(placed),
    form: place,
  }));
}

/** Handlers of raised events: in `shared` and in states. */
export function handlersOf(model: Model): Branching[] {
  const shared = (model.shared ?? []).flatMap((part, index) =>
    Object.entries(part.on).flatMap(([event, value]) =>
      isHandler(value)
        ? [
            handler(
              ['shared', index, 'on', event],
              event,
              value,
              statesOfPlace(model, { kind: 'shared', index }, event),
            ),
          ]
        : [],
    ),
  );
  const own = statesOf(model).flatMap(({ path, name, state }) =>
    Object.entries(state.on ?? {}).flatMap(([event, value]) =>
      isHandler(value) ? [handler([...path, 'on', event], event, value, [name])] : [],
    ),
  );
  return [...shared, ...own];
}

function handler(path: Path, event: string, value: RawHandler, from: readonly string[]): Branching {
  const candidates = candidatesOf({ path, action: value }).map(placed);
  const { take } = value;
  return {
    ...{ path, kind: 'handler', from, on: event, candidates, form: null },
    ...(take === undefined ? {} : { take }),
  };
}

function engineBranches(model: Model): Branching[] {
  return statesOf(model).flatMap(({ path, name, key, state }) => {
    const made = (
      kind: 'always' | 'none' | 'done' | 'error' | 'after' | 'every',
      at: Path,
      on: string,
      raw: RawBranches,
    ): Branching => ({
      path: at,
      kind,
      from: [name],
      on,
      candidates: candidatesIn(at, raw),
      form: null,
    });
    return [
      ...(state.always === undefined ? [] : [made('always', [...path, 'always'], '', state.always)]),
      ...Object.entries(state.after ?? {}).map(([on, raw]) => made('after', [...path, 'after', on], on, raw)),
      // Coming again is leaving and entering.
      ...(state.every === undefined
        ? []
        : [made('every', [...path, 'every'], periodText(state.every.period, state.every.at), key)]),
      ...(state.each?.none === undefined
        ? []
        : [made('none', [...path, 'each', 'none'], '', state.each.none)]),
      ...(state.onDone === undefined ? [] : [made('done', [...path, 'onDone'], '', state.onDone)]),
      ...(state.onError === undefined ? [] : [made('error', [...path, 'onError'], '', state.onError)]),
    ];
  });
}

function candidatesIn(path: Path, raw: RawBranches): CandidatePlace[] {
  if (typeof raw === 'string') return [{ path, value: { target: raw }, target: { path, value: raw } }];
  if (!Array.isArray(raw)) return [placed({ path, value: raw })];
  return raw.map((value, index) => placed({ path: [...path, index], value }));
}

function placed({ path, value }: At<RawCandidate>): CandidatePlace {
  const { target } = value;
  return { path, value, target: target === undefined ? null : { path: [...path, 'target'], value: target } };
}

/** A state's own action or handler of that name takes the place of a shared one. */
function statesOfPlace(model: Model, where: ActionPlace['in'], event: string): string[] {
  if (where.kind === 'start') return [];
  if (where.kind === 'state') return [where.state];
  const tree = treeOf(model);
  return statesIn(model, model.shared?.[where.index]?.in ?? []).filter(
    (name) => tree.get(name)?.state.on?.[event] === undefined,
  );
}
