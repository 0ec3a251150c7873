import { transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { Definition, Effect, Expression } from '#engine/definition/types.ts';
import { waitsForAnswer } from '#engine/machine/calls.ts';
import { JOINED, leadsBack, machineOf } from '#engine/machine/compile.ts';
import type { MachineAct, Question } from '#engine/machine/host.ts';
import { itemMachineOf } from '#engine/machine/item-machine.ts';
import { holdsJoin, outcomeOf, sameItem } from '#engine/machine/items.ts';
import { inFileOrder, isDone, isJoined, parentOf } from '#engine/machine/regions.ts';
import type { Body } from '#engine/machine/rounds.ts';
import type { Item } from '#engine/machine/types.ts';
import { afterEntering, afterLeaving } from './clocks.ts';
import { candidateAt, fixedValue, isAnswered } from './told.ts';
import type { Clocks } from './clocks.ts';
import type { Plain } from './domain.ts';
import { isElsewhere } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { mostItems, RunItems } from './run-items.ts';
import { writtenBy } from './written.ts';
import type { Act, Asked, Decide, Outcome, Place, World } from './outcome.ts';

/** A condition on values that the step itself changes is asked so often; then it is taken to come to rest. */
const MOST_ASKED = 4;

/** One way through one event; answers that could go either way are those of the prefix, then yes. */
export class Run {
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
      if (!isAnswered(happening, this.acts, question.state, ended)) return false;
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
    const value = fixedValue(effect);
    if (effect.kind === 'set' && value !== null) this.set.set(effect.field, value);
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
