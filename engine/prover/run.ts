/** One event on the real machine, once for every combination of answers to what the machine asks. */
import { transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Candidate, Definition, Effect, Expression } from '#engine/definition/types.ts';
import { waitsForAnswer } from '#engine/machine/calls.ts';
import { JOINED, leadsBack, machineOf, UNBORN } from '#engine/machine/compile.ts';
import { candidateOf } from '#engine/machine/decide.ts';
import type { Branch, Host, MachineAct, Question } from '#engine/machine/host.ts';
import { restore, store } from '#engine/machine/host.ts';
import { itemMachineOf } from '#engine/machine/item-machine.ts';
import { holdsJoin, outcomeOf, sameItem } from '#engine/machine/items.ts';
import { inFileOrder, isDone, isJoined, parentOf } from '#engine/machine/regions.ts';
import { moveAll } from '#engine/machine/rounds.ts';
import type { Body } from '#engine/machine/rounds.ts';
import type { Item } from '#engine/machine/types.ts';
import { regionScope } from '#engine/machine/scope.ts';
import { answersOf } from './answers.ts';
import type { Answers } from './answers.ts';
import { afterEntering, afterLeaving } from './clocks.ts';
import type { Clocks } from './clocks.ts';
import { domainsIn } from './domain.ts';
import type { Domains, Plain } from './domain.ts';
import { eventsOf, isElsewhere } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { mostItems, RunItems } from './run-items.ts';
import type { ItemPlace } from './run-items.ts';
import { writtenBy } from './written.ts';

/** Where a case stands, as far as it decides what can follow. */
export interface Place {
  readonly snapshot: AnyMachineSnapshot;
  readonly active: readonly string[];
  /** For states that lead back: where they were entered from. */
  readonly came: Readonly<Record<string, string>>;
  readonly clocks: Clocks;
  readonly items: readonly ItemPlace[];
}

/** What happened within a step, in order; a condition is told where it was asked. */
export type Act =
  MachineAct | { readonly kind: 'ask'; readonly about: Asked; readonly expression: Expression };
export type Asked = Branch | { readonly of: 'starts' | 'join'; readonly state: string };

export interface Outcome {
  readonly place: Place;
  readonly acts: readonly Act[];
  /** No condition that could not be decided was asked on the way. */
  readonly sure: boolean;
  /** The machine gave up: conditions chase each other without end. */
  readonly restless: boolean;
}

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
/** A condition on values that the step itself changes is asked so often; then it is taken to come to rest. */
const MOST_ASKED = 4;

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

/** What a condition is asked with. */
interface Seen {
  readonly active: readonly string[];
  readonly set: ReadonlyMap<string, Plain>;
  readonly items: RunItems['told'];
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

type Decide = (about: Asked, expression: Expression, seen: Seen) => Answers;

/** What a run is made with. */
interface World {
  readonly definition: Definition;
  /** The machine of an item of that list before its first step. */
  readonly unborn: (state: string) => AnyMachineSnapshot;
}

/** One way through one event; answers that could go either way are those of the prefix, then yes. */
class Run {
  readonly chosen: boolean[] = [];
  accepted = false;
  /** An effect cannot be done: the step is none. */
  refused = false;
  snapshot: AnyMachineSnapshot;
  failure: Error | null = null;
  private readonly acts: Act[] = [];
  private active: readonly string[];
  private came: Readonly<Record<string, string>>;
  private clocks: Clocks;
  private left: Readonly<Record<string, string>> = {};
  /** Fixed values that effects of this step have set. */
  private readonly set = new Map<string, Plain>();
  /** Answers hold until the step writes something that the condition reads. */
  private readonly answers = new Map<string, { answer: boolean; reads: readonly string[]; times: number }>();
  private readonly definition: Definition;
  private readonly happening: Happening;
  private readonly prefix: readonly boolean[];
  private readonly decide: Decide;

  private readonly items: RunItems;
  private done = 0;

  constructor(
    { definition, unborn }: World,
    from: Place,
    happening: Happening,
    prefix: readonly boolean[],
    decide: Decide,
  ) {
    this.items = new RunItems(definition, from.items, unborn);
    this.snapshot = from.snapshot;
    this.definition = definition;
    this.happening = happening;
    this.prefix = prefix;
    this.decide = decide;
    this.active = from.active;
    this.came = from.came;
    this.clocks = from.clocks;
  }

