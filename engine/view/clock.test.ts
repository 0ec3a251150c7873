import { describe, expect, it } from 'vitest';
import { advance, step } from '#engine/machine/step.ts';
import type { Case } from '#engine/machine/types.ts';
import { openedWith, toyWithClock } from '#engine/testing/clock-toy.ts';
import {
  accepted,
  TOY,
  TOY_CALENDAR,
  TOY_UNITS,
  toyActor,
  toyCase,
  toyEnv,
  toyEvent,
} from '#engine/testing/toy.ts';
import type { Language } from '#engine/texts/text.ts';
import { clockModels } from './clock.ts';
import { historyLine } from './history.ts';
import type { ClockModel } from './page.ts';
import type { Reader, Source } from './reader.ts';

const at = (date: string, time: string): string => new Date(`${date}T${time}:00+07:00`).toISOString();
const sourceOf = (subject: Case): Source => ({
  definition: TOY.definition,
  hash: TOY.hash,
  case: subject,
  entries: [],
  personal: new Map(),
  files: new Map(),
  units: TOY_UNITS,
  calendars: { 'kantor-1': TOY_CALENDAR },
});
const readerAt = (now: string, language: Language = 'id'): Reader => ({
  actor: toyActor('ani'),
  language,
  now,
  zone: 7,
  names: { person: (id) => id, unit: (id) => id, tableLabel: () => null },
});
const modelOf = (subject: Case, now: string, language?: Language): ClockModel => {
  const [model] = clockModels(sourceOf(subject), readerAt(now, language));
  if (model === undefined) throw new Error('no clock');
  return model;
};

/** The worked example of domain 2.2: five working days from Wednesday 11 February 2026, 09:00. */
const opened = toyCase();
const send = (subject: Case, event: string, as: string, now: string, form = {}): Case =>
  accepted(step(TOY.definition, subject, toyEvent(subject, event, form), toyEnv({ as, now }))).case;
const paused = send(opened, 'PUTUSKAN', 'ani', at('2026-02-12', '10:00'), { jumlah: 9 });
const resumed = send(paused, 'JAWAB', 'warga', at('2026-02-18', '09:00'));

describe('the explanation of a due date', () => {
  it('counts every day and names every day that does not count, with its reason', () => {
    expect(modelOf(opened, opened.at).explanation).toEqual([
      'Lamanya 5 hari kerja, kalender Kantor.',
      'Dihitung sejak Rabu, 11 Februari 2026 (hari ke-0).',
      'Hari ke-1: Kamis, 12 Februari 2026',
      'Hari ke-2: Jumat, 13 Februari 2026',
      'Tidak dihitung: Sabtu, 14 Februari 2026 – akhir pekan',
      'Tidak dihitung: Minggu, 15 Februari 2026 – akhir pekan',
      'Tidak dihitung: Senin, 16 Februari 2026 – Cuti bersama (SKB)',
      'Tidak dihitung: Selasa, 17 Februari 2026 – Imlek (SKB)',
      'Hari ke-3: Rabu, 18 Februari 2026',
      'Hari ke-4: Kamis, 19 Februari 2026',
      'Hari ke-5: Jumat, 20 Februari 2026',
    ]);
  });

  it('names the days on which the clock was paused', () => {
    const lines = modelOf(resumed, resumed.at).explanation;
    expect(lines).toContain('Tidak dihitung: Kamis, 12 Februari 2026 – jam dijeda');
    expect(lines).toContain('Hari ke-1: Rabu, 18 Februari 2026');
    expect(lines.at(-1)).toBe('Hari ke-5: Selasa, 24 Februari 2026');
  });

  it('says why day zero is not the day of sending', () => {
    const late = toyCase({}, toyEnv({ as: 'warga', now: at('2026-02-11', '16:30') }));
    expect(modelOf(late, late.at).explanation[1]).toBe(
      'Masuk setelah pukul 16.00, jadi dihitung sejak Kamis, 12 Februari 2026 (hari ke-0).',
    );
    expect(modelOf(late, late.at, 'en').explanation[1]).toBe(
      'It came after 16:00, so it counts from Thursday, 12 February 2026 (day 0).',
    );
    const saturday = toyCase({}, toyEnv({ as: 'warga', now: at('2026-02-14', '10:00') }));
    expect(modelOf(saturday, saturday.at).explanation[1]).toContain('Masuk pada hari libur');
  });

  it('says that the date is provisional while the calendar of its year is not loaded', () => {
    const far = toyCase({}, toyEnv({ as: 'warga', now: '2029-06-01T02:00:00.000Z' }));
    expect(modelOf(far, far.at).explanation.at(-1)).toBe(
      'Tanggal sementara: kalender tahun 2029 belum dimuat.',
    );
  });

  it('reads in English as it reads in Indonesian, line for line', () => {
    const [id, en] = [
      modelOf(resumed, resumed.at, 'id').explanation,
      modelOf(resumed, resumed.at, 'en').explanation,
    ];
    expect(en).toHaveLength(id.length);
    expect(en[0]).toBe('Length 5 working days, calendar Office.');
    expect(en.at(-1)).toBe('Day 5: Tuesday, 24 February 2026');
  });
});

