import type { Totals } from './kill-rounds.ts';

/** What a run did, for whoever reads its output; the seed repeats it. */
export function told(database: string, seed: number, totals: Totals): void {
  const {
    kills,
    killsAtStart,
    killsOnWaiting,
    acknowledged,
    waiting,
    waitingCommitted,
    repeats,
    cases,
    entries,
  } = totals;
  process.stdout.write(
    [
      `${database}, seed ${seed}: ${kills} kills, ${killsAtStart} of them while starting`,
      `  kills that fell on an unacknowledged command: ${killsOnWaiting}`,
      `  commands acknowledged before a kill: ${acknowledged}, all there exactly once`,
      `  commands under way at a kill: ${waiting}, committed whole: ${waitingCommitted}, not at all: ${waiting - waitingCommitted}`,
      `  repeats with the same key after a restart: ${repeats}, all with the first answer`,
      `  at the end ${cases} cases with ${entries} entries, all replayed`,
      '',
    ].join('\n'),
  );
}
