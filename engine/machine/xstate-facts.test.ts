import { createActor, createMachine, initialTransition, setup, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { describe, expect, it } from 'vitest';

/**
 * What the kernel relies on in XState (design.md section 5, language.md 2.1), tried on plain machines. A new XState
 * that answers otherwise fails here first.
 */
const LIMIT = { maxIterations: 50 };

const door = createMachine({
  id: 'door',
  initial: 'open',
  options: LIMIT,
  states: {
    open: {
      entry: 'light',
      on: { SHUT: { target: 'shut', actions: 'slam' }, KNOCK: {}, LOOK: { actions: 'peep' } },
    },
    shut: {
      after: { 5000: 'open' },
      on: { KNOCK: 'open', SHUT: 'shut', AGAIN: { target: 'shut', reenter: true } },
    },
  },
});

const taken = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string): number =>
  machine.getTransitionData(snapshot, { type }).length;
const first = (machine: AnyStateMachine): AnyMachineSnapshot =>
  initialTransition(machine)[0] as AnyMachineSnapshot;
const next = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject) => {
  const [after, actions] = transition(machine, snapshot, event);
  return { after: after as AnyMachineSnapshot, actions };
};
const dataOf = (actions: readonly { readonly type: string; readonly params: unknown }[]) =>
  actions.map(({ type, params }) => ({ type, params }));
const typesOf = (actions: readonly { readonly type: string }[]): readonly string[] =>
  actions.map(({ type }) => type);

describe('a transition in XState', () => {
  it('is pure: the snapshot that went in is left as it was and the same input gives the same answer', () => {
    const before = first(door);
    const stored = JSON.stringify(before);
    const once = next(door, before, { type: 'SHUT' });
    const twice = next(door, before, { type: 'SHUT' });
    expect(JSON.stringify(before)).toBe(stored);
    expect(once.after.value).toBe('shut');
    expect(JSON.stringify(once.after)).toBe(JSON.stringify(twice.after));
    expect(dataOf(once.actions)).toEqual(dataOf(twice.actions));
  });

  it('numbers the actor that an action tells about, so nothing but type and params of an action may be kept', () => {
    const [once, twice] = [
      next(door, first(door), { type: 'SHUT' }),
      next(door, first(door), { type: 'SHUT' }),
    ];
    expect(JSON.stringify(once.actions)).not.toBe(JSON.stringify(twice.actions));
  });

  it('gives actions that nobody declared back as data, in the order exit, transition, entry', () => {
    const [, entered] = initialTransition(door);
    expect(typesOf(entered)).toEqual(['light']);
    const { actions } = next(door, first(door), { type: 'SHUT' });
    expect(typesOf(actions)).toEqual(['slam', 'xstate.raise']);
  });

  it('runs a declared action nowhere either: it comes back as data with its function uncalled', () => {
    let ran = 0;
    const machine = setup({ actions: { count: () => void (ran += 1) } }).createMachine({
      initial: 'a',
      states: { a: { entry: 'count' } },
    });
    const [, actions] = initialTransition(machine);
    expect(typesOf(actions)).toEqual(['count']);
    expect(ran).toBe(0);
  });
});

describe('a delay in XState', () => {
  it('comes back as a raise with an id and the milliseconds, and leaving as a cancel of the same id', () => {
    const shut = next(door, first(door), { type: 'SHUT' });
    expect(shut.actions.at(-1)).toMatchObject({
      type: 'xstate.raise',
      params: { id: 'xstate.after.5000.door.shut', delay: 5000 },
    });
    const left = next(door, shut.after, { type: 'KNOCK' });
    expect(left.actions[0]).toMatchObject({
      type: 'xstate.cancel',
      params: { sendId: 'xstate.after.5000.door.shut' },
    });
  });

  it('has the same id on every visit of its state, so an id alone does not tell visits apart', () => {
    const once = next(door, first(door), { type: 'SHUT' });
    const open = next(door, once.after, { type: 'KNOCK' });
    const again = next(door, open.after, { type: 'SHUT' });
    expect(dataOf(again.actions).at(-1)).toEqual(dataOf(once.actions).at(-1));
  });

  it('takes effect when its id is sent as the event', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    expect(next(door, after, { type: 'xstate.after.5000.door.shut' }).after.value).toBe('open');
  });

  it('that is named but not declared has no milliseconds, and so would fire at once', () => {
    const machine = createMachine({ initial: 'a', states: { a: { after: { NAMED: 'b' } }, b: {} } });
    const [, actions] = initialTransition(machine);
    expect(actions[0]?.type).toBe('xstate.raise');
    expect((actions[0]?.params as { delay?: number }).delay).toBeUndefined();
  });

  it('goes on when the target is the own state without reenter, and starts again only with it', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    expect(next(door, after, { type: 'SHUT' }).actions).toEqual([]);
    expect(typesOf(next(door, after, { type: 'AGAIN' }).actions)).toEqual(['xstate.cancel', 'xstate.raise']);
  });
});

