import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  TOY,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_FORM,
  TOY_TEXT,
  TOY_UNITS,
  toyCase,
  toyEnv,
  toyEvent,
} from '#engine/testing/toy.ts';
import { advance, start, step } from './step.ts';
import type { Case, CaseClock, RawForm, Step } from './types.ts';

const at = (date: string, time: string): string => new Date(`${date}T${time}:00+07:00`).toISOString();
const send = (subject: Case, event: string, as: string, now: string, form: RawForm = {}): Case =>
  accepted(step(TOY.definition, subject, toyEvent(subject, event, form), toyEnv({ as, now }))).case;
const clock = (subject: Case): CaseClock | undefined => subject.clocks.find(({ key }) => key === 'periksa');
const FRIDAY_20 = '2026-02-20T16:59:59.999Z';
const TUESDAY_24 = '2026-02-24T16:59:59.999Z';

/** Five working days from Wednesday 11 February 2026, 09:00 WIB (domain 2.2). */
const opened = toyCase();
const paused = send(opened, 'PUTUSKAN', 'ani', at('2026-02-12', '10:00'), { jumlah: 9 });

describe('a clock of working days through the kernel: the worked example', () => {
  it('skips the joint leave on Monday and the holiday on Tuesday: due on Friday the 20th', () => {
    expect(clock(opened)).toMatchObject({
      status: 'running',
      started: opened.at,
      due: FRIDAY_20,
      provisional: false,
      calendar: 'kantor-1',
    });
    expect(opened.timers).toEqual([{ key: 'clock/periksa', sequence: 1, due: FRIDAY_20 }]);
    expect(opened.tasks[0]?.due).toBe(FRIDAY_20);
  });

  it('paused on Thursday at 10:00 is due never, and its timer is gone', () => {
    expect(clock(paused)).toMatchObject({
      status: 'paused',
      due: null,
      pauses: [{ from: paused.at, to: null }],
    });
    expect(paused.timers.some(({ key }) => key.startsWith('clock/'))).toBe(false);
    expect(paused.tasks[0]?.due).toBeNull();
  });

  it('resumed on Wednesday the 18th at 09:00 is due on Tuesday the 24th', () => {
    const resumed = send(paused, 'JAWAB', 'warga', at('2026-02-18', '09:00'));
    expect(clock(resumed)).toMatchObject({ status: 'running', due: TUESDAY_24 });
    expect(resumed.timers).toEqual([{ key: 'clock/periksa', sequence: 3, due: TUESDAY_24 }]);
    expect(clock(resumed)?.sequence).toBe(1);
  });

  it('resumed after the cut-off of that day counts as resumed on the next working day', () => {
    expect(clock(send(paused, 'JAWAB', 'warga', at('2026-02-18', '16:30')))?.due).toBe(
      '2026-02-25T16:59:59.999Z',
    );
  });

  it('paused and resumed within one day loses no day', () => {
    expect(clock(send(paused, 'JAWAB', 'warga', at('2026-02-12', '15:00')))?.due).toBe(FRIDAY_20);
  });

  it('does not fire at its old date while it is paused', () => {
    const later = advance(TOY.definition, paused, toyEnv({ now: at('2026-02-27', '10:00') }));
    expect(later.entries).toEqual([]);
    expect(later.case.state).toBe('menunggu');
  });

  it('fires at the end of its new date and not a moment earlier', () => {
    const resumed = send(paused, 'JAWAB', 'warga', at('2026-02-18', '09:00'));
    expect(advance(TOY.definition, resumed, toyEnv({ now: '2026-02-24T16:59:59.998Z' })).entries).toEqual([]);
    const fired = advance(TOY.definition, resumed, toyEnv({ now: TUESDAY_24 }));
    expect(fired.case).toMatchObject({ state: 'selesai', data: { hasil: 'lewat' }, at: TUESDAY_24 });
  });
});