describe('the bar and the sentence of a clock', () => {
  it('runs until its date while it is not late', () => {
    expect(modelOf(opened, at('2026-02-13', '10:00'))).toMatchObject({
      name: 'periksa',
      title: 'Pemeriksaan',
      status: 'running',
      owner: 'Petugas',
      due: 'Jumat, 20 Februari 2026',
      sentence: 'Berjalan sampai Jumat, 20 Februari 2026',
    });
  });

  it('is full at its due moment, over full when it is late, and never less than before', () => {
    const days = [
      '2026-02-11',
      '2026-02-12',
      '2026-02-13',
      '2026-02-16',
      '2026-02-18',
      '2026-02-20',
      '2026-02-23',
      '2026-02-25',
    ];
    const used = days.map((day) => modelOf(opened, at(day, '23:59')).used);
    expect(used.toSorted((a, b) => a - b)).toEqual(used);
    expect(used[0]).toBeLessThan(0.2);
    expect(used.at(-1)).toBeGreaterThan(1);
  });

  it('has no date while it is paused, and says since when', () => {
    expect(modelOf(paused, at('2026-02-17', '10:00'))).toMatchObject({
      status: 'paused',
      due: null,
      sentence: 'Dijeda sejak Kamis, 12 Februari 2026 pukul 10.00 WIB',
    });
  });

  it('is late as soon as its moment has passed, also before the timer has fired', () => {
    expect(modelOf(opened, at('2026-02-21', '00:00'))).toMatchObject({
      status: 'due',
      sentence: 'Lewat tenggat Jumat, 20 Februari 2026',
    });
    expect(modelOf(opened, at('2026-02-21', '00:00'), 'en').sentence).toBe(
      'Overdue since Friday, 20 February 2026',
    );
  });

  it('that ended says when, and whether in time', () => {
    const inTime = send(opened, 'PUTUSKAN', 'ani', at('2026-02-13', '10:00'), { jumlah: 1 });
    expect(modelOf(inTime, at('2026-06-01', '10:00'))).toMatchObject({
      status: 'ended',
      sentence: 'Selesai Jumat, 13 Februari 2026 pukul 10.00 WIB, tenggatnya Jumat, 20 Februari 2026',
    });
    const late = advance(TOY.definition, opened, toyEnv({ now: at('2026-02-27', '10:00') })).case;
    expect(modelOf(late, at('2026-06-01', '10:00')).status).toBe('ended');
    const whilePaused = send(paused, 'PUTUSKAN', 'ani', at('2026-02-13', '10:00'));
    expect(modelOf(whilePaused, at('2026-06-01', '10:00')).sentence).toBe(
      'Selesai Jumat, 13 Februari 2026 pukul 10.00 WIB',
    );
  });

  it('still says its date when its calendar is not at hand, but explains nothing', () => {
    const [model] = clockModels({ ...sourceOf(opened), calendars: {} }, readerAt(opened.at));
    expect(model).toMatchObject({ due: 'Jumat, 20 Februari 2026', explanation: [], used: 0 });
  });
});

