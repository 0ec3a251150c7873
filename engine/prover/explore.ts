/** Everywhere a case can get to, found on the real machine: breadth first, bounded, always in the same order. */
import type { AnyMachineSnapshot } from 'xstate';
import type { Definition, Expression } from '#engine/definition/types.ts';
import { UNBORN } from '#engine/machine/compile.ts';
import { inFileOrder } from '#engine/machine/regions.ts';
import type { Answers } from './answers.ts';
import { happeningsIn } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { Runner } from './run.ts';
import type { Act, Asked, Place } from './outcome.ts';

/** Where a case can stand; number 0 is the case before its first event. */
export interface Configuration {
  readonly number: number;
  readonly active: Place['active'];
  readonly clocks: Place['clocks'];
  /** The case is closed or at its end. */
  readonly ended: boolean;
  /** The step by which it was first found; the shortest way there goes back along these. */
  readonly by: Step | null;
  /** What follows was looked at. */
  readonly explored: boolean;
}

export interface Step {
  readonly from: Configuration;
  readonly to: Configuration;
  readonly happening: Happening;
  readonly acts: readonly Act[];
  /** It needs no condition that could not be decided. */
  readonly sure: boolean;
}

/** A step that never comes to rest. */
export type Restless = Omit<Step, 'to'>;

/** Answers seen of one condition. */
export interface Condition {
  readonly about: Asked;
  readonly expression: Expression;
  readonly yes: boolean;
  readonly no: boolean;
}

export interface Exploration {
  readonly definition: Definition;
  readonly configurations: readonly Configuration[];
  readonly steps: readonly Step[];
  readonly restless: readonly Restless[];
  readonly conditions: readonly Condition[];
  /** How many configurations were looked at; more are known of when it is not complete. */
  readonly explored: number;
  /** Nothing was left out by the bound. */
  readonly complete: boolean;
}

export interface Bound {
  /** Most configurations whose continuations are looked at. */
  readonly configurations: number;
  /** Most work: each event put through the machine counts by how many states are active and how much happens. */
  readonly work: number;
}

/** About two seconds on an ordinary machine; counted, not timed, so that the same file gives the same findings. */
export const USUAL_BOUND: Bound = { configurations: 5000, work: 150_000 };

/**
 * Explores from every start. A condition that cannot be decided is answered both ways, so what is never found cannot
 * happen, while a way that is found may be closed by values that conditions share. Pure and deterministic.
 */
export function explore(definition: Definition, bound: Bound = USUAL_BOUND): Exploration {
  const conditions = new Map<string, Condition>();
  const told = (about: Asked, expression: Expression, answers: Answers): void => {
    const key = JSON.stringify(about);
    const known = conditions.get(key);
    const yes = answers !== 'no' || known?.yes === true;
    const no = answers !== 'yes' || known?.no === true;
    if (known?.yes !== yes || known.no !== no) conditions.set(key, { about, expression, yes, no });
  };
  const runner = new Runner(definition, told);
  const begin = runner.first();
  const found: Found[] = [
    { number: 0, place: begin, ...shownOf(definition, begin), by: null, explored: false },
  ];
  const byKey = new Map<string, Found>([[keyOf(begin), ...found] as [string, Found]]);
  const steps: Step[] = [];
  const restless: Restless[] = [];
  let work = 0;
  let explored = 0;
  let cut = false;
  for (const here of found) {
    if (explored >= bound.configurations || work >= bound.work) break;
    explored += 1;
    here.explored = true;
    const happenings = here.number === 0 ? startsOf(definition) : happeningsIn(definition, here.place);
    for (const happening of happenings) {
      const outcomes = runner.outcomesOf(here.place, happening);
      work += outcomes.work;
      cut ||= outcomes.cut;
      for (const { place, acts, sure, restless: never } of outcomes.list) {
        if (never) {
          restless.push({ from: here, happening, acts, sure });
          continue;
        }
        const key = keyOf(place);
        let to = byKey.get(key);
        if (to === undefined) {
          to = { number: found.length, place, ...shownOf(definition, place), by: null, explored: false };
          found.push(to);
          byKey.set(key, to);
        }
        const step: Step = { from: here, to, happening, acts, sure };
        if (to.by === null && to !== here) to.by = step;
        steps.push(step);
      }
    }
    // What follows was looked at; the snapshot is not needed again.
    here.place = { ...here.place, snapshot: begin.snapshot, items: [] };
  }
  return {
    definition,
    configurations: found,
    steps,
    restless,
    conditions: [...conditions.values()],
    explored,
    complete: !cut && explored === found.length,
  };
}

type Found = { -readonly [Key in keyof Configuration]: Configuration[Key] } & { place: Place };

function shownOf(
  definition: Definition,
  { active, clocks, items }: Place,
): Pick<Configuration, 'active' | 'clocks' | 'ended'> {
  const ended = active.some((name) => {
    const state = definition.states[name];
    return state?.parent === null && (state.closed !== null || state.kind === 'final');
  });
  // For the checks a step of an item is active like any other, once however many items are there.
  const steps = new Set(items.flatMap(({ item }) => item.active));
  return { active: inFileOrder(definition, [...active, ...steps]), clocks, ended };
}

function startsOf({ start }: Definition): Happening[] {
  return Object.values(start).map((action) => ({ of: 'action', state: UNBORN, event: action.event, action }));
}

function keyOf({ active, came, clocks, snapshot, items }: Place): string {
  const stand = items.map(({ item, snapshot: own }) =>
    JSON.stringify([item.state, item.active, sorted(item.came), leftAsWas(own)]),
  );
  return JSON.stringify([active, sorted(came), clocks, leftAsWas(snapshot), stand.sort()]);
}

/** What the machine remembers of states that may be entered as they were left. */
function leftAsWas({ historyValue }: AnyMachineSnapshot): readonly unknown[] {
  const values: Readonly<Record<string, readonly { readonly id: string }[]>> = historyValue;
  return sorted(
    Object.fromEntries(Object.entries(values).map(([id, nodes]) => [id, nodes.map((node) => node.id)])),
  );
}

function sorted(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
