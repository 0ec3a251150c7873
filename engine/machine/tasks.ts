import { compileExpression } from '#engine/definition/expression.ts';
import type { Definition } from '#engine/definition/types.ts';
import { pairsOf } from '#engine/policy/relation.ts';
import { offersSeen, seersOf } from '#engine/policy/visibility.ts';
import type { Pair } from '#engine/policy/types.ts';
import { standingConsents } from './consent.ts';
import { itemOfTask } from './items.ts';
import { withKeys } from './keys.ts';
import { forPolicy, scopeOf } from './scope.ts';
import { actionsOfTask, taskKey, taskNames } from './split-tasks.ts';
import type { Case, Env, ItemName, Task } from './types.ts';

/** The tasks of a visit of a state: none when nothing there is anyone's duty (closed states, shared actions only). */
export function bornTasks(
  definition: Definition,
  state: string,
  visit: number,
  sequence: number,
  item: ItemName | null = null,
): readonly Task[] {
  return taskNames(definition, state).map((name) => {
    const key = `${taskKey(state, visit, name)}${item === null ? '' : `/${item.key}`}`;
    const of = item === null ? {} : { item: item.key };
    const actions = actionsOfTask(definition, { key, state });
    const forStarter = actions.some(({ by }) => by.some(({ kind }) => kind === 'starter'));
    return { key, ...of, sequence, state, offers: [], forStarter, claim: null, due: null };
  });
}

/**
 * What follows from state and data alone, looked at after every step: levels, who sees the case, to whom
 * its tasks are offered, when they are due, and the keys that it holds. Whoever is offered a task sees the case, unless a level keeps them out;
 * then it is not offered to them either.
 */
export function derive(definition: Definition, subject: Case, env: Env): Case {
  const scope = scopeOf(definition, subject, {}, {}, subject.at, env);
  const levels = definition.visibility
    .filter((level) => compileExpression(level.when)(scope) === true)
    .map((level) => level.name);
  const person = forPolicy(definition, subject, {}, env.facts);
  const seenBy = (task: Task): typeof person =>
    task.item === undefined
      ? person
      : forPolicy(definition, subject, {}, env.facts, itemOfTask(definition, subject, task));
  const handlers = seersOf(definition, levels, person, env.units);
  const due = earliest(
    subject.clocks.flatMap((clock) =>
      clock.status === 'running' || clock.status === 'due' ? [clock.due] : [],
    ),
  );
  const tasks = subject.tasks.map((task) => ({
    ...task,
    offers: offersSeen(definition, levels, offersOf(definition, task, seenBy(task), env), person),
    due,
  }));
  const seers = distinct([...handlers, ...tasks.flatMap((task) => task.offers)]);
  const consents = standingConsents(definition, subject);
  return withKeys(definition, { ...subject, levels, seers, tasks, consents }, scope);
}

function offersOf(
  definition: Definition,
  task: Task,
  person: ReturnType<typeof forPolicy>,
  env: Env,
): readonly Pair[] {
  const pairs = actionsOfTask(definition, task).flatMap((action) => pairsOf(action.by, person, env.units));
  return distinct(pairs);
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter((pair, index) => pairs.findIndex((other) => samePair(other, pair)) === index);
}

function samePair(a: Pair, b: Pair): boolean {
  return a.role === b.role && a.unit === b.unit;
}

function earliest(instants: readonly (string | null)[]): string | null {
  return instants.reduce<string | null>(
    (first, instant) => (instant !== null && (first === null || instant < first) ? instant : first),
    null,
  );
}
