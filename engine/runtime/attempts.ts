/** Wrong answers that are counted, by who gave them. Kept in memory: a restart forgives. */
export interface Attempts {
  /** Whether another try is allowed now. */
  allowed(who: string, now: string): boolean;
  failed(who: string, now: string): void;
}

const WINDOW_MS = 15 * 60 * 1000;
const MOST_KEPT = 10_000;

/** At most `most` wrong answers per quarter of an hour. */
export function createAttempts(most: number): Attempts {
  const failures = new Map<string, readonly number[]>();
  const recent = (who: string, now: string): readonly number[] =>
    (failures.get(who) ?? []).filter((time) => time > Date.parse(now) - WINDOW_MS);
  return {
    allowed: (who, now) => recent(who, now).length < most,
    failed(who, now) {
      if (failures.size >= MOST_KEPT) failures.delete(failures.keys().next().value ?? '');
      failures.set(who, [...recent(who, now), Date.parse(now)]);
    },
  };
}
