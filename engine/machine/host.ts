/** What a machine asks and tells the kernel during one transition, and its snapshot on the way in and out. */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Effect } from '#engine/definition/types.ts';

/** The event of a step that nothing in the process waits for by name; conditions are asked again after it all the same. */
export const LOOK_AGAIN = 'effect';

/** One candidate of a definition, by where it stands. */
export interface Branch {
  /** Of an action, of a handler, of `after`, of `always`, of a list without items, of a state that is done, or whose call failed. */
  readonly of: 'action' | 'handler' | 'after' | 'always' | 'none' | 'done' | 'error';
  /** Dotted; for a start where no case is yet. */
  readonly state: string;
  /** The event, or the wait that `after` names; empty for the others. */
  readonly event: string;
  readonly index: number;
}

/** The question that every guarded transition asks. */
export type Question =
  /** May this candidate be taken now? `back`: it leads back, and this is the state that it would lead to. */
  | (Branch & { readonly back: string | null })
  /** May the region leave its waiting place? */
  | { readonly of: 'starts'; readonly state: string };

/** What the machine does within a transition, in order: leaving, the candidate that is taken, its effects, entering. */
export type MachineAct =
  | { readonly kind: 'take'; readonly branch: Branch }
  | { readonly kind: 'enter' | 'exit'; readonly state: string }
  /** The items of a state that is being left are taken out, before its own effects. */
  | { readonly kind: 'withdraw'; readonly state: string }
  | { readonly kind: 'effect'; readonly effect: Effect };

/** What comes back from a transition: waits that begin and end. */
export type Wait =
  | { readonly kind: 'schedule'; readonly id: string; readonly ms: number }
  | { readonly kind: 'cancel'; readonly id: string };

/** What a machine asks and tells during one transition. */
export interface Host {
  readonly ask: (question: Question) => boolean;
  readonly act: (act: MachineAct) => void;
  /** Milliseconds of a setting that a state waits for, at the unit of the case. */
  readonly span: (setting: string) => number;
}

/** The waits among the actions that XState gave back. */
export function waitsOf(
  actions: readonly { readonly type: string; readonly params: unknown }[],
): readonly Wait[] {
  return actions.flatMap(({ type, params }): readonly Wait[] => {
    if (type === 'xstate.raise') {
      const { id, delay } = params as { id: string; delay?: number };
      // Without a delay the event was taken in this same transition.
      return delay === undefined ? [] : [{ kind: 'schedule', id, ms: delay }];
    }
    if (type === 'xstate.cancel') return [{ kind: 'cancel', id: (params as { sendId: string }).sendId }];
    throw new Error(`the machine asked for an act that nobody does: ${type}`);
  });
}

/** A stored snapshot made whole again, with the host for one step. */
export function restore(
  machine: AnyStateMachine,
  stored: Readonly<Record<string, unknown>>,
  host: Host,
): AnyMachineSnapshot {
  const persisted = { ...stored, context: { host } } as unknown as Parameters<
    AnyStateMachine['restoreSnapshot']
  >[0];
  return machine.restoreSnapshot(persisted, {} as Parameters<AnyStateMachine['restoreSnapshot']>[1]);
}

/** The snapshot as plain JSON without context: what is stored. Throws when XState ended in an error. */
export function store(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
): Readonly<Record<string, unknown>> {
  if (snapshot.status === 'error')
    throw new Error('the machine stopped with an error', { cause: snapshot.error });
  const { context: _context, ...persisted } = machine.getPersistedSnapshot(snapshot) as unknown as Record<
    string,
    unknown
  >;
  return JSON.parse(JSON.stringify(persisted)) as Record<string, unknown>;
}
