/** Which tasks of a process are handed to somebody by the engine, and by which of their actions. */
import { once } from '#engine/definition/once.ts';
import type { Action, Admission, Definition, Effect, Push } from '#engine/definition/types.ts';
import type { CaseForPolicy } from '#engine/policy/types.ts';
import { actionsOfTask, taskKey, taskNames } from './split-tasks.ts';
import type { Case, Task } from './types.ts';

/** A kind of task that is handed to somebody, and the roles whose holders are asked for. */
export interface Handing {
  readonly state: string;
  readonly push: Push;
  readonly roles: readonly string[];
}

/** All tasks of a process that are handed to somebody at their birth. */
export const handings = once((definition: Definition): readonly Handing[] =>
  Object.keys(definition.states).flatMap((state) =>
    taskNames(definition, state).flatMap((name) => {
      const actions = pushing(definition, { key: taskKey(state, 1, name), state });
      const push = pushOf(actions);
      return push === null ? [] : [{ state, push, roles: rolesAsked(actions) }];
    }),
  ),
);

/** The actions of a task that hand it to somebody, each with only those whom it is handed to. */
export function pushing(definition: Definition, task: Pick<Task, 'key' | 'state'>): readonly Action[] {
  return actionsOfTask(definition, task).flatMap((action) => {
    const by = action.by.filter((one) => one.kind === 'role' && one.push !== undefined);
    return by.length === 0 ? [] : [{ ...action, by }];
  });
}

/** How they hand it over, or null; a diagnostic keeps them from saying two things. */
export function pushOf(actions: readonly Action[]): Push | null {
  for (const { by } of actions)
    for (const one of by) if (one.kind === 'role' && one.push !== undefined) return one.push;
  return null;
}

/** A role whose open tasks a ladder hands to the role above it. */
export type Raising = Extract<Effect, { readonly kind: 'assign_above' }>;

/** All that the ladders of a process hand upward. */
const raisings = once((definition: Definition): readonly Raising[] =>
  Object.values(definition.clocks).flatMap(({ ladder }) => ladder.flatMap((rung) => raisingsOf(rung.do))),
);

function raisingsOf(effects: readonly Effect[]): readonly Raising[] {
  return effects.filter((effect) => effect.kind === 'assign_above');
}

/** Roles whose holders are asked for where a ladder hands tasks upward. */
export const rolesRaised = once((definition: Definition): readonly string[] =>
  Object.keys(definition.states).flatMap((state) =>
    taskNames(definition, state).flatMap((name) =>
      raisings(definition).flatMap((one) =>
        rolesAsked(raising(definition, { key: taskKey(state, 1, name), state }, one)),
      ),
    ),
  ),
);

/** What the rungs hand upward that a case has reached and whose clocks have not ended since. */
export function raisedIn(definition: Definition, { clocks }: Pick<Case, 'clocks'>): readonly Raising[] {
  return clocks.flatMap(({ key, status, fired }) => {
    const ladder = definition.clocks[key]?.ladder ?? [];
    return status === 'ended' ? [] : fired.flatMap((index) => raisingsOf(ladder[index]?.do ?? []));
  });
}

/** What a step hands upward: the rungs that it reached. */
export function raisedBy(
  definition: Definition,
  before: Pick<Case, 'clocks'>,
  after: Pick<Case, 'clocks'>,
): readonly Raising[] {
  const clocks = after.clocks.map((clock) => {
    const earlier = before.clocks.find(({ key, started }) => key === clock.key && started === clock.started);
    return { ...clock, fired: clock.fired.filter((index) => earlier?.fired.includes(index) !== true) };
  });
  return raisedIn(definition, { clocks });
}

/** The actions of a task that a role does, also as one that the case chose, each for the role above it alone. */
export function raising(
  definition: Definition,
  task: Pick<Task, 'key' | 'state'>,
  { role, to }: Raising,
  chosen: NonNullable<CaseForPolicy['chosen']> = {},
): readonly Action[] {
  return actionsOfTask(definition, task).flatMap((action) => {
    const by = action.by.flatMap((one): readonly Admission[] => {
      const isMeant =
        (one.kind === 'role' && one.role === role) ||
        (one.kind === 'roles_in' &&
          chosen[one.field]?.includes(role) === true &&
          one.roles.some((other) => other.role === role));
      return isMeant ? [{ kind: 'role', ...to, not: one.not }] : [];
    });
    return by.length === 0 ? [] : [{ ...action, by }];
  });
}

/** Whether whom a task is handed to depends on what people have to do, and not on the case alone. */
export function handsByLoad(definition: Definition): boolean {
  return rolesRaised(definition).length > 0 || handings(definition).some(({ push }) => push.to.of !== 'doer');
}

/** Roles whose holders are asked for: those that are admitted, those above them, and those refused. */
export function rolesAsked(actions: readonly Action[]): readonly string[] {
  const roles = actions.flatMap(({ by, deny }) => [
    ...by.flatMap((one) =>
      one.kind === 'role' ? upTo(one) : one.kind === 'roles_in' ? one.roles.flatMap(upTo) : [],
    ),
    ...deny.map(({ role }) => role),
  ]);
  return [...new Set(roles)];
}

interface Upward {
  readonly role: string;
  readonly upward: Upward | null;
}
function upTo({ role, upward }: Upward): readonly string[] {
  return upward === null ? [role] : [role, ...upTo(upward)];
}