  /** A rung does its effects before what it raises. */
  begin(): void {
    if (this.happening.of !== 'rung') return;
    for (const effect of this.happening.effects)
      if (effect.kind !== 'raise') this.act({ kind: 'effect', effect });
  }

  /** A machine that gave up. */
  get isBroken(): boolean {
    return [this.snapshot, ...this.items.places.map((place) => place.snapshot)].some(
      ({ status }) => status === 'error',
    );
  }

  body(): Body {
    const { definition, items } = this;
    return {
      items: () => items.items,
      done: () => this.done,
      raised: () => items.raised.shift() ?? null,
      join: () => {
        this.joinLists();
      },
      moveCase: (type) => {
        [this.snapshot] = transition(machineOf(definition), this.snapshot, { type });
      },
      moveItem: (name, type) => {
        const before = items.snapshotOf(name);
        if (before === null) return;
        items.at = name;
        const [after] = transition(itemMachineOf(definition, name.state).machine, before, { type });
        items.at = null;
        items.moved(name, after);
      },
    };
  }

  get length(): number {
    return this.acts.length;
  }

  outcome(snapshot: AnyMachineSnapshot): Omit<Outcome, 'restless'> {
    const { active, clocks, acts } = this;
    // A state at the top is always entered from another: what it came from before does not matter any more.
    const came = Object.fromEntries(
      Object.entries(this.came).filter(([name]) => active.includes(name) || name.includes('.')),
    );
    const items = this.items.places;
    return { place: { snapshot, active, came, clocks, items }, acts, sure: this.chosen.length === 0 };
  }

  /** XState would wrap what is thrown here; it is kept and thrown afterwards. */
  ask(question: Question): boolean {
    if (this.failure !== null) return false;
    try {
      return this.answer(question);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error('a condition failed', { cause: error });
      return false;
    }
  }

  act(act: MachineAct): void {
    this.acts.push(act);
    this.done += 1;
    if (this.items.at !== null && (act.kind === 'enter' || act.kind === 'exit')) {
      this.items[act.kind](act.state);
      return;
    }
    switch (act.kind) {
      case 'take':
        this.accepted ||= act.branch.of === 'action';
        break;
      case 'enter':
        this.enter(act.state);
        break;
      case 'exit':
        this.active = this.active.filter((name) => name !== act.state);
        this.left = { ...this.left, [parentOf(act.state)]: act.state };
        this.active = this.active.filter((name) => name !== `${act.state}.${JOINED}`);
        this.clocks = afterLeaving(this.definition, this.clocks, act.state);
        break;
      case 'withdraw':
        this.withdraw(this.items.of(act.state));
        break;
      case 'effect':
        if (act.effect.kind === 'raise' && this.items.at !== null) this.items.raised.push(act.effect.event);
        if (act.effect.kind === 'item') this.addItem(act.effect.state);
        this.write(act.effect);
    }
  }

  private answer(question: Question): boolean {
    const { definition, happening } = this;
    const item = this.items.current;
    const active = this.seen();
    const state = definition.states[question.state];
    if (question.of === 'starts') {
      const when = state?.starts?.when;
      return when !== undefined && this.holds({ of: 'starts', state: question.state }, when);
    }
    const { of, event, index, back } = question;
    const came = item === null ? this.came : item.came;
    if (back !== null && came[question.state] !== back) return false;
    if (
      of === 'action' &&
      !(
        happening.of === 'action' &&
        happening.state === question.state &&
        happening.event === event &&
        sameItem(happening.item ?? null, this.items.at)
      )
    )
      return false;
    if (of === 'none') return isJoined(active, question.state) && this.items.of(question.state).length === 0;
    if (of === 'handler' && isElsewhere(happening, question.state)) return false;
    if ((of === 'done' || of === 'error') && state !== undefined && waitsForAnswer(state)) {
      const ended = of === 'done' ? 'done' : 'failed';
      if (!this.isAnswered(question.state, ended)) return false;
    } else if (
      of === 'done' &&
      !isDone(definition, active, question.state, (join) =>
        this.holds({ of: 'join', state: question.state }, join.when),
      )
    )
      return false;
    const about = { of, state: question.state, event, index };
    const guard = candidateAt(definition, about)?.guard ?? null;
    return guard === null || this.holds(about, guard);
  }

  /** The answer that comes in this step counts only until the state is left: entered again, it asks anew. */
  private isAnswered(state: string, ended: 'done' | 'failed'): boolean {
    const { happening } = this;
    const comes = happening.of === 'answer' && happening.state === state && happening.ended === ended;
    return comes && !this.acts.some((act) => act.kind === 'exit' && act.state === state);
  }

