/** Tasks that the engine hands to somebody: a claim that it makes, written into the entry of the step. */
import type { Action, Definition, Push } from '#engine/definition/types.ts';
import { candidates, choose } from './choose-hand.ts';
import { pushing, pushOf, raisedBy, raising, rolesAsked } from './handings.ts';
import type { Raising } from './handings.ts';
import { itemOfTask } from './items.ts';
import type { Incident } from './outside.ts';
import { forPolicy } from './scope.ts';
import type { CaseForPolicy } from '#engine/policy/types.ts';
import type { Case, Entry, Env, Task, UsedEnv } from './types.ts';

/** What of a case changes, what its entry says of it, and what it was chosen from. */
export interface HandedOut extends Pick<Case, 'tasks' | 'incidents'> {
  readonly handed: NonNullable<Entry['handed']>;
  /** Empty where no task is handed to anybody. */
  readonly hands: Pick<UsedEnv, 'hands'>;
}

/**
 * Hands the tasks that this step gave birth to, as their states say, to those whom they are offered to, and those that a
 * rung takes from a role to whoever holds the role above. A task that an effect of the step has handed to somebody already
 * stays theirs. Who they are and what they have to do is a fact of the
 * step; of several equals the first by id. An incident that nobody was there goes as soon as somebody holds the task, or
 * it is gone.
 */
export function handOut(definition: Definition, before: Case, subject: Case, env: Env): HandedOut {
  const handed: { task: string; person: string; role: string }[] = [];
  const roles = new Set<string>();
  let tasks = subject.tasks;
  let incidents = subject.incidents.filter(
    ({ kind, key }) => kind !== 'task' || tasks.some((task) => task.key === key && task.claim === null),
  );
  const raised = raisedBy(definition, before, subject);
  const { chosen: named } = raised.length === 0 ? {} : forPolicy(definition, subject, {});
  for (const task of subject.tasks) {
    const wanted = raisedFor(definition, task, raised, named) ?? bornFor(definition, task, subject);
    if (wanted === null) continue;
    const { push, actions } = wanted;
    const item = task.item === undefined ? undefined : itemOfTask(definition, subject, task);
    const person = forPolicy(definition, subject, {}, env.facts, item);
    for (const role of rolesAsked(actions)) roles.add(role);
    const ready = candidates(actions, task, person, env);
    const chosen = choose(push, ready, { task, tasks, subject, person, units: env.units });
    if (chosen === null) {
      // Whoever was late does not keep it from those who are above them.
      if (wanted.frees) tasks = tasks.map((open) => (open === task ? { ...open, claim: null } : open));
      if (push.ifNone === 'incident') incidents = [...incidents, nobody(task, subject)];
      continue;
    }
    const claim = { person: chosen.person, role: chosen.role };
    tasks = tasks.map((open) => (open === task ? { ...open, claim } : open));
    if (task.claim?.person !== chosen.person) handed.push({ task: task.key, ...claim });
  }
  const used = (env.facts.hands ?? []).filter(({ role }) => roles.has(role));
  return { tasks, incidents, handed, hands: roles.size === 0 ? {} : { hands: used } };
}

interface Wanted {
  readonly push: Push;
  readonly actions: readonly Action[];
  /** Where nobody is there, whoever holds it loses it. */
  readonly frees: boolean;
}

/** A task that is born in this step, as its state says. */
function bornFor(definition: Definition, task: Task, subject: Case): Wanted | null {
  if (task.sequence !== subject.sequence || task.claim !== null) return null;
  const actions = pushing(definition, task);
  const push = pushOf(actions);
  return push === null ? null : { push, actions, frees: false };
}

const UPWARD: Push = { to: { of: 'least_loaded' }, ifNone: 'offer' };

/** A task of a role whose clock has reached a rung that hands it upward; of several the last. */
function raisedFor(
  definition: Definition,
  task: Task,
  raised: readonly Raising[],
  chosen: CaseForPolicy['chosen'],
): Wanted | null {
  const found = raised
    .map((one) => raising(definition, task, one, chosen))
    .filter((actions) => actions.length > 0);
  const actions = found.at(-1);
  return actions === undefined ? null : { push: UPWARD, actions, frees: true };
}

function nobody({ key }: Task, { sequence, at }: Case): Incident {
  return { key, kind: 'task', sequence, opened: at, cause: null };
}
