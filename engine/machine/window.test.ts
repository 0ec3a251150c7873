import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
} from '#engine/testing/toy.ts';
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, Refusal, Step } from './types.ts';
import { windowOf } from './window.ts';

/** The toy where a closed case may be opened again once, within two working days; and a note only soon after the first. */
const LIMITED = publishedOf(
  TOY_TEXT.replace(
    '        title: { id: Buka, en: Reopen }',
    '        title: { id: Buka, en: Reopen }\n        limit: { times: 1, else: { id: Hanya sekali., en: Once only. } }\n        within: 2 working days of closed',
  ).replace(
    '        title: { id: Bagi, en: Divide }',
    '        title: { id: Bagi, en: Divide }\n        within: 2 hours of UBAH',
  ),
);
const first = accepted(
  start(LIMITED, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
);
const send = (subject: Case, event: string, as: string, now: string, form = {}): Step | Refusal => {
  const shared = LIMITED.definition.states[subject.state]?.on[event]?.shared ?? true;
  const task = shared ? null : (subject.tasks[0]?.key ?? null);
  return step(
    LIMITED.definition,
    subject,
    { kind: 'event', event, task, saw: subject.sequence, form },
    toyEnv({ as, now }),
  );
};
/** Closed on Thursday 12 February 2026; Monday and Tuesday are free, so the second working day is Wednesday the 18th. */
const THURSDAY = '2026-02-12T03:00:00.000Z';
const closed = accepted(send(first.case, 'BATALKAN', 'warga', THURSDAY));

describe('an action with a window', () => {
  it('can be done until the end of its last working day', () => {
    const action = LIMITED.definition.states['selesai']!.on['BUKA']!;
    expect(windowOf(LIMITED.definition, closed.case, action, toyEnv())).toMatchObject({
      dueDate: '2026-02-18',
    });
    expect(accepted(send(closed.case, 'BUKA', 'warga', '2026-02-18T16:59:00.000Z')).case.state).toBe(
      'dibuka',
    );
  });

  it('is refused after it, and the refusal names the last day', () => {
    expect(refusedBy(send(closed.case, 'BUKA', 'warga', '2026-02-18T17:00:00.000Z'))).toMatchObject({
      code: 'TOO_LATE',
      params: { at: '2026-02-18' },
    });
  });

  it('cannot be done before there is anything to count from, and again after each time', () => {
    expect(refusedBy(send(first.case, 'BAGI', 'ani', THURSDAY)).code).toBe('NOT_YET');
    const changed = accepted(send(first.case, 'UBAH', 'ani', THURSDAY, { judul: 'Lampu redup', jumlah: 9 }));
    expect(accepted(send(changed.case, 'BAGI', 'ani', '2026-02-12T04:59:00.000Z')).case.sequence).toBe(3);
    expect(refusedBy(send(changed.case, 'BAGI', 'ani', '2026-02-12T05:00:01.000Z')).code).toBe('TOO_LATE');
    const later = accepted(
      send(changed.case, 'UBAH', 'ani', '2026-02-12T06:00:00.000Z', { judul: 'Lampu mati', jumlah: 9 }),
    );
    expect(accepted(send(later.case, 'BAGI', 'ani', '2026-02-12T07:00:00.000Z')).case.sequence).toBe(4);
  });
});

describe('an action within a clock', () => {
  const during = publishedOf(
    TOY_TEXT.replace(
      '        title: { id: Catat, en: Note }',
      '        title: { id: Catat, en: Note }\n        within: periksa',
    )
      .replace('    starts: { entering: dibuka, again: keep }', '    starts: { entering: menunggu }')
      .replace('    pauses: { in: menunggu }\n', '')
      .replace('    after:\n      periksa: { do: [{ set: { hasil: lewat } }], target: selesai }\n', ''),
  );
  const begun = accepted(
    start(during, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
  ).case;
  const sent = (subject: Case, event: string, now: string, form = {}): Step | Refusal => {
    const task = event === 'CATAT' ? null : (subject.tasks[0]?.key ?? null);
    const command = { kind: 'event', event, task, saw: subject.sequence, form } as const;
    return step(during.definition, subject, command, toyEnv({ now }));
  };
  const note = (subject: Case, now: string): Step | Refusal =>
    sent(subject, 'CATAT', now, { catatan: 'Ya.' });
  const waiting = accepted(sent(begun, 'PUTUSKAN', THURSDAY, { jumlah: 9 })).case;

  it('can be done from its start until it is due, and not before', () => {
    expect(refusedBy(note(begun, THURSDAY)).code).toBe('NOT_YET');
    const [clock] = waiting.clocks;
    expect(clock?.due).toBe('2026-02-23T16:59:59.999Z');
    expect(accepted(note(waiting, '2026-02-23T16:59:59.000Z')).case.sequence).toBe(3);
    expect(refusedBy(note(waiting, '2026-02-23T17:00:00.000Z'))).toMatchObject({
      code: 'TOO_LATE',
      params: { at: '2026-02-23' },
    });
  });

  it('cannot be done once it was stopped', () => {
    const ended = accepted(sent(waiting, 'PUTUSKAN', '2026-02-13T03:00:00.000Z')).case;
    expect(ended.clocks[0]?.status).toBe('ended');
    const stopped: Case = { ...waiting, clocks: ended.clocks };
    expect(refusedBy(note(stopped, '2026-02-16T03:00:00.000Z'))).toMatchObject({
      code: 'TOO_LATE',
      params: { at: '2026-02-13' },
    });
  });
});

describe('an action with a limit', () => {
  const open = accepted(send(closed.case, 'BUKA', 'warga', '2026-02-13T03:00:00.000Z'));
  const again = accepted(send(open.case, 'BATALKAN', 'warga', '2026-02-13T04:00:00.000Z'));

  it('is refused when it was done so often, in the words of the process', () => {
    expect(refusedBy(send(again.case, 'BUKA', 'warga', '2026-02-13T05:00:00.000Z'))).toMatchObject({
      code: 'LIMIT_REACHED',
      params: { times: 1 },
      reasons: [{ id: 'Hanya sekali.', en: 'Once only.' }],
    });
  });

  it('counts the window from the last closing', () => {
    expect(again.case.past['$closed']).toMatchObject({ times: 2, last: '2026-02-13T04:00:00.000Z' });
  });

  it('comes out of a replay as it was', () => {
    const entries = [first, closed, open, again].flatMap((one) => one.entries);
    expect(replay(LIMITED, entries, { 'kantor-1': TOY_CALENDAR })).toMatchObject({ difference: null });
  });
});
