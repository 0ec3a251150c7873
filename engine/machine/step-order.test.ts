import { describe, expect, it } from 'vitest';
import { accepted, refusedBy, TOY, toyCase, toyEnv, toyEvent } from '#engine/testing/toy.ts';
import { step } from './step.ts';
import type { Case, Command } from './types.ts';

type EventCommand = Command & { kind: 'event' };

/** A case whose open task `cici` has claimed, and whose `jumlah` somebody wrote after sequence 1. */
function claimedAndChanged(): Case {
  const opened = toyCase();
  const claimed = accepted(
    step(TOY.definition, opened, { kind: 'claim', task: 'dibuka/1', saw: 1 }, toyEnv({ as: 'cici' })),
  );
  const change = toyEvent(claimed.case, 'UBAH', { judul: 'Lampu mati', jumlah: 4 });
  return accepted(step(TOY.definition, claimed.case, change, toyEnv({ as: 'ani' }))).case;
}

/** `LOLOSKAN` is for heads, its form shows `jumlah`, its guard wants more than 8. Everything is wrong with this one. */
const ALL_WRONG: EventCommand = {
  kind: 'event',
  event: 'TIDAK_ADA',
  task: 'dibuka/99',
  saw: 1,
  form: { jumlah: 99 },
};

/** Each row puts one more thing right; the first that is still wrong decides the answer (language.md 2.2). */
const rows: readonly {
  readonly right: string;
  readonly as: string;
  readonly change: Partial<EventCommand>;
  readonly code: string;
}[] = [
  { right: 'nothing', as: 'dodi', change: {}, code: 'EVENT_UNKNOWN' },
  { right: 'the event exists in the process', as: 'dodi', change: { event: 'BUKA' }, code: 'STALE' },
  {
    right: 'the task is open',
    as: 'dodi',
    change: { event: 'BUKA', task: 'dibuka/1' },
    code: 'EVENT_NOT_OFFERED',
  },
  {
    right: 'the state offers the event',
    as: 'dodi',
    change: { event: 'LOLOSKAN', task: 'dibuka/1' },
    code: 'STALE',
  },
  {
    right: 'the sender has seen what changed',
    as: 'dodi',
    change: { event: 'LOLOSKAN', task: 'dibuka/1', saw: 3 },
    code: 'NOT_ALLOWED',
  },
  {
    right: 'the person may do it',
    as: 'fitri',
    change: { event: 'LOLOSKAN', task: 'dibuka/1', saw: 3 },
    code: 'CLAIMED_BY_OTHER',
  },
  {
    right: 'the claim is the own one',
    as: 'cici',
    change: { event: 'LOLOSKAN', task: 'dibuka/1', saw: 3 },
    code: 'FORM_INVALID',
  },
  {
    right: 'the form is valid',
    as: 'cici',
    change: { event: 'LOLOSKAN', task: 'dibuka/1', saw: 3, form: { jumlah: 8 } },
    code: 'GUARD_REFUSED',
  },
];

describe('the order of the checks on a command', () => {
  it.each(rows)('answers $code when this much is right: $right', ({ as, change, code }) => {
    const subject = claimedAndChanged();
    expect(refusedBy(step(TOY.definition, subject, { ...ALL_WRONG, ...change }, toyEnv({ as }))).code).toBe(
      code,
    );
  });

  it('accepts the command when the guard holds at last', () => {
    const subject = claimedAndChanged();
    const command = { ...ALL_WRONG, event: 'LOLOSKAN', task: 'dibuka/1', saw: 3, form: { jumlah: 9 } };
    expect(accepted(step(TOY.definition, subject, command, toyEnv({ as: 'cici' }))).case.state).toBe(
      'selesai',
    );
  });

  it.each(rows)('changes nothing of a case when it answers $code: $right', ({ as, change }) => {
    const subject = claimedAndChanged();
    const before = structuredClone(subject);
    step(TOY.definition, subject, { ...ALL_WRONG, ...change }, toyEnv({ as }));
    expect(subject).toEqual(before);
  });
});

describe('what a refusal tells', () => {
  it('names the sentences of every guard that said no', () => {
    const subject = toyCase({ jumlah: 2 });
    const refusal = refusedBy(
      step(TOY.definition, subject, toyEvent(subject, 'LOLOSKAN', { jumlah: 2 }), toyEnv({ as: 'cici' })),
    );
    expect(refusal.reasons).toEqual([{ id: 'Terlalu sedikit.', en: 'Too few.' }]);
  });

  it('names the roles that may do it, and nobody by name', () => {
    const subject = toyCase();
    const refusal = refusedBy(
      step(TOY.definition, subject, toyEvent(subject, 'PUTUSKAN', { jumlah: 2 }), toyEnv({ as: 'dodi' })),
    );
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', params: { roles: 'petugas, kepala' } });
  });

  it('gives a conflict of interest and a repeated person their own codes', () => {
    const opened = toyCase();
    const handed = toyEvent(opened, 'SERAHKAN', { dinas: 'dinas_a', pelaksana: 'ani' });
    const asHead = {
      ...toyEnv().actor,
      person: 'ani',
      holds: [{ role: 'kepala', unit: 'dinas_a', mandate: null }],
    };
    const given = accepted(step(TOY.definition, opened, handed, toyEnv({ as: 'budi' }))).case;
    const wanted = toyEvent(given, 'LOLOSKAN', { jumlah: 9 });
    expect(refusedBy(step(TOY.definition, given, wanted, toyEnv({ as: asHead }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    const starter = { ...asHead, person: 'warga' };
    expect(refusedBy(step(TOY.definition, given, wanted, toyEnv({ as: starter }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    const decided = accepted(
      step(TOY.definition, opened, toyEvent(opened, 'PUTUSKAN', { jumlah: 9 }), toyEnv({ as: 'cici' })),
    ).case;
    const back = accepted(
      step(TOY.definition, decided, toyEvent(decided, 'JAWAB'), toyEnv({ as: 'warga' })),
    ).case;
    const same = step(
      TOY.definition,
      back,
      toyEvent(back, 'LOLOSKAN', { jumlah: 9 }),
      toyEnv({ as: 'cici' }),
    );
    expect(refusedBy(same)).toMatchObject({ code: 'SAME_PERSON', params: { event: 'PUTUSKAN' } });
    const other = step(
      TOY.definition,
      back,
      toyEvent(back, 'LOLOSKAN', { jumlah: 9 }),
      toyEnv({ as: 'fitri' }),
    );
    expect(accepted(other).case.state).toBe('selesai');
  });
});
