import { expect, it } from 'vitest';
import type { Timer } from '#engine/machine/types.ts';
import type { Opened } from './opened.ts';
import { after, opened, sampleCase, sampleCommit } from './samples.ts';

export function timerContract(the: Opened): void {
  it('the clock gives UTC text with milliseconds', async () => {
    const now = await the.store.now();

    expect(now).toBe(new Date(now).toISOString());
  });

  it('cases with a due timer come once each, earliest due first', async () => {
    const third = await opened(the.store, sampleCase({ timers: [timer('a', '1901-01-03T00:00:00.000Z')] }));
    const first = await opened(
      the.store,
      sampleCase({
        timers: [timer('a', '1901-01-01T00:00:00.000Z'), timer('b', '1901-01-02T00:00:00.000Z')],
      }),
    );
    const second = await opened(the.store, sampleCase({ timers: [timer('a', '1901-01-01T00:00:00.001Z')] }));
    await opened(the.store, sampleCase({ timers: [timer('a', '1901-01-03T00:00:00.001Z')] }));

    const due = await the.store.dueCases('1901-01-03T00:00:00.000Z', 10);

    expect(due).toEqual([
      { caseId: first.id, due: '1901-01-01T00:00:00.000Z' },
      { caseId: second.id, due: '1901-01-01T00:00:00.001Z' },
      { caseId: third.id, due: '1901-01-03T00:00:00.000Z' },
    ]);
    expect(await the.store.dueCases('1901-01-03T00:00:00.000Z', 2)).toEqual(due.slice(0, 2));
  });

  it('the next due time is that of the earliest timer, and moves on when it is gone', async () => {
    const [early, late] = [
      timer('early', '1900-01-01T00:00:00.123Z'),
      timer('late', '1900-06-01T00:00:00.000Z'),
    ];
    const kase = await opened(the.store, sampleCase({ timers: [early, late] }));
    expect(await the.store.nextDue()).toBe(early.due);

    const moved = after(kase, { timers: [late] });
    await the.store.commit(sampleCommit(moved, { timers: { put: [], drop: [early] } }));
    expect(await the.store.nextDue()).toBe(late.due);

    const put = { ...late, due: '1900-03-01T00:00:00.000Z' };
    await the.store.commit(sampleCommit(after(moved, { timers: [put] })));
    expect(await the.store.nextDue()).toBe(put.due);

    await the.store.commit(sampleCommit(after(after(moved)), { timers: { put: [], drop: [put] } }));
    expect(await the.store.dueCases('1900-12-31T00:00:00.000Z', 10)).toEqual([]);
  });
}

function timer(key: string, due: string): Timer {
  return { key, sequence: 1, due };
}
