/** Tasks that are handed to somebody at their birth: a claim that the engine makes, written into the entry of the step. */
import type { Action, Definition, Push } from '#engine/definition/types.ts';
import { judge } from '#engine/policy/admit.ts';
import { chain, holdAmong } from '#engine/policy/relation.ts';
import type { Actor, CaseForPolicy, Units } from '#engine/policy/types.ts';
import type { Incident } from './outside.ts';
import { itemOfTask } from './items.ts';
import { forPolicy } from './scope.ts';
import { actionsOfTask, taskKey, taskNames } from './split-tasks.ts';
import type { Case, Entry, Env, Hand, Task, UsedEnv } from './types.ts';

/** What of a case changes, what its entry says of it, and what it was chosen from. */
export interface HandedOut extends Pick<Case, 'tasks' | 'incidents'> {
  readonly handed: NonNullable<Entry['handed']>;
  /** Empty where no task was born that is handed to somebody. */
  readonly hands: Pick<UsedEnv, 'hands'>;
}

/** A kind of task that is handed to somebody, and the roles whose holders are asked for. */
export interface Handing {
  readonly state: string;
  readonly push: Push;
  readonly roles: readonly string[];
}

/** All tasks of a process that are handed to somebody at their birth. */
export function handings(definition: Definition): readonly Handing[] {
  return Object.keys(definition.states).flatMap((state) =>
    taskNames(definition, state).flatMap((name) => {
      const actions = pushing(definition, { key: taskKey(state, 1, name), state });
      const push = pushOf(actions);
      return push === null ? [] : [{ state, push, roles: rolesAsked(actions) }];
    }),
  );
}

/** The actions of a task that hand it to somebody, each with only those whom it is handed to. */
function pushing(definition: Definition, task: Pick<Task, 'key' | 'state'>): readonly Action[] {
  return actionsOfTask(definition, task).flatMap((action) => {
    const by = action.by.filter((one) => one.kind === 'role' && one.push !== undefined);
    return by.length === 0 ? [] : [{ ...action, by }];
  });
}

/** How they hand it over, or null; a diagnostic keeps them from saying two things. */
function pushOf(actions: readonly Action[]): Push | null {
  for (const { by } of actions)
    for (const one of by) if (one.kind === 'role' && one.push !== undefined) return one.push;
  return null;
}

/**
 * Hands the tasks that this step gave birth to, as their states say, to those whom they are offered to. A task that an
 * effect of the step has handed to somebody already stays theirs. Who they are and what they have to do is a fact of the
 * step; of several equals the first by id. An incident that nobody was there goes as soon as somebody holds the task, or
 * it is gone.
 */
export function handOut(definition: Definition, subject: Case, env: Env): HandedOut {
  const handed: { task: string; person: string; role: string }[] = [];
  const roles = new Set<string>();
  let tasks = subject.tasks;
  let incidents = subject.incidents.filter(
    ({ kind, key }) => kind !== 'task' || tasks.some((task) => task.key === key && task.claim === null),
  );
  for (const task of subject.tasks) {
    if (task.sequence !== subject.sequence || task.claim !== null) continue;
    const actions = pushing(definition, task);
    const push = pushOf(actions);
    if (push === null) continue;
    const item = task.item === undefined ? undefined : itemOfTask(definition, subject, task);
    const person = forPolicy(definition, subject, {}, env.facts, item);
    for (const role of rolesAsked(actions)) roles.add(role);
    const ready = candidates(actions, task, person, env);
    const chosen = choose(push, ready, { task, tasks, subject, person, units: env.units });
    if (chosen === null) {
      if (push.ifNone === 'incident') incidents = [...incidents, nobody(task, subject)];
      continue;
    }
    const claim = { person: chosen.person, role: chosen.role };
    tasks = tasks.map((open) => (open === task ? { ...open, claim } : open));
    handed.push({ task: task.key, ...claim });
  }
  const used = (env.facts.hands ?? []).filter(({ role }) => roles.has(role));
  return { tasks, incidents, handed, hands: roles.size === 0 ? {} : { hands: used } };
}