  private holds(about: Asked, expression: Expression): boolean {
    this.acts.push({ kind: 'ask', about, expression });
    const answers = this.decide(about, expression, {
      active: this.seen(),
      set: this.set,
      items: (state) => this.items.told(state),
    });
    if (answers !== 'both') return answers === 'yes';
    const of = this.items.at === null ? '' : `[${this.items.at.key}]`;
    const key = `${about.of} ${about.state}${of} ${'index' in about ? `${about.event} ${String(about.index)}` : ''}`;
    const kept = this.answers.get(key);
    if (kept !== undefined && kept.reads.length > 0) return kept.answer;
    const times = (kept?.times ?? 0) + 1;
    const next = this.prefix[this.chosen.length];
    const answer = times <= MOST_ASKED && (next ?? true);
    if (times <= MOST_ASKED) this.chosen.push(answer);
    const { data } = this.definition;
    // A computed field changes with others.
    const all = expression.reads.some((name) => (data[name]?.computed ?? null) !== null);
    const reads = all ? Object.keys(data) : expression.reads.length === 0 ? ['*'] : expression.reads;
    this.answers.set(key, { answer, reads: times <= MOST_ASKED ? reads : ['*'], times });
    return answer;
  }

  private write(effect: Effect): void {
    for (const field of writtenBy(this.definition, effect)) {
      this.forget(field);
      this.set.delete(field);
    }
    if (effect.kind !== 'set' || Object.keys(effect.value.types).length > 0) return;
    const value = compileExpression(effect.value)({});
    if (typeof value !== 'object') this.set.set(effect.field, value);
  }

  private forget(field: string): void {
    for (const [key, kept] of this.answers)
      if (kept.reads.includes(field)) this.answers.set(key, { ...kept, reads: [] });
  }

  private enter(name: string): void {
    const state = this.definition.states[name];
    this.active = inFileOrder(this.definition, [...this.active, name]);
    if (state === undefined) return; // a place of a region before it starts or after it was skipped
    const from = this.left[state.parent ?? ''];
    if (from !== undefined && from !== name && leadsBack(state)) this.came = { ...this.came, [name]: from };
    this.clocks = afterEntering(this.definition, this.clocks, name);
    if (state.kind === 'each') this.makeItems(name);
  }

  /** What is active, seen from the item whose machine moves. */
  private seen(): readonly string[] {
    return [...this.active, ...(this.items.current?.active ?? [])];
  }

  /** How many there are is known to nobody: each number is tried, the largest first. */
  private makeItems(state: string): void {
    const most = mostItems(this.definition, state);
    let count = 0;
    while (count < most && this.pick()) count += 1;
    for (let made = 0; made < count; made += 1) this.items.make(state);
    if (count === 0) this.markJoined(state);
  }

  private pick(): boolean {
    const answer = this.prefix[this.chosen.length] ?? true;
    this.chosen.push(answer);
    return answer;
  }

  /** More than are looked at make no difference. */
  private addItem(state: string): void {
    if (isJoined(this.active, state)) this.refused = true;
    else if (this.items.of(state).length < mostItems(this.definition, state)) this.items.make(state);
  }

  private joinLists(): void {
    for (const name of this.active) {
      const each = this.definition.states[name]?.each;
      if (each === undefined || isJoined(this.active, name)) continue;
      const items = this.items.of(name);
      if (!holdsJoin(this.definition, each, items)) continue;
      this.markJoined(name);
      this.done += 1;
      if (each.rest === 'cancel')
        this.withdraw(items.filter((item) => outcomeOf(this.definition, item) === ''));
    }
  }

  private withdraw(gone: readonly Item[]): void {
    for (const item of gone) {
      this.items.at = item;
      for (const state of item.active.toReversed()) {
        for (const effect of this.definition.states[state]?.exit ?? []) this.act({ kind: 'effect', effect });
        this.act({ kind: 'exit', state });
      }
      this.items.at = null;
      this.items.remove(item);
    }
  }

  private markJoined(state: string): void {
    this.active = inFileOrder(this.definition, [...this.active, `${state}.${JOINED}`]);
  }
}

/** The candidate that a branch names; of a start too. */
export function candidateAt(definition: Definition, branch: Branch): Candidate | undefined {
  return branch.state === UNBORN
    ? definition.start[branch.event]?.candidates[branch.index]
    : candidateOf(definition, { ...branch, back: null });
}
