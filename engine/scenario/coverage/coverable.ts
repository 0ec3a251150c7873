/** Everything of a process that scenarios can cover. The one place that knows what that is, and how each is named. */
import { messageIn } from '#engine/definition/arriving.ts';
import { BACK } from '#engine/definition/types.ts';
import type {
  Action,
  Admission,
  After,
  Candidate,
  Definition,
  Expression,
  Lock,
  State,
} from '#engine/definition/types.ts';
import { noneOf, UNBORN, waitName } from '#engine/machine/compile.ts';
import type { Branch } from '#engine/machine/host.ts';
import type { Asked } from '#engine/machine/trace.ts';
import { STARTER } from '../scenario.ts';

export const KINDS = ['state', 'transition', 'guard', 'role'] as const;
export type Kind = (typeof KINDS)[number];

export interface Coverable {
  readonly kind: Kind;
  /** Names it among all of the process. */
  readonly id: string;
  /** As it stands in the file: `open: DECIDE → decided`. */
  readonly label: string;
  /** For a branch of a guard: whether it holds. */
  readonly holds: boolean | null;
  /** For a transition: where it begins (null: a start), what brings it about, where it leads. */
  readonly move: Move | null;
}

export interface Move {
  /** Null: a start. */
  readonly from: string | null;
  readonly cause:
    | {
        readonly kind: 'event';
        readonly action: Pick<Action, 'event' | 'by' | 'form'>;
        readonly guarded: boolean;
      }
    | { readonly kind: 'after'; readonly on: After['on'] }
    /** What the engine takes by itself in the same step. */
    | { readonly kind: 'engine'; readonly of: 'handler' | 'always' | 'none' | 'done' | 'error' };
  /** The state it enters, or the one it stays in; null where it leads back. */
  readonly to: string | null;
}

/** States, transitions, branches of guards and roles, in the order of the file. */
export function coverablesOf(definition: Definition): readonly Coverable[] {
  const states = Object.values(definition.states);
  return [
    ...states.map(({ name }) => plain('state', stateId(name), name)),
    ...Object.values(definition.start).flatMap((start) => actionBranches(null, start)),
    ...states.flatMap(stateBranches),
    ...Object.values(definition.locks ?? {}).flatMap(lockBranches),
    ...rolesOf(definition).map((role) => plain('role', roleId(role), role)),
  ];
}

export function stateId(state: string): string {
  return `state/${state}`;
}
export function transitionId({ of, state, event, index }: Branch): string {
  return `transition/${of}/${state}/${event}/${String(index)}`;
}
export function guardId(asked: Asked, holds: boolean): string {
  const place = 'index' in asked ? `${asked.event}/${String(asked.index)}` : '';
  return `guard/${asked.of}/${asked.state}/${place}/${String(holds)}`;
}
/** Whether a lock was free: `taken` is what another case brings about. */
export function lockId(lock: string, free: boolean): string {
  return `guard/lock/${lock}//${String(free)}`;
}
export function roleId(role: string): string {
  return `role/${role}`;
}

function plain(kind: Kind, id: string, label: string): Coverable {
  return { kind, id, label, holds: null, move: null };
}

function stateBranches(state: State): readonly Coverable[] {
  const engine = (
    of: 'handler' | 'always' | 'none' | 'done' | 'error',
    event: string,
    candidates: readonly Candidate[],
    word: string,
  ) =>
    branches(candidates, { of, state: state.name, event }, `${state.name}: ${word}`, () => ({
      kind: 'engine',
      of,
    }));
  return [
    ...Object.values(state.on).flatMap((action) => actionBranches(state.name, action)),
    ...Object.entries(state.handlers).flatMap(([event, list]) =>
      seenHere(event, engine('handler', event, list, event)),
    ),
    ...state.after.flatMap(({ on, candidates }) => {
      const event = waitName(on);
      const place = { of: 'after', state: state.name, event } as const;
      return branches(candidates, place, `${state.name}: after ${event}`, () => ({ kind: 'after', on }));
    }),
    ...engine('always', '', state.always, 'always'),
    ...engine('none', '', noneOf(state), 'none'),
    ...engine('done', '', state.done, 'onDone'),
    ...engine('error', '', state.error, 'onError'),
    ...(state.starts === null
      ? []
      : conditions({ of: 'starts', state: state.name }, state.starts.when, `${state.name}: starts`, null)),
    ...(state.join?.of === 'when'
      ? conditions({ of: 'join', state: state.name }, state.join.when, `${state.name}: join`, null)
      : []),
  ];
}

/** A message that no candidate takes is refused to its sender: nothing here says that the last guard did not hold. */
function seenHere(event: string, found: readonly Coverable[]): readonly Coverable[] {
  const last = found.at(-1);
  return messageIn(event) !== null && last?.holds === false ? found.slice(0, -1) : found;
}

/** Free, and held by another case: a case that is kept out is a branch as a guard that refuses is. */
function lockBranches({ name, key }: Lock): readonly Coverable[] {
  return [true, false].map((free) => ({
    kind: 'guard',
    id: lockId(name, free),
    label: `lock ${name}: ${key.cel}`,
    holds: free,
    move: null,
  }));
}

function actionBranches(
  from: string | null,
  action: Pick<Action, 'event' | 'by' | 'form' | 'candidates'>,
): readonly Coverable[] {
  const { event, candidates } = action;
  const guarded = candidates.some(({ guard }) => guard !== null);
  const place = { of: 'action', state: from ?? UNBORN, event } as const;
  const name = from === null ? event : `${from}: ${event}`;
  return branches(candidates, place, name, () => ({ kind: 'event', action, guarded }));
}

function branches(
  candidates: readonly Candidate[],
  place: Omit<Branch, 'index'>,
  name: string,
  cause: () => Move['cause'],
): readonly Coverable[] {
  const from = place.state === UNBORN ? null : place.state;
  return candidates.flatMap(({ target, guard }, index): readonly Coverable[] => {
    const branch = { ...place, index };
    const to = target === BACK ? null : (target ?? from);
    const move: Move = { from, cause: cause(), to };
    const label = target === null ? name : `${name} → ${target === BACK ? 'back' : target}`;
    const transition = { ...plain('transition', transitionId(branch), label), move };
    return guard === null ? [transition] : [transition, ...conditions(branch, guard, name, move)];
  });
}

function conditions(
  asked: Asked,
  { cel }: Expression,
  name: string,
  move: Move | null,
): readonly Coverable[] {
  return [true, false].map((holds) => ({
    kind: 'guard',
    id: guardId(asked, holds),
    label: `${name}: ${cel}`,
    holds,
    move,
  }));
}

/** Every role that some action admits, and the one a case belongs to where an action is for them. */
function rolesOf(definition: Definition): readonly string[] {
  const by = [
    ...Object.values(definition.start),
    ...Object.values(definition.states).flatMap((state) => Object.values(state.on)),
  ].flatMap((action): readonly Admission[] => action.by);
  return [...new Set(by.flatMap(roleOfAdmission))];
}

/** None where a person is meant, whatever role they hold. */
function roleOfAdmission(each: Admission): readonly string[] {
  if (each.kind === 'starter') return [STARTER];
  if (each.kind === 'roles_in') return each.roles.map(({ role }) => role);
  return 'role' in each ? [each.role] : [];
}
