import { describe, expect, it } from 'vitest';
import { createAlarm } from './alarm.ts';

const LONG = 60_000;

describe('an alarm', () => {
  it('ends a sleep when it rings, and the next one is not shortened', async () => {
    const alarm = createAlarm();
    const { signal } = new AbortController();
    const sleeping = alarm.sleep(LONG, signal);
    alarm.ring();
    expect(await sleeping).toBe(true);

    const started = performance.now();
    expect(await alarm.sleep(30, signal)).toBe(true);
    expect(performance.now() - started).toBeGreaterThan(20);
  });

  it('that rang while nobody slept ends the next sleep', async () => {
    const alarm = createAlarm();
    alarm.ring();
    expect(await alarm.sleep(LONG, new AbortController().signal)).toBe(true);
  });

  it('says when it was stopped for good', async () => {
    const alarm = createAlarm();
    const stopping = new AbortController();
    const sleeping = alarm.sleep(LONG, stopping.signal);
    stopping.abort();
    expect(await sleeping).toBe(false);
  });
});