describe('the explanation of a clock with a ladder, a date or a floor', () => {
  const REST = '    starts: { entering: dibuka, again: keep }\n    stops: { entering: selesai }\n';
  const linesOf = (keys: string, form = {}, now?: string, language: Language = 'id'): readonly string[] => {
    const { definition, hash } = toyWithClock(keys);
    const first = openedWith({ definition, hash }, form);
    const subject = now === undefined ? first : advance(definition, first, toyEnv({ now })).case;
    const [model] = clockModels({ ...sourceOf(subject), definition }, readerAt(now ?? first.at, language));
    return model?.explanation ?? [];
  };
  const RUNGS =
    '    ladder: [{ at: 80%, do: [{ set: { alasan: a } }] }, { at: due, do: [{ set: { alasan: b } }] }, { at: 3 working days after due, do: [{ set: { alasan: c } }] }]\n';

  it('says when each rung is reached, and of one that was, that it was', () => {
    const keys = `    length: 5 working days\n${REST}${RUNGS}`;
    expect(linesOf(keys).slice(-3)).toEqual([
      'Langkah pada 80 % waktunya: Kamis, 19 Februari 2026',
      'Langkah pada tenggat: Jumat, 20 Februari 2026',
      'Langkah pada 3 hari kerja sesudah tenggat: Rabu, 25 Februari 2026',
    ]);
    expect(linesOf(keys, {}, at('2026-02-20', '08:00'), 'en').slice(-3)).toEqual([
      'Step at 80 % of the time: done',
      'Step at the due date: Friday, 20 February 2026',
      'Step at 3 working days after the due date: Wednesday, 25 February 2026',
    ]);
  });

  it('says what waits for a paused clock', () => {
    const keys = `    length: 5 working days\n${REST}    pauses: { in: menunggu }\n${RUNGS}`;
    const { definition, hash } = toyWithClock(keys);
    const first = openedWith({ definition, hash });
    const act = toyEvent(first, 'PUTUSKAN', { jumlah: 9 });
    const standing = accepted(step(definition, first, act, toyEnv({ now: at('2026-02-12', '10:00') }))).case;
    const [model] = clockModels({ ...sourceOf(standing), definition }, readerAt(standing.at));
    expect(model?.explanation.at(-1)).toBe(
      'Langkah pada 3 hari kerja sesudah tenggat: setelah jam berjalan lagi',
    );
  });

  it('names the date it runs until, and the days counted back from it', () => {
    const tanggal = '2026-02-19';
    expect(linesOf(`    until: data.tanggal\n${REST}`, { tanggal })).toEqual([
      'Sampai akhir Kamis, 19 Februari 2026.',
    ]);
    const before = `    until: { before: 2 working days, of: data.tanggal }\n${REST}`;
    expect(linesOf(before, { tanggal }, undefined, 'en')).toEqual([
      'At the latest 2 working days before Thursday, 19 February 2026, that is Friday, 13 February 2026.',
      '1 back: Wednesday, 18 February 2026',
      'Not counted: Tuesday, 17 February 2026 – Lunar New Year (SKB)',
      'Not counted: Monday, 16 February 2026 – Joint leave (SKB)',
      'Not counted: Sunday, 15 February 2026 – weekend',
      'Not counted: Saturday, 14 February 2026 – weekend',
      '2 back: Friday, 13 February 2026',
    ]);
  });

  it('says that it went on, and how much it has at least', () => {
    const keys = `    length: 5 working days\n${REST}    at_least: 3 working days\n`;
    const { definition, hash } = toyWithClock(keys);
    const reopened = (closed: string, opened: string): ClockModel => {
      const first = openedWith({ definition, hash });
      const away = { as: 'warga', now: closed };
      const shut = accepted(step(definition, first, toyEvent(first, 'BATALKAN'), toyEnv(away))).case;
      const back = { as: 'warga', now: opened };
      const open = accepted(step(definition, shut, toyEvent(shut, 'BUKA'), toyEnv(back))).case;
      const [model] = clockModels({ ...sourceOf(open), definition }, readerAt(opened));
      if (model === undefined) throw new Error('no clock');
      return model;
    };
    const late = reopened(at('2026-02-20', '09:00'), at('2026-02-20', '10:00'));
    expect(late.due).toBe('Rabu, 25 Februari 2026');
    expect(late.used).toBe(0);
    expect(late.explanation).toContain(
      'Dilanjutkan Jumat, 20 Februari 2026 pukul 10.00 WIB, jadi masih ada paling sedikit 3 hari kerja:',
    );
    expect(late.explanation.at(-1)).toBe('Hari ke-3: Rabu, 25 Februari 2026');
    const early = reopened(at('2026-02-12', '09:00'), at('2026-02-12', '10:00'));
    expect(early.explanation.at(-1)).toBe(
      'Dilanjutkan Kamis, 12 Februari 2026 pukul 10.00 WIB; sisanya tidak kurang dari 3 hari kerja.',
    );
  });

  it('fills the bar of a clock until a date by the time that has passed', () => {
    const { definition, hash } = toyWithClock(`    until: data.tanggal\n${REST}`);
    const subject = openedWith({ definition, hash }, { tanggal: '2026-02-20' });
    const usedAt = (now: string): number =>
      clockModels({ ...sourceOf(subject), definition }, readerAt(now))[0]?.used ?? -1;
    expect(usedAt(subject.at)).toBe(0);
    expect(usedAt(at('2026-02-16', '04:30'))).toBeCloseTo(0.5, 1);
    expect(usedAt(at('2026-02-22', '10:00'))).toBeGreaterThan(1);
  });

  it('is one line in the history when a rung is reached', () => {
    const { definition, hash } = toyWithClock(`    length: 5 working days\n${REST}${RUNGS}`);
    const first = openedWith({ definition, hash });
    const [sealed] = advance(definition, first, toyEnv({ now: at('2026-02-20', '08:00') })).entries;
    if (sealed === undefined) throw new Error('nothing happened');
    const source = { ...sourceOf(first), definition };
    expect(historyLine(sealed.entry, source, readerAt(first.at)).what).toBe(
      'Tenggat "Pemeriksaan": 80 % waktunya tercapai',
    );
    expect(historyLine(sealed.entry, source, readerAt(first.at, 'en')).what).toBe(
      'The deadline "Checking": 80 % of the time was reached',
    );
  });
});
