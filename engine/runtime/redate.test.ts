import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { publishedOf, TOY, TOY_TEXT } from '#engine/testing/toy.ts';
import { historyOf, prove } from './history.ts';
import { redateOpen } from './redate.ts';

/** The toy without what follows when its clock is due. */
const STAYS = publishedOf(
  TOY_TEXT.replace('    after:\n      periksa: { do: [{ set: { hasil: lewat } }], target: selesai }\n', ''),
);
const FORM = { judul: 'Lampu mati', jumlah: 2, mendesak: false, nama: 'Siti Aminah', hp: '081234567890' };
const begin = (name: string, day = '2026-02-11') =>
  `  - { case: ${name}, at: ${day} 09:00, start: AJUKAN, as: public, form: ${JSON.stringify(FORM)} }\n`;

describe('a calendar that changes', () => {
  it('dates open clocks anew, one entry each; a closed case and a date that stays have none', async () => {
    const steps =
      begin('a') +
      begin('b') +
      '  - { case: b, as: ani, send: PUTUSKAN, form: { jumlah: 2 }, expect: { closed: selesai } }\n' +
      `  - { free: [2026-02-18, 2026-03-31] }
  - { case: a, expect: { entries: [redate.periksa], clocks: { periksa: { status: running, due: 2026-02-23 } }, sees: { ani: { says: because the calendar changed } } } }
  - { case: b, expect: { entries: [] } }
  - { free: [2026-04-01] }
  - { case: a, expect: { entries: [] } }
  - { case: a, wait: { until: periksa }, expect: { state: selesai } }
`;
    expect(await playSteps([TOY], steps)).toEqual([]);
  });

  it('lets a clock that was due already stay due', async () => {
    const steps = `${begin('a')}  - { case: a, at: 2026-02-21 09:00, expect: { state: dibuka, entries: [clock.periksa] } }
  - { free: [2026-02-20] }
  - { case: a, expect: { entries: [], clocks: { periksa: { status: due, due: 2026-02-20 } } } }
`;
    expect(await playSteps([STAYS], steps)).toEqual([]);
  });

  it('counts a clock that pauses from the new calendar too, and keeps its timers with it', async () => {
    const steps = `${begin('a')}  - { case: a, as: ani, send: PUTUSKAN, form: { jumlah: 9 }, expect: { state: menunggu } }
  - { case: a, at: 2026-02-12 10:00 }
  - { case: a, free: [2026-02-18], expect: { entries: [] } }
  - { case: a, as: starter, send: JAWAB, expect: { state: dibuka, clocks: { periksa: { status: running, due: 2026-02-23 } } } }
`;
    expect(await playSteps([TOY], steps)).toEqual([]);
  });
});

describe('the entry of a date computed anew', () => {
  it('says which clock, from when to when, and comes out of a replay letter by letter', async () => {
    const office = await StepsEngine.open([TOY]);
    const id = await office.begin(FORM, 'toy', 'AJUKAN');
    const { calendar } = (await office.engine.world.calendars())['kantor'] ?? {};
    if (calendar === undefined) throw new Error('no calendar');
    const day = {
      date: '2026-02-18',
      kind: 'regional',
      name: { id: 'Libur', en: 'Free' },
      source: '-',
    } as const;
    const changed = { ...calendar, days: [...calendar.days, day] };
    await office.engine.store.putCalendar({
      name: 'kantor',
      hash: 'kantor-2',
      calendar: changed,
      current: true,
    });

    expect(await redateOpen(office.engine)).toBe(1);
    expect(await redateOpen(office.engine)).toBe(0);

    const stored = await historyOf(office.engine, id);
    const last = stored.map(({ text }) => openEntry(text)).at(-1);
    expect(last).toMatchObject({
      kind: 'redating',
      event: 'redate.periksa',
      actor: 'engine',
      sent: {
        clock: 'periksa',
        calendar: 'kantor',
        from: '2026-02-20T16:59:59.999Z',
        to: '2026-02-23T16:59:59.999Z',
      },
      env: { calendars: { kantor: 'kantor-2' } },
    });
    const subject = await office.case(id);
    expect(subject.clocks[0]).toMatchObject({ calendar: 'kantor-2', status: 'running' });
    expect(subject.timers.find(({ key }) => key === 'clock/periksa')?.due).toBe(subject.clocks[0]?.due);
    expect(await prove(office.engine, subject, stored)).toMatchObject({
      chain: true,
      same: true,
      difference: null,
    });
  });
});
