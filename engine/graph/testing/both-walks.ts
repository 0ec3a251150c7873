/** The kernel and an exported machine side by side: one event at a time, with the same answers to all conditions. */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Definition, Published } from '#engine/definition/types.ts';
import { frozenIn } from '#engine/machine/frozen.ts';
import { isDone, takesTurn } from '#engine/machine/regions.ts';
import { accepts, move } from '#engine/machine/move.ts';
import { unborn } from '#engine/machine/unborn.ts';
import type { Decide } from '#engine/machine/decide.ts';
import { candidateOf } from '#engine/machine/decide.ts';
import { Tracing } from '#engine/machine/trace.ts';
import type { Case, Values } from '#engine/machine/types.ts';
import { TOY_BIRTH, TOY_START, toyEnv } from '#engine/testing/toy.ts';
import { plainMachine } from '../xstate/plain.ts';
import type { PlainMachine } from '../xstate/plain.ts';
import { typeOfAction } from '../xstate/event-types.ts';
import { xstateOf } from '../xstate/export.ts';

/** What is given, or null where transitions without an event never come to rest: then a case stays where it is. */
function looping<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && /^Infinite loop|never come to rest$/.test(error.message)) return null;
    throw error;
  }
}

export class BothWalks {
  private readonly definition: Definition;
  private readonly holds: (cel: string) => boolean;
  private readonly data: Values;
  private kase: Case;
  private readonly machine: AnyStateMachine;
  private snapshot: AnyMachineSnapshot;

  constructor(published: Published, holds: (cel: string) => boolean, data: Values = {}) {
    this.definition = published.definition;
    this.holds = holds;
    this.data = data;
    this.kase = unborn(this.definition, TOY_BIRTH, published.hash, TOY_START);
    // What a reader of the file has: text.
    const exported = JSON.parse(JSON.stringify(xstateOf(this.definition))) as PlainMachine;
    this.machine = plainMachine(exported, holds);
    this.snapshot = initialTransition(this.machine)[0];
  }

  /** Active states of the kernel, and those of plain XState, by path and sorted. */
  get places(): readonly [kernel: readonly string[], plain: readonly string[]] {
    const plain = this.snapshot._nodes
      .map(({ path }) => path.join('.'))
      .filter((path) => path !== '' && path !== '$new');
    return [[...this.kase.active].sort(), plain.sort()];
  }

  /** Every event type there is, also those that no active state takes. */
  get types(): readonly string[] {
    const { process, start, states, clocks } = this.definition;
    const all = Object.values(states);
    return [
      ...new Set([
        ...Object.keys(start),
        ...all.flatMap(({ name, on }) =>
          Object.keys(on).map((event) => typeOfAction(this.definition, name, event)),
        ),
        ...Object.keys(clocks).map((clock) => `clock.${clock}`),
        ...all.flatMap(({ name, after }) =>
          after.flatMap(({ on }) => ('ms' in on ? [`xstate.after.${String(on.ms)}.${process}.${name}`] : [])),
        ),
      ]),
    ];
  }

  /** Sends the same to both; an event that is refused changes nothing. Says whether the kernel took it. */
  happen(type: string): boolean {
    const after = looping(() => transition(this.machine, this.snapshot, { type })[0]);
    if (after !== null) this.snapshot = after;
    const { definition } = this;
    const addressed = this.kase.active.flatMap((name) =>
      Object.keys(definition.states[name]?.on ?? {})
        .filter((event) => typeOfAction(definition, name, event) === type)
        .map((event) => ({ state: name, event })),
    );
    if (addressed.length > 1) throw new Error(`${type} means more than one action`);
    const { state = null, event = type } = addressed[0] ?? {};
    const blocked = state !== null && takesTurn(definition, this.kase, state) !== null;
    const decide = this.decider(state, event);
    if (blocked || !accepts(this.definition, this.kase, event, decide)) return false;
    const sequence = this.kase.sequence + 1;
    const moved = looping(() =>
      move(this.kase, this.data, decide, {
        definition: this.definition,
        event,
        at: TOY_START,
        sequence,
        form: {},
        env: toyEnv(),
        trace: new Tracing(),
        frozen: frozenIn(definition, this.kase),
      }),
    );
    if ((moved === null) !== (after === null))
      throw new Error(`${type} comes to rest in one of the two only`);
    if (moved === null) return false;
    this.kase = { ...moved, sequence };
    return true;
  }

  /** As the kernel decides, except that conditions are answered and not evaluated. */
  private decider(state: string | null, event: string): Decide {
    const { definition, holds } = this;
    return (question, working) => {
      if (question.of === 'starts') return holds(definition.states[question.state]?.starts?.when.cel ?? '');
      if (question.back !== null && working.came[question.state] !== question.back) return false;
      const isStart = this.kase.active.length === 0;
      if (question.of === 'action' && !isStart && (question.state !== state || question.event !== event))
        return false;
      if (
        question.of === 'done' &&
        !isDone(definition, working.active, question.state, ({ when }) => holds(when.cel))
      )
        return false;
      const guard = candidateOf(definition, question)?.guard ?? null;
      return guard === null || holds(guard.cel);
    };
  }
}