describe('whether XState took an event', () => {
  it('is told by the number of its transitions', () => {
    expect(taken(door, first(door), 'SHUT')).toBe(1);
    expect(taken(door, first(door), 'LOOK')).toBe(1);
    expect(taken(door, first(door), 'NOBODY_KNOWS')).toBe(0);
  });

  it('is not told by the snapshot: an accepted event without target gives the same object as a refused one', () => {
    const before = first(door);
    expect(next(door, before, { type: 'LOOK' }).after).toBe(before);
    expect(next(door, before, { type: 'NOBODY_KNOWS' }).after).toBe(before);
  });

  it('is not told by can(), which says no to an accepted event with neither target nor actions', () => {
    expect(taken(door, first(door), 'KNOCK')).toBe(1);
    expect(first(door).can({ type: 'KNOCK' })).toBe(false);
  });

  it('takes the first candidate whose guard holds, and none of the later ones', () => {
    const machine = createMachine({
      initial: 'a',
      states: {
        a: { on: { GO: [{ guard: () => false, target: 'b' }, { target: 'c' }, { target: 'b' }] } },
        b: {},
        c: {},
      },
    });
    expect(next(machine, first(machine), { type: 'GO' }).after.value).toBe('c');
  });
});

describe('a snapshot of XState', () => {
  it('survives JSON and goes on where it was, by restoreSnapshot', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    const stored = JSON.parse(JSON.stringify(door.getPersistedSnapshot(after))) as never;
    const restored = door.restoreSnapshot(stored, {} as never);
    expect(restored.value).toBe('shut');
    expect(next(door, restored, { type: 'KNOCK' }).after.value).toBe('open');
  });

  it('is restored alike by an actor that is never started', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    const stored = JSON.parse(JSON.stringify(door.getPersistedSnapshot(after))) as never;
    const restored = createActor(door, { snapshot: stored }).getSnapshot();
    expect(next(door, restored, { type: 'KNOCK' }).after.value).toBe('open');
  });

  it('is not restored as plain JSON: a transition from it throws', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    const stored = JSON.parse(JSON.stringify(door.getPersistedSnapshot(after))) as never;
    expect(() => transition(door, stored, { type: 'KNOCK' })).toThrow();
  });

  it('carries no identity of its machine, so the case must name its definition itself', () => {
    const other = createMachine({
      id: 'gate',
      initial: 'shut',
      states: { shut: { on: { KNOCK: 'gone' } }, gone: {} },
    });
    const { after } = next(door, first(door), { type: 'SHUT' });
    const stored = JSON.parse(JSON.stringify(door.getPersistedSnapshot(after))) as never;
    const restored = other.restoreSnapshot(stored, {} as never);
    expect(next(other, restored, { type: 'KNOCK' }).after.value).toBe('gone');
  });
});

describe('what goes wrong inside a machine', () => {
  const loop = (initial: string) =>
    createMachine({
      initial,
      options: LIMIT,
      states: { calm: { on: { GO: 'left' } }, left: { always: 'right' }, right: { always: 'left' } },
    });

  it('ends a loop of eventless transitions at the limit: transition throws', () => {
    const machine = loop('calm');
    expect(() => transition(machine, first(machine), { type: 'GO' })).toThrow(/[Ii]nfinite|maxIterations|50/);
  });

  it('ends the same loop at the start without throwing: the snapshot has the status error', () => {
    expect(first(loop('left')).status).toBe('error');
  });

  it('lets a guard that throws make the whole transition throw', () => {
    const machine = createMachine({
      initial: 'a',
      states: {
        a: {
          on: {
            GO: {
              guard: () => {
                throw new Error('broken guard');
              },
              target: 'b',
            },
          },
        },
        b: {},
      },
    });
    expect(() => transition(machine, first(machine), { type: 'GO' })).toThrow(/broken guard/);
  });

  it('does not stop events that begin with xstate. from outside: the kernel must refuse them', () => {
    const { after } = next(door, first(door), { type: 'SHUT' });
    expect(taken(door, after, 'xstate.after.5000.door.shut')).toBe(1);
  });
});