describe('a clock that is stopped, restarted or met again', () => {
  it('is ended by the state that stops it and never fires after that', () => {
    const closed = send(opened, 'PUTUSKAN', 'ani', at('2026-02-12', '10:00'), { jumlah: 1 });
    expect(clock(closed)).toMatchObject({ status: 'ended', ended: closed.at, due: FRIDAY_20 });
    expect(advance(TOY.definition, closed, toyEnv({ now: '2027-01-01T00:00:00.000Z' })).entries).toEqual([]);
  });

  it('goes on with what was left when its start is met again, the time between counting as a pause', () => {
    const closed = send(opened, 'PUTUSKAN', 'ani', at('2026-02-12', '10:00'), { jumlah: 1 });
    const reopened = send(closed, 'BUKA', 'warga', at('2026-02-18', '09:00'));
    expect(clock(reopened)).toMatchObject({
      status: 'running',
      started: opened.at,
      ended: null,
      due: TUESDAY_24,
    });
    expect(reopened.closed).toBeNull();
  });

  it('is left alone when its start is met again while it runs', () => {
    const again = send(opened, 'ULANGI', 'ani', at('2026-02-13', '10:00'));
    expect(again.clocks).toEqual(opened.clocks);
    expect(again.timers).toEqual(opened.timers);
  });

  it('with `again: restart` begins anew from the later visit', () => {
    const restarting = publishedOf(TOY_TEXT.replace('again: keep', 'again: restart'));
    const first = accepted(
      start(restarting, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
    ).case;
    const now = at('2026-02-13', '10:00');
    const again = accepted(
      step(restarting.definition, first, toyEvent(first, 'ULANGI'), toyEnv({ now })),
    ).case;
    expect(clock(again)).toMatchObject({ sequence: 2, started: now, due: TUESDAY_24 });
  });

  it('begins anew only in the states of `anew`, and in others goes on with what was left', () => {
    const rest = '    starts: { entering: dibuka, again: keep }\n';
    const anew = '    starts: { entering: [dibuka, menunggu], again: keep, anew: menunggu }\n';
    const now = at('2026-02-13', '10:00');
    const sent = (text: string): Case => {
      const published = publishedOf(
        TOY_TEXT.replace(rest, text).replace('    pauses: { in: menunggu }\n', ''),
      );
      const first = accepted(
        start(published, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
      ).case;
      const asked = toyEvent(first, 'PUTUSKAN', { jumlah: 9 });
      return accepted(step(published.definition, first, asked, toyEnv({ now }))).case;
    };
    expect(clock(sent(anew))).toMatchObject({ sequence: 2, started: now });
    expect(clock(sent(anew.replace(', anew: menunggu', '')))).toMatchObject({
      sequence: 1,
      due: clock(opened)?.due,
    });
  });

  it('already due when a state with `after` for it is entered takes effect there at once', () => {
    const running = publishedOf(TOY_TEXT.replace('    pauses: { in: menunggu }\n', ''));
    const from = (step: Step): Case => step.case;
    const first = from(
      accepted(start(running, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' }))),
    );
    const waiting = from(
      accepted(step(running.definition, first, toyEvent(first, 'PUTUSKAN', { jumlah: 9 }), toyEnv())),
    );
    const due = from(advance(running.definition, waiting, toyEnv({ now: at('2026-02-23', '08:00') })));
    expect(due).toMatchObject({ state: 'menunggu', clocks: [{ status: 'due' }] });
    const world = toyEnv({ as: 'warga', now: at('2026-02-23', '09:00') });
    const back = from(accepted(step(running.definition, due, toyEvent(due, 'JAWAB'), world)));
    const after = advance(running.definition, back, world);
    expect(after.case).toMatchObject({ state: 'selesai', at: world.now });
    expect(after.entries.map(({ entry }) => entry.event)).toEqual(['clock.periksa']);
  });
});

describe('the calendar of a clock', () => {
  it('is that of the unit that must act, and its hash is recorded in clock and entry', () => {
    const everyDay = {
      hash: 'setiap-hari',
      calendar: { ...TOY_CALENDAR, name: 'setiap_hari', weekend: [], days: [] },
    };
    const calendars = { ...toyEnv().calendars, setiap_hari: everyDay };
    const units = {
      ...TOY_UNITS,
      dinas_a: { parent: 'kota', kind: 'dinas', code: 'A', calendar: 'setiap_hari' },
    };
    const world = toyEnv({ as: 'warga', calendars, units });
    const step = accepted(start(TOY, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, world));
    expect(clock(step.case)).toMatchObject({ calendar: 'setiap-hari', due: '2026-02-16T16:59:59.999Z' });
    expect(step.entries[0]?.entry.env.calendars).toEqual({ kantor: 'kantor-1', setiap_hari: 'setiap-hari' });
  });

  it('of a year that is not loaded makes the date provisional and says so', () => {
    const late = toyCase({}, toyEnv({ as: 'warga', now: '2029-06-01T02:00:00.000Z' }));
    expect(clock(late)).toMatchObject({ status: 'running', provisional: true });
  });
});
