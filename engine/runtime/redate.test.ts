import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { publishedOf, TOY, TOY_TEXT } from '#engine/testing/toy.ts';
import type { Engine } from './engine.ts';
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

/** The toy with a clock that follows its setting; `lama` is not for every unit the same. */
const FOLLOWS = (amend: string) =>
  publishedOf(
    TOY_TEXT.replace(
      'settings:\n',
      'settings:\n  lama: { type: duration, default: 5 working days, title: { id: Lama, en: Span } }\n',
    ).replace('length: 5 working days', `length: { setting: lama${amend} }`),
  );

describe('a setting that changes', () => {
  const set = (value: string, expected: string, unit = 'kota'): string =>
    `  - { case: a, settings: { ${unit}: { lama: ${value} } }, expect: { ${expected} } }\n`;
  const due = (date: string): string =>
    `entries: [redate.periksa], clocks: { periksa: { status: running, due: ${date} } }`;

  it('dates clocks that follow it anew, one entry each, and no others', async () => {
    const steps =
      begin('a') +
      set('10 working days', `${due('2026-02-27')}, sees: { ani: { says: because the setting } }`) +
      set('2 working days', due('2026-02-13')) +
      set('2 working days', 'entries: []') +
      '  - { case: a, wait: { until: periksa }, expect: { state: selesai } }\n';
    expect(await playSteps([FOLLOWS(', amend: true')], steps)).toEqual([]);
    const fixed =
      begin('a') + set('10 working days', 'entries: [], clocks: { periksa: { due: 2026-02-20 } }');
    expect(await playSteps([FOLLOWS('')], fixed)).toEqual([]);
  });

  it('is that of the unit which handles the case, or of the nearest above it', async () => {
    const steps =
      begin('a') + set('10 working days', 'entries: []', 'dinas_a') + set('3 days', due('2026-02-14'));
    expect(await playSteps([FOLLOWS(', amend: true')], steps)).toEqual([]);
  });

  it('that is shorter than what has passed lets the clock be due at once, and what was due stays due', async () => {
    const late = `${begin('a')}  - { case: a, at: 2026-02-18 09:00 }
${set('1 working day', due('2026-02-12'))}  - { case: a, wait: 1 minutes, expect: { state: selesai, entries: [clock.periksa] } }
`;
    expect(await playSteps([FOLLOWS(', amend: true')], late)).toEqual([]);
  });

  it('gives a clock that stands still another length, from which it goes on', async () => {
    const steps = `${begin('a')}  - { case: a, as: ani, send: PUTUSKAN, form: { jumlah: 9 }, expect: { state: menunggu } }
${set('3 working days', 'entries: [redate.periksa]')}  - { case: a, as: starter, send: JAWAB, expect: { state: dibuka, clocks: { periksa: { status: running, due: 2026-02-18 } } } }
`;
    expect(await playSteps([FOLLOWS(', amend: true')], steps)).toEqual([]);
  });

  it('is looked at once for each clock, and the history proves', async () => {
    const office = await StepsEngine.open([FOLLOWS(', amend: true')]);
    const id = await office.begin(FORM, 'toy', 'AJUKAN');
    let loads = 0;
    const { store } = office.engine;
    const counted: Engine = {
      ...office.engine,
      store: {
        ...store,
        load: async (...asked) => {
          loads += 1;
          return await store.load(...asked);
        },
      },
    };
    expect([await redateOpen(counted), loads]).toEqual([0, 1]);
    expect([await redateOpen(counted), loads]).toEqual([0, 1]);
    const unit = office.stage.units.get('kota') ?? '';
    const row = { process: 'toy', name: 'lama', unit, value: '8 working days', from: '2000-01-01', to: null };
    await store.changeOrganisation({ settings: [row], entries: [] });
    expect([await redateOpen(counted), loads]).toEqual([1, 2]);
    expect([await redateOpen(counted), loads]).toEqual([0, 2]);
    expect((await office.case(id)).clocks[0]?.length).toEqual({ count: 8, unit: 'working days' });
    expect(await office.proves(id)).toBe(true);
  });
});

describe('a calendar that leaves the date of a clock as it is', () => {
  it('is looked at once for it', async () => {
    const office = await StepsEngine.open([TOY]);
    const id = await office.begin(FORM, 'toy', 'AJUKAN');
    const { calendar } = (await office.engine.world.calendars())['kantor'] ?? {};
    if (calendar === undefined) throw new Error('no calendar');
    const changed = { ...calendar, years: [...calendar.years, 2030] };
    await office.engine.store.putCalendar({
      name: 'kantor',
      hash: 'kantor-2',
      calendar: changed,
      current: true,
    });
    const asked = { calendars: ['kantor-1'], lengths: [], after: '', limit: 10 };
    expect(await office.engine.store.clockedBy(asked)).toEqual([id]);

    expect(await redateOpen(office.engine)).toBe(0);

    expect((await office.case(id)).clocks[0]?.calendar).toBe('kantor-1');
    expect(await office.engine.store.clockedBy(asked)).toEqual([]);
    expect(await office.engine.store.clockedBy({ ...asked, calendars: ['kantor-2'] })).toEqual([id]);
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
