import { createMachine, initialTransition, stateIn, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';

/** How nested and parallel states of XState behave (language.md 2.1): for what the compiler will build next. */
const first = (machine: AnyStateMachine): AnyMachineSnapshot =>
  initialTransition(machine)[0] as AnyMachineSnapshot;
const send = (
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  ...types: readonly string[]
): AnyMachineSnapshot =>
  types.reduce((now, type) => transition(machine, now, { type })[0] as AnyMachineSnapshot, snapshot);

const twoRegions = createMachine({
  id: 'both',
  initial: 'work',
  states: {
    work: {
      type: 'parallel',
      onDone: 'closed',
      states: {
        left: {
          initial: 'open',
          states: { open: { on: { DONE: 'ready', LEFT: 'ready' } }, ready: { type: 'final' } },
        },
        right: {
          initial: 'open',
          states: { open: { on: { DONE: 'ready', RIGHT: 'ready' } }, ready: { type: 'final' } },
        },
      },
    },
    closed: {},
  },
});

describe('parallel regions in XState', () => {
  it('both move on one event that both accept', () => {
    const machine = createMachine({
      type: 'parallel',
      states: {
        left: { initial: 'a', states: { a: { on: { GO: 'b' } }, b: {} } },
        right: { initial: 'a', states: { a: { on: { GO: 'b' } }, b: {} } },
      },
    });
    expect(send(machine, first(machine), 'GO').value).toEqual({ left: 'b', right: 'b' });
  });

  it('are done only when every one of them is, then onDone is taken in the same step', () => {
    const half = send(twoRegions, first(twoRegions), 'LEFT');
    expect(half.value).toEqual({ work: { left: 'ready', right: 'open' } });
    expect(send(twoRegions, half, 'RIGHT').value).toBe('closed');
  });

  it('wait for ever when one of them has no final state', () => {
    const machine = createMachine({
      initial: 'work',
      states: {
        work: {
          type: 'parallel',
          onDone: 'closed',
          states: {
            left: { initial: 'open', states: { open: { on: { LEFT: 'ready' } }, ready: { type: 'final' } } },
            aside: { initial: 'open', states: { open: {} } },
          },
        },
        closed: {},
      },
    });
    expect(send(machine, first(machine), 'LEFT').value).toEqual({ work: { left: 'ready', aside: 'open' } });
  });

  it('that both leave by one event go where the first in the file says, and nobody is told', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'work',
      states: {
        work: {
          type: 'parallel',
          states: {
            left: { initial: 'a', states: { a: { on: { OUT: '#m.one' } } } },
            right: { initial: 'a', states: { a: { on: { OUT: '#m.two' } } } },
          },
        },
        one: {},
        two: {},
      },
    });
    expect(send(machine, first(machine), 'OUT').value).toBe('one');
  });

  it('ask stateIn about the configuration before the step', () => {
    const machine = createMachine({
      id: 'm',
      type: 'parallel',
      states: {
        left: { initial: 'a', states: { a: { on: { GO: 'b' } }, b: {} } },
        right: {
          initial: 'a',
          states: { a: { on: { GO: { guard: stateIn('#m.left.b'), target: 'b' } } }, b: {} },
        },
      },
    });
    expect(send(machine, first(machine), 'GO').value).toEqual({ left: 'b', right: 'a' });
    expect(send(machine, first(machine), 'GO', 'GO').value).toEqual({ left: 'b', right: 'b' });
  });
});

