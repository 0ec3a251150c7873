import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseClock } from './clock.ts';

const BASE = Date.parse('2026-03-02T02:00:00.000Z');

/** A database whose clock is this far from the machine's monotonic one. */
function database(): { ahead: number; away: boolean; now: () => Promise<string> } {
  const made = {
    ahead: BASE,
    away: false,
    now: () =>
      made.away
        ? Promise.reject(new Error('no connection'))
        : Promise.resolve(new Date(made.ahead + performance.now()).toISOString()),
  };
  return made;
}

describe('the one time that all nodes agree on', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('1999-01-01T00:00:00.000Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the clock of the database, whatever the clock of the machine says', async () => {
    const clock = await databaseClock(database());
    expect(clock.now().slice(0, 16)).toBe('2026-03-02T02:00');
    await vi.advanceTimersByTimeAsync(5000);
    expect(clock.now().slice(0, 19)).toBe('2026-03-02T02:00:05');
    clock.stop();
  });

  it('follows the database once a minute, but never goes backwards', async () => {
    const there = database();
    const clock = await databaseClock(there);
    there.ahead = BASE - 3_600_000;
    const before = clock.now();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(clock.now() >= before).toBe(true);
    there.ahead = BASE + 3_600_000;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.now().slice(0, 13)).toBe('2026-03-02T03');
    clock.stop();
  });

  it('goes on by itself while the database is away', async () => {
    const there = database();
    const clock = await databaseClock(there);
    there.away = true;
    await vi.advanceTimersByTimeAsync(125_000);
    expect(clock.now().slice(0, 19)).toBe('2026-03-02T02:02:05');
    clock.stop();
  });

  it('is not there at all while the database has never answered', async () => {
    const there = { ...database(), now: () => Promise.reject(new Error('no connection')) };
    await expect(databaseClock(there)).rejects.toThrow('no connection');
  });
});
