import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  TOY,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_CALENDARS,
  TOY_FORM,
  TOY_TEXT,
  toyActor,
  toyEnv,
  toyEvent,
  toyStart,
} from '#engine/testing/toy.ts';
import { replay } from './replay.ts';
import { advance, start, step } from './step.ts';
import type { Case, Env, RawForm, SealedEntry, Step } from './types.ts';

const BY_HASH = { 'kantor-1': TOY_CALENDAR };

/** A history of the toy with entries of every kind, and the case after each. */
function lived(): { readonly cases: readonly Case[]; readonly entries: readonly SealedEntry[] } {
  const cases: Case[] = [];
  const entries: SealedEntry[] = [];
  const take = (result: Step): Case => {
    entries.push(...result.entries);
    cases.push(result.case);
    return result.case;
  };
  const send = (subject: Case, event: string, form: RawForm, env: Env): Case =>
    take(accepted(step(TOY.definition, subject, toyEvent(subject, event, form), env)));
  const plh = { ...toyActor('dodi'), holds: [{ role: 'kepala', unit: 'dinas_a', mandate: 'plh-7' }] };
  let now = take(accepted(toyStart({ ...TOY_FORM, keluhan: 'Gelap sekali.', jumlah: '-0' })));
  now = take(accepted(step(TOY.definition, now, { kind: 'claim', task: 'dibuka/1', saw: 1 }, toyEnv())));
  now = take(accepted(step(TOY.definition, now, { kind: 'release', task: 'dibuka/1', saw: 2 }, toyEnv())));
  now = send(now, 'UBAH', { judul: 'Lampu redup', jumlah: 9 }, toyEnv({ as: 'budi' }));
  now = send(now, 'SERAHKAN', { dinas: 'dinas_a', pelaksana: 'ani' }, toyEnv({ as: plh }));
  now = send(now, 'PUTUSKAN', { jumlah: 9 }, toyEnv({ settings: { batas: 1 } }));
  now = take(advance(TOY.definition, now, toyEnv({ now: '2026-05-01T00:00:00.000Z' })));
  send(now, 'BUKA', {}, toyEnv({ as: 'warga', now: '2026-05-02T00:00:00.000Z' }));
  return { cases, entries };
}
const { cases, entries } = lived();

describe('taking every step of a history again', () => {
  it('gives the case as it was after each step: start, claim, release, event, mandate, timer', () => {
    expect(entries.map(({ entry }) => entry.kind)).toEqual([
      'event',
      'claim',
      'claim',
      'event',
      'event',
      'event',
      'timer',
      'event',
    ]);
    expect(replay(TOY, entries, BY_HASH)).toMatchObject({ cases, difference: null });
  });

  it('needs the stored texts alone: it starts from what the first entry gave the case for ever', () => {
    const stored = entries.map(({ text, hash }) => ({ text, hash }));
    expect(replay(TOY, stored, BY_HASH).cases.at(-1)).toEqual(cases.at(-1));
  });

  it('stops at the first entry that gives something else, and says which', () => {
    const other = entries.with(3, {
      ...entries[3]!,
      text: entries[3]!.text.replace('Lampu redup', 'Lampu padam'),
    });
    expect(replay(TOY, other, BY_HASH)).toMatchObject({
      cases: cases.slice(0, 3),
      difference: { sequence: 4, what: 'text' },
    });
  });

  it('says that the chain is broken when an entry is missing or the first opens no case', () => {
    expect(replay(TOY, entries.toSpliced(2, 1), BY_HASH).difference).toEqual({ sequence: 3, what: 'chain' });
    expect(replay(TOY, entries.slice(1), BY_HASH).difference).toEqual({ sequence: 1, what: 'chain' });
  });

  it('says that a step is refused which the definition of the time does not allow', () => {
    const { definition } = publishedOf(
      TOY_TEXT.replace('by: petugas\n        title: { id: Ubah,', 'by: kepala\n        title: { id: Ubah,'),
    );
    expect(replay({ ...TOY, definition }, entries, BY_HASH).difference).toEqual({
      sequence: 4,
      what: 'refused',
    });
  });

  it('says where it stopped when the calendar that an entry names is not at hand', () => {
    expect(replay(TOY, entries, {}).difference).toEqual({ sequence: 1, what: 'text' });
  });

  it('is empty for an empty history, and throws for nothing that may stand in one', () => {
    expect(replay(TOY, [], BY_HASH)).toMatchObject({ cases: [], difference: null });
    for (const text of ['', 'null', '[]', '{}', '{"before":null,"opens":{}}'])
      expect(replay(TOY, [{ text, hash: '' }], BY_HASH).difference?.sequence).toBe(1);
  });

  it('is not moved by a calendar that has changed since: the one of the time is named by its hash', () => {
    const env = toyEnv({
      as: 'warga',
      calendars: { kantor: { hash: 'kantor-2', calendar: { ...TOY_CALENDAR, days: [] } } },
    });
    const other = accepted(start(TOY, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, env));
    const both = { ...BY_HASH, 'kantor-2': { ...TOY_CALENDAR, days: [] } };
    expect(other.case.clocks[0]?.due).not.toBe(cases[0]?.clocks[0]?.due);
    expect(replay(TOY, other.entries, both).cases).toEqual([other.case]);
    expect(replay(TOY, entries, both).difference).toBeNull();
    expect(TOY_CALENDARS.kantor.hash).toBe('kantor-1');
  });
});