describe('nested states in XState', () => {
  const nested = (guard: () => boolean) =>
    createMachine({
      initial: 'outer',
      states: {
        outer: {
          initial: 'inner',
          on: { GO: 'byAncestor' },
          states: { inner: { on: { GO: { guard, target: 'byChild' } } }, byChild: {} },
        },
        byAncestor: {},
      },
    });

  it('let the ancestor take an event that the guard of the child refused', () => {
    const refusing = nested(() => false);
    expect(send(refusing, first(refusing), 'GO').value).toBe('byAncestor');
    const allowing = nested(() => true);
    expect(send(allowing, first(allowing), 'GO').value).toEqual({ outer: 'byChild' });
  });

  it('hide the named event of the ancestor behind a wildcard of the child', () => {
    const machine = createMachine({
      initial: 'outer',
      states: {
        outer: {
          initial: 'inner',
          on: { GO: 'gone' },
          states: { inner: { on: { '*': 'caught' } }, caught: {} },
        },
        gone: {},
      },
    });
    expect(send(machine, first(machine), 'GO').value).toEqual({ outer: 'caught' });
  });

  it('keep the timer of a parent that goes to itself or inside it without reenter', () => {
    const machine = createMachine({
      initial: 'outer',
      states: {
        outer: {
          initial: 'a',
          after: { 1000: 'late' },
          on: { SELF: 'outer', INSIDE: '.b' },
          states: { a: {}, b: {} },
        },
        late: {},
      },
    });
    for (const type of ['SELF', 'INSIDE']) {
      const [, actions] = transition(machine, first(machine), { type });
      expect(actions.filter((action) => /raise|cancel/.test(action.type))).toEqual([]);
    }
  });

  it('take no event in a final state of the root, unless the root itself handles it: then even a done machine moves', () => {
    const machine = createMachine({
      initial: 'a',
      on: { BACK: '.a' },
      states: { a: { on: { END: 'over', NOTE: {} } }, over: { type: 'final' } },
    });
    const over = send(machine, first(machine), 'END');
    expect(over.status).toBe('done');
    expect(machine.getTransitionData(over, { type: 'NOTE' })).toEqual([]);
    expect(send(machine, over, 'BACK')).toMatchObject({ status: 'done', value: 'a' });
  });

  it('come back from JSON by deep history, but their delay starts again at full length', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'work',
      states: {
        work: {
          initial: 'a',
          on: { PAUSE: 'paused' },
          states: {
            a: { on: { GO: 'b' } },
            b: { after: { 9000: 'a' } },
            hist: { type: 'history', history: 'deep' },
          },
        },
        paused: { on: { RESUME: 'work.hist' } },
      },
    });
    const paused = send(machine, first(machine), 'GO', 'PAUSE');
    const stored = JSON.parse(JSON.stringify(machine.getPersistedSnapshot(paused))) as never;
    const [resumed, actions] = transition(machine, machine.restoreSnapshot(stored, {} as never), {
      type: 'RESUME',
    });
    expect(resumed.value).toEqual({ work: 'b' });
    expect(actions.at(-1)).toMatchObject({ type: 'xstate.raise', params: { delay: 9000 } });
  });
});

describe('what guards in XState see of the step', () => {
  it('is still the sent event in an eventless transition right after it', () => {
    const seen: string[] = [];
    const machine = createMachine({
      initial: 'a',
      states: {
        a: { on: { GO: { guard: ({ event }) => seen.push(`GO: ${event.type}`) > 0, target: 'b' } } },
        b: { always: { guard: ({ event }) => seen.push(`always: ${event.type}`) > 0, target: 'c' } },
        c: { type: 'final' },
      },
    });
    send(machine, first(machine), 'GO');
    expect(seen[0]).toBe('GO: GO');
    expect(seen.slice(1).every((line) => line === 'always: GO')).toBe(true);
  });

  it('is the done event, not what the person sent, for a transition on done', () => {
    const seen: string[] = [];
    const machine = createMachine({
      initial: 'work',
      states: {
        work: {
          initial: 'a',
          states: { a: { on: { END: 'over' } }, over: { type: 'final' } },
          onDone: { guard: ({ event }) => seen.push(event.type) > 0, target: 'closed' },
        },
        closed: {},
      },
    });
    expect(send(machine, first(machine), 'END').value).toBe('closed');
    expect(seen.every((type) => type.startsWith('xstate.done.state'))).toBe(true);
  });
});

describe('children in XState', () => {
  it('that a state invokes come back as an action and never run, and their done event may be delivered by hand', () => {
    const child = createMachine({ initial: 'a', states: { a: {} } });
    const machine = createMachine({
      initial: 'calling',
      states: { calling: { invoke: { id: 'child', src: child, onDone: 'answered' } }, answered: {} },
    });
    const [, actions] = initialTransition(machine);
    expect(actions.map(({ type }) => type)).toContain('xstate.spawnChild');
    expect(send(machine, first(machine), 'xstate.done.actor.child').value).toBe('answered');
  });
});
