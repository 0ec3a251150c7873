import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_FORM,
  TOY_TEXT,
  toyActor,
  toyEnv,
} from '#engine/testing/toy.ts';
import type { Actor } from '#engine/policy/types.ts';
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, Command, Refusal, Step } from './types.ts';

/** The toy where doing it again needs two: of any role, or (the other text) of two roles. */
const withQuorum = (quorum: string) =>
  publishedOf(
    TOY_TEXT.replace(
      '        by: petugas\n        title: { id: Ulangi, en: Do again }',
      `        by: [petugas, kepala]\n        title: { id: Ulangi, en: Do again }\n        quorum: ${quorum}\n        guard: { cel: data.jumlah > 0, else: { id: Kosong., en: Empty. } }`,
    ),
  );
const ANY = withQuorum('{ count: 2 }');
const DISTINCT = withQuorum('{ count: 2, roles: distinct }');
type Toy = typeof ANY;
const open = (toy: Toy): Step =>
  accepted(start(toy, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })));
const take = (toy: Toy, subject: Case, as: string | Actor, command: Command): Step | Refusal =>
  step(toy.definition, subject, command, toyEnv({ as }));
const again = (toy: Toy, subject: Case, as: string | Actor): Step | Refusal =>
  take(toy, subject, as, {
    kind: 'event',
    event: 'ULANGI',
    task: subject.tasks[0]?.key ?? '',
    saw: subject.sequence,
    form: {},
  });
const withdraw = (subject: Case, as: string): Step | Refusal =>
  take(ANY, subject, as, { kind: 'withdraw', event: 'ULANGI', task: 'dibuka/1', saw: subject.sequence });
const first = open(ANY);
const given = accepted(again(ANY, first.case, 'ani'));

describe('an action that needs two persons', () => {
  it('takes the first as a consent: an entry, and nothing moves', () => {
    expect(given.entries[0]?.entry).toMatchObject({
      kind: 'consent',
      event: 'ULANGI',
      person: 'ani',
      from: 'dibuka',
      to: 'dibuka',
    });
    expect(given.case).toMatchObject({
      state: 'dibuka',
      snapshot: first.case.snapshot,
      past: first.case.past,
    });
    expect(given.case.consents).toEqual([
      { task: 'dibuka/1', event: 'ULANGI', person: 'ani', role: 'petugas', sequence: 2 },
    ]);
  });

  it('takes effect with the second, and both did it', () => {
    const done = accepted(again(ANY, given.case, 'budi'));
    expect(done.entries[0]?.entry.kind).toBe('event');
    expect(done.case.tasks[0]?.key).toBe('dibuka/2');
    expect(done.case.past['ULANGI']).toMatchObject({ times: 1, persons: ['ani', 'budi'] });
    expect(done.case.consents).toEqual([]);
  });

  it('does not count one person twice, under another right neither', () => {
    expect(refusedBy(again(ANY, given.case, 'ani')).code).toBe('CONSENT_GIVEN');
    const both = { ...toyActor('ani'), holds: toyActor('cici').holds };
    expect(refusedBy(again(ANY, given.case, both)).code).toBe('CONSENT_GIVEN');
  });

  it('asks the guard of each', () => {
    const none = accepted(
      start(ANY, TOY_BIRTH, { event: 'AJUKAN', form: { ...TOY_FORM, jumlah: 0 } }, toyEnv({ as: 'warga' })),
    ).case;
    expect(refusedBy(again(ANY, none, 'ani')).code).toBe('GUARD_REFUSED');
  });

  it('is not held up by a claim: agreeing is for several', () => {
    const claimed = accepted(take(ANY, given.case, 'ani', { kind: 'claim', task: 'dibuka/1', saw: 2 })).case;
    expect(accepted(again(ANY, claimed, 'budi')).case.tasks[0]?.key).toBe('dibuka/2');
  });
});

describe('where the roles must differ', () => {
  const one = accepted(again(DISTINCT, open(DISTINCT).case, 'ani'));

  it('a colleague of the same role is told so, and another role completes it', () => {
    expect(refusedBy(again(DISTINCT, one.case, 'budi')).code).toBe('CONSENT_ROLE');
    expect(accepted(again(DISTINCT, one.case, 'cici')).entries[0]?.entry).toMatchObject({
      kind: 'event',
      role: 'kepala',
    });
  });

  it('someone who holds both acts by the one that is still missing', () => {
    const both = { ...toyActor('budi'), holds: [...toyActor('budi').holds, ...toyActor('cici').holds] };
    expect(accepted(again(DISTINCT, one.case, both)).entries[0]?.entry).toMatchObject({
      person: 'budi',
      role: 'kepala',
    });
  });
});

describe('a consent', () => {
  it('is taken back by who gave it, and by nobody else', () => {
    expect(refusedBy(withdraw(given.case, 'budi')).code).toBe('NO_CONSENT');
    const back = accepted(withdraw(given.case, 'ani'));
    expect(back.case.consents).toEqual([]);
    expect(back.entries[0]?.entry).toMatchObject({
      kind: 'claim',
      event: 'withdraw',
      sent: { task: 'dibuka/1', event: 'ULANGI' },
    });
    expect(accepted(again(ANY, back.case, 'budi')).entries[0]?.entry.kind).toBe('consent');
  });

  it('is taken back also after the role has ended', () => {
    const former = { ...toyActor('ani'), holds: [] };
    const command = { kind: 'withdraw', event: 'ULANGI', task: 'dibuka/1', saw: 2 } as const;
    expect(accepted(take(ANY, given.case, former, command)).case.consents).toEqual([]);
  });

  it('lapses when a field that the guard reads is written, and not for another', () => {
    const change = (form: object): Case =>
      accepted(
        take(ANY, given.case, 'ani', {
          kind: 'event',
          event: 'UBAH',
          task: 'dibuka/1',
          saw: 2,
          form: { ...form },
        }),
      ).case;
    expect(change({ judul: 'Lampu redup', jumlah: 8 }).consents).toEqual([]);
    const clarified = take(ANY, given.case, 'warga', {
      kind: 'event',
      event: 'KLARIFIKASI',
      task: 'dibuka/1',
      saw: 2,
      form: { keluhan: 'Masih gelap.' },
    });
    expect(accepted(clarified).case.consents).toHaveLength(1);
  });

  it('lapses when the state is left', () => {
    const decided = take(ANY, given.case, 'cici', {
      kind: 'event',
      event: 'PUTUSKAN',
      task: 'dibuka/1',
      saw: 2,
      form: { jumlah: 9 },
    });
    expect(accepted(decided).case).toMatchObject({ state: 'menunggu', consents: [] });
    const late = take(ANY, accepted(decided).case, 'ani', {
      kind: 'withdraw',
      event: 'ULANGI',
      task: 'dibuka/1',
      saw: 2,
    });
    expect(refusedBy(late).code).toBe('STALE');
  });

  it('and its withdrawal come out of a replay as they were', () => {
    const back = accepted(withdraw(given.case, 'ani'));
    const anew = accepted(again(ANY, back.case, 'budi'));
    const done = accepted(again(ANY, anew.case, 'cici'));
    const entries = [first, given, back, anew, done].flatMap((one) => one.entries);
    expect(entries.map(({ entry }) => entry.kind)).toEqual(['event', 'consent', 'claim', 'consent', 'event']);
    const { cases, difference } = replay(ANY, entries, { 'kantor-1': TOY_CALENDAR });
    expect(difference).toBeNull();
    expect(cases.at(-1)).toEqual(done.case);
  });
});
