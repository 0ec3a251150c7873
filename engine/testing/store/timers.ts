import { expect, it } from 'vitest';
import type { Case, CaseClock, Timer } from '#engine/machine/types.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit } from './samples.ts';

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

  it('open cases are found by the calendar of a clock that runs or pauses, in pages', async () => {
    const [old, other] = [fresh('calendar'), fresh('calendar')];
    const clocked = async (changes: Partial<CaseClock>, more: Partial<Case> = {}): Promise<string> =>
      (await opened(the.store, sampleCase({ clocks: [clockBy(old, changes)], ...more }))).id;
    const found = [await clocked({}), await clocked({ status: 'paused' })].sort();
    await clocked({ status: 'due' });
    await clocked({ status: 'ended' });
    await clocked({ calendar: other });
    await clocked({}, { closed: 'selesai' });

    const asked = { calendars: [old, fresh('calendar')], lengths: [], after: '', limit: 10 };
    expect(await the.store.clockedBy(asked)).toEqual(found);
    expect(await the.store.clockedBy({ ...asked, limit: 1 })).toEqual(found.slice(0, 1));
    expect(await the.store.clockedBy({ ...asked, after: found[0] ?? '' })).toEqual(found.slice(1));
    expect(await the.store.clockedBy({ ...asked, calendars: [] })).toEqual([]);
  });

  it('a clock that was found to be right is not asked for again before it changes, or what it is right by', async () => {
    const [old, current, unit] = [fresh('calendar'), fresh('calendar'), fresh('unit')];
    const kase = await opened(the.store, sampleCase({ unit, clocks: [clockBy(old, {})] }));
    const { id: caseId, sequence, definition } = kase;
    const length = { definition, clock: 'periksa', unit, length: '3 days' };
    const asked = { calendars: [old], lengths: [length], after: '', limit: 10 };
    const clocks = [{ key: 'periksa', calendar: current, length: '3 days' }];

    await the.store.clocksExamined({ caseId, sequence: sequence + 1, clocks });
    expect(await the.store.clockedBy(asked)).toEqual([caseId]);
    await the.store.clocksExamined({ caseId, sequence, clocks });
    expect(await the.store.clockedBy(asked)).toEqual([]);

    expect(await the.store.clockedBy({ ...asked, calendars: [current] })).toEqual([caseId]);
    const other = { ...length, length: '5 days' };
    expect(await the.store.clockedBy({ ...asked, lengths: [other] })).toEqual([caseId]);
    const elsewhere = [
      { ...other, unit: fresh('unit') },
      { ...other, clock: 'lain' },
      { ...other, definition: fresh('hash') },
    ];
    expect(await the.store.clockedBy({ ...asked, lengths: elsewhere })).toEqual([]);

    const paused = after(kase, { clocks: [clockBy(old, { status: 'paused' })] });
    await the.store.commit(sampleCommit(paused));
    expect(await the.store.clockedBy({ ...asked, lengths: [] })).toEqual([caseId]);
    expect(await the.store.clockedBy({ ...asked, calendars: [] })).toEqual([caseId]);
  });
}

function timer(key: string, due: string): Timer {
  return { key, sequence: 1, due };
}

function clockBy(calendar: string, changes: Partial<CaseClock>): CaseClock {
  return {
    key: 'periksa',
    sequence: 1,
    status: 'running',
    started: '2026-11-21T03:04:05.678Z',
    length: { count: 3, unit: 'days' },
    until: null,
    resumed: null,
    fired: [],
    pauses: [],
    ended: null,
    due: '2026-11-24T16:59:59.999Z',
    provisional: false,
    calendar,
    ...changes,
  };
}
