import type { Task } from '#engine/machine/types.ts';
import type { Commit, Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import { compareAll, keep } from './state.ts';
import type { State } from './state.ts';

/** What people have to do, for handing out tasks. */
export function handOperations(state: State): AtOnce<Pick<Store, 'loads'>> {
  return {
    loads: ({ persons, process, states, except }) =>
      persons.map((person) => ({
        person,
        open: claimedElsewhere(state, person, except),
        got: [...state.turns.values()]
          .filter((turn) => turn.person === person && turn.process === process && states.includes(turn.state))
          .sort((a, b) => compareAll([a.unit, a.state], [b.unit, b.state]))
          .map(({ unit, state: name, at }) => ({ unit, state: name, at })),
      })),
  };
}

/** Open tasks that somebody has claimed in all cases but one. */
function claimedElsewhere(state: State, person: string, except: string): number {
  return [...state.cases.values()]
    .filter((kept) => kept.case.id !== except)
    .flatMap(({ tasks }) => tasks.filter(({ claim }) => claim?.person === person)).length;
}

/** Somebody whom a task is handed to has other tasks by now than was counted on. */
export function handsMissed(state: State, { case: subject, hands }: Commit): boolean {
  return hands.some(({ person, open }) => claimedElsewhere(state, person, subject.id) !== open);
}

/** Notes who got a task with this commit: claimed it, or was handed it. */
export function noteTurns(state: State, before: readonly Task[], { case: subject, tasks }: Commit): void {
  const { process, unit, at } = subject;
  for (const { key, sequence, state: name, claim } of tasks.put) {
    const old = before.find((task) => task.key === key && task.sequence === sequence)?.claim ?? null;
    if (claim === null || claim.person === old?.person) continue;
    const turn = { process, unit, state: name, person: claim.person, at };
    const known = JSON.stringify([process, unit, name, claim.person]);
    const last = state.turns.get(known);
    if (last === undefined || last.at < at) state.turns.set(known, keep(turn));
  }
}
