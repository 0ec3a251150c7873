/** Everything of a process that scenarios can cover. The one place that knows what that is, and how each is named. */
import type { Action, Admission, After, Candidate, Definition } from '#engine/definition/types.ts';
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
    | { readonly kind: 'after'; readonly on: After['on'] };
  /** The state it enters, or the one it stays in. */
  readonly to: string;
}

/** States, transitions, branches of guards and roles, in the order of the file. */
export function coverablesOf(definition: Definition): readonly Coverable[] {
  const starts = Object.values(definition.start).flatMap((start) =>
    fromAction(null, start, [{ target: start.target, guard: null, do: start.do }]),
  );
  const states = Object.values(definition.states);
  return [
    ...states.map(({ name }) => plain('state', stateId(name), name)),
    ...starts,
    ...states.flatMap((state) => [
      ...Object.values(state.on).flatMap((action) => fromAction(state.name, action, action.candidates)),
      ...state.after.map((after, index) => fromAfter(state.name, after, index)),
    ]),
    ...rolesOf(definition).map((role) => plain('role', roleId(role), role)),
  ];
}

export function stateId(state: string): string {
  return `state/${state}`;
}
/** `from` null: a start. */
export function transitionId(from: string | null, event: string, candidate: number): string {
  return `transition/${from ?? ''}/${event}/${String(candidate)}`;
}
export function afterId(from: string, index: number): string {
  return `after/${from}/${String(index)}`;
}
export function guardId(from: string, event: string, candidate: number, holds: boolean): string {
  return `guard/${from}/${event}/${String(candidate)}/${String(holds)}`;
}
export function roleId(role: string): string {
  return `role/${role}`;
}

function plain(kind: Kind, id: string, label: string): Coverable {
  return { kind, id, label, holds: null, move: null };
}

function fromAction(
  from: string | null,
  action: Pick<Action, 'event' | 'by' | 'form'>,
  candidates: readonly Candidate[],
): readonly Coverable[] {
  const { event } = action;
  const name = from === null ? event : `${from}: ${event}`;
  return candidates.flatMap((candidate, index) => {
    const to = candidate.target ?? from ?? '';
    const guarded = candidates.some(({ guard }) => guard !== null);
    const move: Move = { from, cause: { kind: 'event', action, guarded }, to };
    const label = candidate.target === null ? name : `${name} → ${candidate.target}`;
    const transition: Coverable = {
      kind: 'transition',
      id: transitionId(from, event, index),
      label,
      holds: null,
      move,
    };
    if (candidate.guard === null || from === null) return [transition];
    const branch = (holds: boolean): Coverable => ({
      kind: 'guard',
      id: guardId(from, event, index, holds),
      label: `${name}: ${candidate.guard?.cel ?? ''}`,
      holds,
      move,
    });
    return [transition, branch(true), branch(false)];
  });
}

function fromAfter(from: string, after: After, index: number): Coverable {
  const name = 'clock' in after.on ? after.on.clock : after.on.text;
  const label = `${from}: after ${name} → ${after.target}`;
  const move: Move = { from, cause: { kind: 'after', on: after.on }, to: after.target };
  return { kind: 'transition', id: afterId(from, index), label, holds: null, move };
}

/** Every role that some action admits, and the one a case belongs to where an action is for them. */
function rolesOf(definition: Definition): readonly string[] {
  const by = [
    ...Object.values(definition.start),
    ...Object.values(definition.states).flatMap((state) => Object.values(state.on)),
  ].flatMap((action): readonly Admission[] => action.by);
  return [...new Set(by.map((each) => (each.kind === 'starter' ? STARTER : each.role)))];
}
