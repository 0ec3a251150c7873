import { describe, expect, it } from 'vitest';
import { openedWith, toyWithClock } from '#engine/testing/clock-toy.ts';
import { accepted, refusedBy, toyEnv, toyEvent, TOY_BIRTH, TOY_FORM } from '#engine/testing/toy.ts';
import type { Published } from '#engine/definition/types.ts';
import { advance, start, step } from './step.ts';
import type { Case, CaseClock, Env, RawForm } from './types.ts';

const at = (date: string, time: string): string => new Date(`${date}T${time}:00+07:00`).toISOString();
const endOf = (date: string): string => `${date}T16:59:59.999Z`;
const REST = '    starts: { entering: dibuka, again: keep }\n    stops: { entering: selesai }\n';
const clock = (subject: Case, name = 'periksa'): CaseClock | undefined =>
  subject.clocks.find(({ key }) => key === name);

interface Sent {
  readonly event: string;
  readonly as: string;
  readonly now: string;
  readonly form?: RawForm;
  readonly settings?: Env['settings'];
}
const send = ({ definition }: Published, subject: Case, sent: Sent): Case => {
  const { event, as, now, form = {}, settings = { batas: 3, lama: '14 days' } } = sent;
  return accepted(step(definition, subject, toyEvent(subject, event, form), toyEnv({ as, now, settings })))
    .case;
};

describe('the length of a clock from a setting', () => {
  const published = toyWithClock(`    length: { setting: lama }\n${REST}`);
  // Wednesday 11 February and 14 days.
  it('is the value for the unit when the clock starts', () => {
    expect(clock(openedWith(published))).toMatchObject({
      length: { count: 14, unit: 'days' },
      until: null,
      due: endOf('2026-02-25'),
    });
    const shorter = openedWith(published, {}, { settings: { batas: 3, lama: '2 working days' } });
    expect(clock(shorter)).toMatchObject({
      length: { count: 2, unit: 'working days' },
      due: endOf('2026-02-13'),
    });
  });

  it('is not moved by a setting that changes later, neither by an act nor when it goes on', () => {
    const first = openedWith(published);
    const settings = { batas: 3, lama: '60 days' };
    const again = send(published, first, {
      event: 'ULANGI',
      as: 'ani',
      now: at('2026-02-12', '10:00'),
      settings,
    });
    expect(clock(again)).toEqual(clock(first));
    const closed = send(published, again, {
      event: 'BATALKAN',
      as: 'warga',
      now: at('2026-02-12', '11:00'),
      settings,
    });
    const open = send(published, closed, {
      event: 'BUKA',
      as: 'warga',
      now: at('2026-02-12', '12:00'),
      settings,
    });
    expect(clock(open)).toMatchObject({ length: { count: 14, unit: 'days' }, due: endOf('2026-02-25') });
  });

  it.each([[14], [true], ['soon'], [undefined]])('of %j refuses the step and says why', (lama) => {
    const settings = { batas: 3, ...(lama === undefined ? {} : { lama }) };
    const world = toyEnv({ as: 'warga', settings });
    const refused = refusedBy(start(published, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, world));
    expect(refused).toMatchObject({
      code: 'GUARD_FAILED',
      cause: 'clock periksa: its setting is no duration',
    });
  });
});

describe('the length of a clock from an expression', () => {
  const published = toyWithClock(
    `    length: { cel: 'data.jumlah > 5 ? 3 : data.jumlah', unit: working days }\n${REST}`,
  );
  it.each([
    [9, 3, '2026-02-18'],
    [2, 2, '2026-02-13'],
    [0, 0, '2026-02-11'],
  ])('reads what has just been sent: %i gives %i working days, until %s', (jumlah, count, date) => {
    expect(clock(openedWith(published, { jumlah }))).toMatchObject({
      length: { count, unit: 'working days' },
      due: endOf(date),
    });
  });

  it('is not moved by a field that changes later', () => {
    const first = openedWith(published, { jumlah: 9 });
    const form = { judul: 'Lampu', jumlah: 1 };
    const changed = send(published, first, {
      event: 'UBAH',
      as: 'ani',
      now: at('2026-02-12', '10:00'),
      form,
    });
    expect(clock(changed)).toEqual(clock(first));
  });

  it('below 0 refuses the step', () => {
    const world = toyEnv({ as: 'warga' });
    const form = { ...TOY_FORM, jumlah: -2 };
    expect(refusedBy(start(published, TOY_BIRTH, { event: 'AJUKAN', form }, world))).toMatchObject({
      code: 'GUARD_FAILED',
      cause: 'clock periksa: -2 working days is no length',
    });
  });
});

