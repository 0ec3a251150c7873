/** One event on the real machine, once for every combination of answers to what the machine asks. */
import type { AnyMachineSnapshot } from 'xstate';
import type { Definition, Expression } from '#engine/definition/types.ts';
import { machineOf } from '#engine/machine/compile.ts';
import type { Host } from '#engine/machine/host.ts';
import { restore, store } from '#engine/machine/host.ts';
import { itemMachineOf } from '#engine/machine/item-machine.ts';
import { moveAll } from '#engine/machine/rounds.ts';
import { regionScope } from '#engine/machine/scope.ts';
import { answersOf } from './answers.ts';
import type { Answers } from './answers.ts';
import { domainsIn } from './domain.ts';
import type { Domains, Plain } from './domain.ts';
import { eventsOf } from './happenings.ts';
import type { Happening } from './happenings.ts';
import type { Asked, Outcome, Place, Seen } from './outcome.ts';
import { Run } from './way.ts';

/** Answers that a condition was seen to be able to give. */
export type Told = (about: Asked, expression: Expression, answers: Answers) => void;

export interface Outcomes {
  readonly list: readonly Outcome[];
  readonly work: number;
  /** Some combinations were left out. */
  readonly cut: boolean;
}

/** What a run costs beside the states that are active and what it does, as measured. */
const WORK_OF_A_RUN = 5;
/** Most combinations of one event in one place. */
const MOST_RUNS = 256;
export class Runner {
  private readonly definition: Definition;
  private readonly told: Told;
  private readonly host: Host;
  private current: Run | null = null;
  private readonly answered = new WeakMap<Expression, Map<string, Answers>>();

  constructor(definition: Definition, told: Told) {
    this.definition = definition;
    this.told = told;
    // One host for all snapshots, so that none has to be stored and restored between two events.
    this.host = {
      ask: (question) => this.current?.ask(question) ?? false,
      act: (act) => this.current?.act(act),
      // Whatever its length, it may end.
      span: () => 1,
    };
  }

  /** Before the first event. */
  first(): Place {
    const machine = machineOf(this.definition);
    const initial = machine.getInitialSnapshot(
      {} as Parameters<typeof machine.getInitialSnapshot>[0],
      undefined,
    );
    const snapshot = restore(machine, store(machine, initial), this.host);
    return { snapshot, active: [], came: {}, clocks: [], items: [] };
  }

  outcomesOf(from: Place, happening: Happening): Outcomes {
    const list: Outcome[] = [];
    const open: (readonly boolean[])[] = [[]];
    let runs = 0;
    let work = 0;
    for (let prefix = open.pop(); prefix !== undefined; prefix = open.pop()) {
      if (runs >= MOST_RUNS) return { list, work, cut: true };
      runs += 1;
      const run = new Run(
        { definition: this.definition, unborn: (state) => this.unborn(state) },
        from,
        happening,
        prefix,
        (about, expression, seen) => this.decide(about, expression, { ...seen, happening }),
      );
      const outcome = this.take(run, from, happening);
      work += WORK_OF_A_RUN + from.active.length + run.length;
      // Each combination once: those that differ from this one first at one of its own, later answers.
      for (let index = prefix.length; index < run.chosen.length; index += 1)
        open.push([...run.chosen.slice(0, index), run.chosen[index] !== true]);
      if (outcome !== null) list.push(outcome);
    }
    return { list, work, cut: false };
  }

  private unborn(state: string): AnyMachineSnapshot {
    const { machine, unborn } = itemMachineOf(this.definition, state);
    return restore(machine, unborn, this.host);
  }

  private take(run: Run, from: Place, happening: Happening): Outcome | null {
    this.current = run;
    const item = 'item' in happening ? (happening.item ?? null) : null;
    let restless = false;
    try {
      run.begin();
      const body = run.body();
      restless = !eventsOf(happening).every((event) => moveAll(body, event, item)) || run.isBroken;
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('Infinite loop'))) throw error;
      restless = true;
    } finally {
      this.current = null;
    }
    if (run.failure !== null) throw run.failure;
    if (run.refused || (happening.of === 'action' && !run.accepted)) return null;
    return { ...run.outcome(restless ? from.snapshot : run.snapshot), restless };
  }

  /** What a condition can answer where these states are active and these values were just set. */
  private decide(about: Asked, expression: Expression, { active, set, items, happening }: Moment): Answers {
    const form =
      'index' in about && about.of === 'action' && happening.of === 'action' ? happening.action.form : [];
    const regions = {
      ...(readsRegions(expression) ? regionScope(this.definition, { active }, about.state) : {}),
      ...(readsItems(expression) ? { items: items(about.state) } : {}),
    };
    const given = expression.reads.flatMap((field): [string, Plain][] => {
      const value = set.get(field);
      return value === undefined ? [] : [[`data.${field}`, value]];
    });
    const key = JSON.stringify([regions, given]);
    const known = this.answered.get(expression) ?? new Map<string, Answers>();
    this.answered.set(expression, known);
    const answers =
      known.get(key) ?? answersOf(expression, narrowed(domainsIn(this.definition, form), given), regions);
    known.set(key, answers);
    this.told(about, expression, answers);
    return answers;
  }
}

interface Moment extends Seen {
  readonly happening: Happening;
}

function narrowed(domains: Domains, given: readonly (readonly [string, Plain])[]): Domains {
  const values = new Map(given);
  return (name) => {
    const value = values.get(name);
    return value === undefined ? domains(name) : { of: 'values', values: [value] };
  };
}

function readsRegions({ types }: Expression): boolean {
  return Object.values(types).some((type) => type === 'region' || type === 'regions');
}

function readsItems({ types }: Expression): boolean {
  return Object.values(types).includes('items');
}
