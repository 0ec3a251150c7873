/**
 * Runs an exported machine in plain XState. It imports nothing of Alur, so that the file can be copied beside the export:
 * what the guards and acts of the export mean stands in the export itself, under `meta.alur`.
 */
import { and, assign, createMachine, not, or, raise, stateIn } from 'xstate';
import type { AnyStateMachine, MachineContext } from 'xstate';

/** What a guard of an export asks. Everything named must hold; `else` and so on are for people. */
export interface GuardNote {
  /** Conditions in CEL. */
  readonly cel?: readonly string[];
  /** So many of these groups must have one active state. */
  readonly joined?: { readonly count: number; readonly groups: readonly (readonly string[])[] };
  /** One of `own` is active, or none of `others`: regions that run one at a time. */
  readonly turn?: { readonly own: readonly string[]; readonly others: readonly string[] };
  /** The state was entered from `from`. */
  readonly back?: { readonly state: string; readonly from: string };
  readonly else?: { readonly id: string; readonly en: string };
}

/** What an act of an export does. */
export type ActNote =
  | { readonly raise: string }
  /** Remembers that a state was left, for what lies around it. */
  | { readonly left: { readonly around: string; readonly state: string } }
  /** Remembers from where a state was entered. */
  | { readonly came: { readonly around: string; readonly state: string } };

export interface PlainTransition {
  readonly guard?: string;
  readonly target?: string;
  readonly reenter?: true;
  readonly actions?: readonly string[];
  readonly description?: string;
}

export interface PlainState {
  readonly type?: 'final' | 'parallel' | 'history';
  readonly history?: 'deep';
  readonly initial?: string;
  readonly entry?: readonly string[];
  readonly exit?: readonly string[];
  readonly on?: Readonly<Record<string, readonly PlainTransition[]>>;
  readonly after?: Readonly<Record<string, readonly PlainTransition[]>>;
  readonly always?: readonly PlainTransition[];
  readonly states?: Readonly<Record<string, PlainState>>;
  readonly description?: string;
}

export interface PlainMachine extends PlainState {
  readonly id: string;
  readonly context: Memory;
  readonly options: { readonly maxIterations: number };
  readonly meta: {
    readonly alur: {
      readonly guards: Readonly<Record<string, GuardNote>>;
      readonly acts: Readonly<Record<string, ActNote>>;
      /** Per event type of an action: the action's name and the states that take it under this type. */
      readonly events: Readonly<
        Record<string, { readonly action: string; readonly states: readonly string[] }>
      >;
    };
  };
}

interface Memory {
  readonly left: Readonly<Record<string, string>>;
  readonly came: Readonly<Record<string, string>>;
}

/** The machine of an export; `holds` answers its conditions (CEL), which plain XState cannot read. */
export function plainMachine(config: PlainMachine, holds: (cel: string) => boolean): AnyStateMachine {
  const { guards, acts } = config.meta.alur;
  const loose: Record<string, unknown> = { ...config };
  return (createMachine(loose) as AnyStateMachine).provide({
    guards: mapValues(guards, (note) => guardOf(note, config.id, holds)),
    actions: mapValues(acts, actOf),
  });
}

function guardOf({ cel = [], joined, turn, back }: GuardNote, id: string, holds: (cel: string) => boolean) {
  const isIn = (state: string) => stateIn(`#${id}.${state}`);
  const anyOf = (states: readonly string[]) => or(states.map(isIn));
  return and([
    () => cel.every(holds),
    ...(joined === undefined
      ? []
      : [or(choices(joined.groups, joined.count).map((groups) => and(groups.map(anyOf))))]),
    ...(turn === undefined ? [] : [or([anyOf(turn.own), not(anyOf(turn.others))])]),
    ...(back === undefined
      ? []
      : [({ context }: { context: MachineContext }) => memoryOf(context).came[back.state] === back.from]),
  ]);
}

function actOf(note: ActNote) {
  if ('raise' in note) return raise({ type: note.raise });
  return assign(({ context }: { context: MachineContext }) => {
    const memory = memoryOf(context);
    if ('left' in note) return { left: { ...memory.left, [note.left.around]: note.left.state } };
    const { around, state } = note.came;
    const from = memory.left[around];
    return from === undefined || from === state ? {} : { came: { ...memory.came, [state]: from } };
  });
}

/** The context of an exported machine is nothing else. */
function memoryOf(context: MachineContext): Memory {
  return context as Memory;
}

/** Every way to choose so many of a list. */
function choices<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, index) =>
    choices(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