/** Roles whose holders are asked for: those that are admitted, those above them in a conflict, and those refused. */
function rolesAsked(actions: readonly Action[]): readonly string[] {
  const roles = actions.flatMap(({ by, deny }) => [
    ...by.flatMap((one) => (one.kind === 'role' ? upTo(one) : [])),
    ...deny.map(({ role }) => role),
  ]);
  return [...new Set(roles)];
}

type Upward = { readonly role: string; readonly upward: Upward | null };
function upTo({ role, upward }: Upward): readonly string[] {
  return upward === null ? [role] : [role, ...upTo(upward)];
}

function nobody({ key }: Task, { sequence, at }: Case): Incident {
  return { key, kind: 'task', sequence, opened: at, cause: null };
}

/** The right of each person by which they could do what the task is handed to them for, in the order of the facts. */
function candidates(
  actions: readonly Action[],
  task: Task,
  subject: CaseForPolicy,
  { facts, units }: Env,
): readonly Hand[] {
  const hands = facts.hands ?? [];
  const people = [...new Set(hands.map(({ person }) => person))];
  return people.flatMap((person): readonly Hand[] => {
    const held = hands.filter((hand) => hand.person === person);
    const actor: Actor = { kind: 'person', person, holds: held, caseId: null };
    const verdicts = actions.map((action) => judge(action, actor, subject, units));
    // Left out of one of the actions: the task would be theirs, and they could not do it.
    const out = verdicts.some((verdict) => !verdict.allowed && verdict.denial.rule !== 'role');
    const right = verdicts.find((verdict) => verdict.allowed);
    if (out || right?.allowed !== true) return [];
    const hand = held.find(
      ({ role, unit, mandate }) => role === right.role && unit === right.unit && mandate === right.mandate,
    );
    return hand === undefined || holdAmong([hand], task.offers) === null ? [] : [hand];
  });
}

interface Choosing {
  readonly task: Task;
  /** As far as they are handed out. */
  readonly tasks: readonly Task[];
  readonly subject: Case;
  readonly person: CaseForPolicy;
  readonly units: Units;
}

function choose({ to }: Push, ready: readonly Hand[], at: Choosing): Hand | null {
  const { person, units } = at;
  switch (to.of) {
    case 'least_loaded':
      return first(ready, (hand) => [loadOf(hand, at)]);
    case 'round_robin':
      return first(ready, (hand) => [turnOf(hand, at)]);
    case 'doer':
      return ready.find((hand) => hand.person === person.last[to.event]?.person) ?? null;
    case 'superior': {
      const act = person.last[to.event];
      if (act === undefined || act.unit === null) return null;
      const above = chain(act.unit, units);
      const superiors = ready.filter((hand) => above.includes(hand.unit) && hand.person !== act.person);
      return first(superiors, (hand) => [above.indexOf(hand.unit), loadOf(hand, at)]);
    }
  }
}

/** What they have claimed: elsewhere, and in this case as it is after the step. */
function loadOf({ person, open }: Hand, { tasks }: Choosing): number {
  return open + tasks.filter(({ claim }) => claim?.person === person).length;
}

/** When they last got one, as milliseconds; whoever never got one comes first. */
function turnOf({ person, got }: Hand, { task, tasks, subject }: Choosing): number {
  const now = tasks.some(({ state, claim }) => state === task.state && claim?.person === person);
  const last = got.find(({ unit, state }) => unit === subject.unit && state === task.state)?.at;
  return now ? Date.parse(subject.at) : last === undefined ? -1 : Date.parse(last);
}

/** The one with the least numbers; of equals the first by id. */
function first(hands: readonly Hand[], weight: (hand: Hand) => readonly number[]): Hand | null {
  const heavier = (a: Hand, b: Hand): number => {
    const other = weight(b);
    const differs = weight(a).findIndex((one, index) => one !== other[index]);
    if (differs === -1) return a.person < b.person ? -1 : 1;
    return (weight(a)[differs] ?? 0) - (other[differs] ?? 0);
  };
  return [...hands].sort(heavier)[0] ?? null;
}
