/** Whom a task is handed to: who could do it, and who of them it is. */
import type { Action, Push } from '#engine/definition/types.ts';
import { judge } from '#engine/policy/admit.ts';
import { chain, holdAmong } from '#engine/policy/relation.ts';
import type { Actor, CaseForPolicy, Units } from '#engine/policy/types.ts';
import type { Case, Env, Hand, Task } from './types.ts';

/** The right of each person by which they could do what the task is handed to them for, in the order of the facts. */
export function candidates(
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

export interface Choosing {
  readonly task: Task;
  /** As far as they are handed out. */
  readonly tasks: readonly Task[];
  readonly subject: Case;
  readonly person: CaseForPolicy;
  readonly units: Units;
}

export function choose({ to }: Push, ready: readonly Hand[], at: Choosing): Hand | null {
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