describe('a clock until a date', () => {
  const DATE = { tanggal: '2026-03-03' };
  const restart = REST.replace('keep', 'restart');

  it('is due at the end of that day, and nothing is counted', () => {
    const subject = openedWith(toyWithClock(`    until: data.tanggal\n${REST}`), DATE);
    expect(clock(subject)).toMatchObject({ length: null, until: '2026-03-03', due: endOf('2026-03-03') });
    expect(subject.timers).toContainEqual({ key: 'clock/periksa', sequence: 1, due: endOf('2026-03-03') });
  });

  it('may be due so many days, or working days, before it', () => {
    const before = (span: string): string | null | undefined =>
      clock(openedWith(toyWithClock(`    until: { before: ${span}, of: data.tanggal }\n${REST}`), DATE))?.due;
    expect(before('7 days')).toBe(endOf('2026-02-24'));
    // Back from Tuesday 3 March: 2, 27, 26, 25, 24, 23, 20, 19, 18, and over leave and Imlek 13 February.
    expect(before('10 working days')).toBe(endOf('2026-02-13'));
  });

  it('does not start while the date is not filled in', () => {
    expect(openedWith(toyWithClock(`    until: data.tanggal\n${REST}`)).clocks).toEqual([]);
  });

  it('of a day that has passed is due at once', () => {
    const published = toyWithClock(`    until: data.tanggal\n${REST}`, { keepAfter: true });
    const subject = openedWith(published, { tanggal: '2026-02-01' });
    const later = advance(published.definition, subject, toyEnv());
    expect(later.case).toMatchObject({ state: 'selesai', data: { hasil: 'lewat' }, at: subject.at });
  });

  it('is read anew when it starts anew', () => {
    const published = toyWithClock(`    until: data.tanggal\n${restart}`);
    const first = openedWith(published, DATE);
    const moved = { ...first, data: { ...first.data, tanggal: '2026-04-01' } };
    const again = send(published, moved, { event: 'ULANGI', as: 'ani', now: at('2026-02-13', '10:00') });
    expect(clock(again)).toMatchObject({ until: '2026-04-01', due: endOf('2026-04-01'), sequence: 2 });
  });
});

describe('the least a clock has when it goes on', () => {
  const published = toyWithClock(`    length: 5 working days\n${REST}    at_least: 3 working days\n`);
  // Five working days from Wednesday 11 February: 12, 13, 18, 19, 20.
  const run = (closed: string, opened: string): Case => {
    const shut = send(published, openedWith(published), { event: 'BATALKAN', as: 'warga', now: closed });
    return send(published, shut, { event: 'BUKA', as: 'warga', now: opened });
  };

  it('holds where less is left', () => {
    // One day is left: Monday 23 by itself; three days from Friday 20 are 23, 24, 25.
    const open = run(at('2026-02-20', '09:00'), at('2026-02-20', '10:00'));
    expect(clock(open)).toMatchObject({ due: endOf('2026-02-25'), resumed: at('2026-02-20', '10:00') });
  });

  it('changes nothing where more is left', () => {
    const open = run(at('2026-02-12', '09:00'), at('2026-02-12', '10:00'));
    expect(clock(open)?.due).toBe(endOf('2026-02-20'));
  });

  it('gives time again to a clock that was late', () => {
    const open = run(at('2026-03-02', '09:00'), at('2026-03-04', '10:00'));
    expect(clock(open)).toMatchObject({ status: 'running', due: endOf('2026-03-09') });
  });

  it('does not hold before it was stopped', () => {
    expect(clock(openedWith(published))).toMatchObject({ resumed: null, due: endOf('2026-02-20') });
  });
});

describe('a clock written in a state', () => {
  const published = toyWithClock(`    length: 5 working days\n${REST}`, {
    state: '    clock: { length: 2 working days, owner: petugas }\n',
  });
  const first = openedWith(published);

  it('has the name and the title of its state, and starts on entry', () => {
    expect(published.definition.clocks['dibuka']).toMatchObject({
      title: { id: 'Dibuka', en: 'Open' },
      owner: 'petugas',
    });
    expect(clock(first, 'dibuka')).toMatchObject({ status: 'running', due: endOf('2026-02-13') });
  });

  it('stops when the state is left, and its timer is gone', () => {
    const now = at('2026-02-12', '10:00');
    const left = send(published, first, { event: 'PUTUSKAN', as: 'ani', now, form: { jumlah: 9 } });
    expect(clock(left, 'dibuka')).toMatchObject({ status: 'ended', ended: now });
    expect(left.timers.map(({ key }) => key)).not.toContain('clock/dibuka');
    expect(clock(left)?.status).toBe('running');
  });

  it('begins anew on each visit, that of leaving and entering the own state too', () => {
    const now = at('2026-02-12', '10:00');
    const again = send(published, first, { event: 'ULANGI', as: 'ani', now });
    expect(clock(again, 'dibuka')).toMatchObject({
      status: 'running',
      started: now,
      due: endOf('2026-02-18'),
    });
    expect(again.clocks.filter(({ key }) => key === 'dibuka')).toHaveLength(1);
  });
});
