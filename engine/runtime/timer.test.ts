import { describe, expect, it } from 'vitest';
import { act, sendComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { createEngine } from './engine.ts';
import { historyOf } from './history.ts';
import type { Store } from './store.ts';
import { runDue, startTimers } from './timer.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Waits for its reporter until Wednesday 1 April, end of the day. */
async function waiting(installation: TestInstallation): Promise<string> {
  const { caseId } = await sendComplaint(installation);
  await act(installation.as('maya'), caseId, 'MINTA_LENGKAPI', {
    pertanyaan: 'Mohon jelaskan letak lubangnya.',
  });
  return caseId;
}
const stateOf = async ({ engine }: TestInstallation, caseId: string): Promise<string | undefined> =>
  (await engine.store.load(caseId, null)).case?.state;

/** The same installation over a store of which one method is replaced. */
function over(installation: TestInstallation, change: Partial<Store>): TestInstallation['engine'] {
  return createEngine({ ...installation.engine, store: { ...installation.engine.store, ...change } });
}

describe('one look of the timer worker', () => {
  it('fires nothing before it is due and everything after', async () => {
    const installation = await demoInstallation();
    const caseId = await waiting(installation);
    installation.clock.set('2026-04-01T16:59:59.998Z');
    await runDue(installation.engine);
    expect(await stateOf(installation, caseId)).toBe('tertunda');
    installation.clock.set('2026-04-01T16:59:59.999Z');
    await runDue(installation.engine);
    expect(await stateOf(installation, caseId)).toBe('diarsipkan');
  });

  it('tells to sleep until the next one is due, never longer than a quarter of a minute', async () => {
    const installation = await demoInstallation();
    expect(await runDue(installation.engine)).toBe(15_000);
    await waiting(installation);
    expect(await runDue(installation.engine)).toBe(15_000);
    installation.clock.set('2026-04-01T16:59:55.000Z');
    expect(await runDue(installation.engine)).toBe(4999);
  });

  it('fires each case once, and a second look finds nothing to do', async () => {
    const installation = await demoInstallation();
    const ids = [await waiting(installation), await waiting(installation), await waiting(installation)];
    installation.clock.forward(60 * DAY);
    await runDue(installation.engine);
    const lengths = async () =>
      await Promise.all(ids.map(async (id) => (await historyOf(installation.engine, id)).length));
    const once = await lengths();
    await runDue(installation.engine);
    expect(await lengths()).toEqual(once);
  });

  it('goes on with the other cases when one fails, and reports the one', async () => {
    const installation = await demoInstallation();
    const [broken, whole] = [await waiting(installation), await waiting(installation)];
    installation.clock.forward(60 * DAY);
    const { store } = installation.engine;
    const engine = over(installation, {
      load: async (caseId, key) => {
        if (caseId === broken) throw new Error('a row that cannot be read');
        return await store.load(caseId, key);
      },
    });
    expect(await runDue(engine)).toBe(15_000);
    expect(await stateOf(installation, whole)).toBe('diarsipkan');
    expect(await stateOf(installation, broken)).toBe('tertunda');
    expect(installation.reports).toEqual([
      { event: 'timer-failed', detail: { caseId: broken, cause: 'Error: a row that cannot be read' } },
    ]);
  });
});

describe('the timer worker', () => {
  it('fires what is due by itself, and ends when it is told to', async () => {
    const installation = await demoInstallation();
    const caseId = await waiting(installation);
    installation.clock.forward(60 * DAY);
    const worker = startTimers(installation.engine);
    await expect.poll(() => stateOf(installation, caseId)).toBe('diarsipkan');
    await worker.stop();
    const second = await waiting(installation);
    installation.clock.forward(60 * DAY);
    expect(await stateOf(installation, second)).toBe('tertunda');
  });

  it('survives a store that is away for a moment: it reports and looks again later', async () => {
    const installation = await demoInstallation();
    const engine = over(installation, { dueCases: () => Promise.reject(new Error('no connection')) });
    const worker = startTimers(engine);
    await expect.poll(() => installation.reports.length).toBeGreaterThan(0);
    await worker.stop();
    expect(installation.reports[0]).toEqual({
      event: 'timer-failed',
      detail: { cause: 'Error: no connection' },
    });
  });
});
