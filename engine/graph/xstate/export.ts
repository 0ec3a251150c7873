/** A definition as a machine of plain XState: JSON, with guards and acts by name. */
import { BACK } from '#engine/definition/types.ts';
import { settingIn } from '#engine/definition/duration.ts';
import type { Definition } from '#engine/definition/types.ts';
import { settingSpan } from '#engine/machine/setting-span.ts';
import { candidatesOf, machineConfig } from '#engine/machine/compile.ts';
import type { ActConfig, StateConfig, TransitionConfig } from '#engine/machine/compile.ts';
import { graphOf } from '../graph.ts';
import { typeOfAction } from './event-types.ts';
import { guardFor } from './guard-notes.ts';
import type { ActNote, GuardNote, PlainMachine, PlainState, PlainTransition } from './plain.ts';

const MAX_ITERATIONS = 100;

/**
 * The machine that the kernel runs, with the same states, transitions and order of candidates. Instead of asking the
 * kernel, its guards have names that `meta.alur` explains. Who may act, data, clocks and effects other than raised events
 * are not in it: a clock that is due is an event of its name (`clock.x`), and effects change no state.
 */
export function xstateOf(definition: Definition): PlainMachine {
  const { id, initial, states } = machineConfig(definition);
  const made = new Made(definition);
  const plain = mapRecord(states, (state, key) => made.state(state, key));
  return {
    id,
    description: `${definition.title.id} / ${definition.title.en}`,
    initial,
    context: { left: {}, came: {} },
    options: { maxIterations: MAX_ITERATIONS },
    states: plain,
    meta: { alur: { guards: made.guards, acts: made.acts, events: made.events } },
  };
}

/** What is found on the way through the states. */
class Made {
  readonly guards: Record<string, GuardNote> = {};
  readonly acts: Record<string, ActNote> = {};
  readonly events: Record<string, { action: string; states: string[] }> = {};
  private readonly definition: Definition;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(definition: Definition) {
    this.definition = definition;
    this.labels = new Map(
      graphOf(definition).nodes.map(({ state, title }) => {
        const code = definition.states[state]?.code ?? null;
        return [state, `${title.id} / ${title.en}${code === null ? '' : ` [${code}]`}`];
      }),
    );
  }

  state(config: StateConfig, name: string): PlainState {
    const { type, history, initial, on, after, always, states } = config;
    const description = this.labels.get(name);
    const entry = [...this.came(name), ...this.raises(config.entry)];
    const exit = [...this.raises(config.exit), ...this.left(name)];
    return {
      ...(description === undefined ? {} : { description }),
      ...(type === undefined ? {} : { type }),
      ...(history === undefined ? {} : { history }),
      ...(initial === undefined ? {} : { initial }),
      ...(entry.length === 0 ? {} : { entry }),
      ...(exit.length === 0 ? {} : { exit }),
      ...(on === undefined || Object.keys(on).length === 0 ? {} : { on: this.named(on, name) }),
      ...(after === undefined || Object.keys(after).length === 0 ? {} : { after: this.waits(after) }),
      ...(always === undefined || always.length === 0 ? {} : { always: this.transitions(always) }),
      ...(states === undefined
        ? {}
        : { states: mapRecord(states, (child, key) => this.state(child, `${name}.${key}`)) }),
    };
  }

  /** Plain XState has no settings: what a wait usually is stands in their place. */
  private waits(after: NonNullable<StateConfig['after']>): NonNullable<PlainState['after']> {
    const waits: Record<string, PlainTransition[]> = {};
    for (const [delay, list] of Object.entries(after)) {
      const setting = this.definition.settings[settingIn(delay) ?? '']?.default;
      const ms = typeof setting === 'string' ? String(settingSpan(delay, setting)) : delay;
      waits[ms] = [...(waits[ms] ?? []), ...this.transitions(list)];
    }
    return waits;
  }

  private named(on: NonNullable<StateConfig['on']>, state: string): NonNullable<PlainState['on']> {
    return Object.fromEntries(
      Object.entries(on).flatMap(([event, list]) => {
        const transitions = this.transitions(list);
        const question = list[0]?.guard?.params;
        if (question?.of === 'handler') {
          // Whoever sends the action of that name raises it too.
          return this.typesOf(event).map((type) => [type, transitions] as const);
        }
        if (question?.of !== 'action') return [[event, transitions] as const];
        const type = typeOfAction(this.definition, state, event);
        const known = (this.events[type] ??= { action: event, states: [] });
        known.states.push(state);
        return [[type, transitions] as const];
      }),
    );
  }

  private typesOf(event: string): string[] {
    const actions = Object.values(this.definition.states).filter(({ on }) => Object.hasOwn(on, event));
    return [...new Set([event, ...actions.map(({ name }) => typeOfAction(this.definition, name, event))])];
  }

  private transitions(list: readonly TransitionConfig[]): PlainTransition[] {
    return list.map(({ guard, target, reenter, actions }) => {
      const named = guard === undefined ? null : guardFor(guard.params, this.definition);
      if (named !== null) this.guards[named.name] = named.note;
      const raised = this.raises(actions);
      return {
        ...(named === null ? {} : { guard: named.name }),
        ...(target === undefined ? {} : { target }),
        ...(reenter === undefined ? {} : { reenter }),
        ...(raised.length === 0 ? {} : { actions: raised }),
      };
    });
  }

  private raises(acts: readonly ActConfig[] = []): string[] {
    return acts.flatMap((act) =>
      act.type === 'raise' ? [this.act(`raise ${act.params.event}`, { raise: act.params.event })] : [],
    );
  }

  /** Only what may be gone back to is remembered. */
  private left(name: string): string[] {
    const parent = this.definition.states[name]?.parent;
    if (parent === undefined || !this.siblings(parent).some((state) => this.leadsBack(state))) return [];
    return [this.act(`left ${name}`, { left: { around: parent ?? '', state: name } })];
  }

  private came(name: string): string[] {
    const parent = this.definition.states[name]?.parent;
    if (parent === undefined || !this.leadsBack(name)) return [];
    return [this.act(`came ${name}`, { came: { around: parent ?? '', state: name } })];
  }

  private act(name: string, note: ActNote): string {
    this.acts[name] = note;
    return name;
  }

  private siblings(parent: string | null): string[] {
    return Object.values(this.definition.states)
      .filter((state) => state.parent === parent)
      .map(({ name }) => name);
  }

  private leadsBack(name: string): boolean {
    const state = this.definition.states[name];
    return state !== undefined && candidatesOf(state).some(({ target }) => target === BACK);
  }
}

function mapRecord<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
