/** Tries that are counted until they prove right, by who gave them. Kept in memory: a restart forgives. */
export interface Attempts {
  /** Whether another try is allowed now. */
  allowed(who: string, now: string): boolean;
  /** Counts a try before its answer is known, so that many at once are no way around the limit. */
  tried(who: string, now: string): void;
  /** Takes one back: the answer was right. */
  passed(who: string): void;
}

const WINDOW_MS = 15 * 60 * 1000;
const MOST_KEPT = 10_000;

/** At most `most` wrong answers per quarter of an hour. */
export function createAttempts(most: number): Attempts {
  const tries = new Map<string, readonly number[]>();
  const recent = (who: string, now: string): readonly number[] =>
    (tries.get(who) ?? []).filter((time) => time > Date.parse(now) - WINDOW_MS);
  return {
    allowed: (who, now) => recent(who, now).length < most,
    tried(who, now) {
      if (tries.size >= MOST_KEPT) tries.delete(tries.keys().next().value ?? '');
      tries.set(who, [...recent(who, now), Date.parse(now)]);
    },
    passed(who) {
      tries.set(who, (tries.get(who) ?? []).slice(0, -1));
    },
  };
}
