import type { KeptMessage, Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { State } from './state.ts';
import { compareAll, keep } from './state.ts';

type Kept = AtOnce<
  Pick<Store, 'keepMessage' | 'keptMessage' | 'keptToDeliver' | 'noteKept' | 'keptUndelivered'>
>;

/** Messages that wait for a case to wait for them. */
export function keptOperations(state: State): Kept {
  const undelivered = (): readonly KeptMessage[] =>
    [...state.kept.values()]
      .filter(({ delivered }) => delivered === null)
      .sort((a, b) => compareAll([a.arrived, a.id], [b.arrived, b.id]));
  return {
    keepMessage: (message) => {
      const first = state.kept.get(message.id) ?? keep(message);
      state.kept.set(first.id, first);
      return first;
    },
    keptMessage: (id) => state.kept.get(id) ?? null,
    keptToDeliver: ({ now, after, limit }) =>
      undelivered()
        .filter((row) => after === null || compareAll([row.arrived, row.id], [after.arrived, after.id]) > 0)
        .filter((row) => state.answers.has(row.id) || (row.expires > now && isAwaited(state, row)))
        .slice(0, limit),
    noteKept: (id, { delivered, tried }) => {
      const row = state.kept.get(id);
      if (row === undefined) return;
      state.kept.set(id, keep({ ...row, delivered, tried, values: delivered === null ? row.values : null }));
    },
    keptUndelivered: (limit) => undelivered().slice(0, limit),
  };
}

/** A case waits for it that has not refused it where it stands. */
function isAwaited(state: State, { process, message, key, tried }: KeptMessage): boolean {
  return [...state.cases.values()].some(({ case: subject, keys }) => {
    const waits = keys.some(
      (held) => held.kind === 'message' && held.name === message && held.key === key && held.waits,
    );
    const isTried = tried?.caseId === subject.id && tried.sequence === subject.sequence;
    return subject.process === process && waits && !isTried;
  });
}

/** The values of those that are too late go. */
export function dropLate(state: State, now: string): void {
  for (const row of state.kept.values())
    if (row.expires <= now && row.values !== null) state.kept.set(row.id, keep({ ...row, values: null }));
}
