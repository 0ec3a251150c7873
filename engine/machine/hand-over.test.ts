import { describe, expect, it } from 'vitest';
import type { Published } from '#engine/definition/types.ts';
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
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, Command, Refusal, Step } from './types.ts';

const withTask = (task: string): Published =>
  publishedOf(
    TOY_TEXT.replace(
      '    title: { id: Dibuka, en: Open }',
      `    title: { id: Dibuka, en: Open }\n    task: ${task}`,
    ),
  );
const REQUIRED = withTask('{ claim: required }');
const NONE = withTask('{ claim: none }');
const open = (toy: Published): Step =>
  accepted(start(toy, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })));
const take = (toy: Published, subject: Case, as: string, command: Command): Step | Refusal =>
  step(toy.definition, subject, command, toyEnv({ as }));
const claim = (subject: Case): Command => ({ kind: 'claim', task: 'dibuka/1', saw: subject.sequence });
const event = (subject: Case, name: string, form = {}): Command => ({
  kind: 'event',
  event: name,
  task: 'dibuka/1',
  saw: subject.sequence,
  form,
});
/** What `to` holds is a fact that the runtime brings. */
function hand(toy: Published, subject: Case, as: string, to: string): Step | Refusal {
  const env = toyEnv({ as });
  const facts = { ...env.facts, assignee: toyActor(to).holds };
  return step(
    toy.definition,
    subject,
    { kind: 'assign', task: 'dibuka/1', to, saw: subject.sequence },
    { ...env, facts },
  );
}
const first = open(REQUIRED);
const claimed = accepted(take(REQUIRED, first.case, 'ani', claim(first.case)));

describe('a task that must be claimed', () => {
  it('refuses an official until somebody has claimed it', () => {
    expect(
      refusedBy(take(REQUIRED, first.case, 'ani', event(first.case, 'PUTUSKAN', { jumlah: 2 }))).code,
    ).toBe('CLAIM_REQUIRED');
    const done = take(REQUIRED, claimed.case, 'ani', event(claimed.case, 'PUTUSKAN', { jumlah: 2 }));
    expect(accepted(done).case.state).toBe('selesai');
  });

  it('never holds up the citizen, nor another role once it is claimed', () => {
    const answer = event(first.case, 'KLARIFIKASI', { keluhan: 'Masih mati.' });
    expect(accepted(take(REQUIRED, first.case, 'warga', answer)).case.sequence).toBe(2);
    expect(
      accepted(take(REQUIRED, claimed.case, 'cici', event(claimed.case, 'PUTUSKAN', { jumlah: 2 }))).case
        .state,
    ).toBe('selesai');
  });
});

describe('a task that is not claimed', () => {
  it('refuses a claim and a hand-over, and is done by whoever may', () => {
    const { case: subject } = open(NONE);
    expect(refusedBy(take(NONE, subject, 'ani', claim(subject))).code).toBe('CLAIM_NOT_USED');
    expect(refusedBy(hand(NONE, subject, 'ani', 'budi')).code).toBe('CLAIM_NOT_USED');
    expect(accepted(take(NONE, subject, 'ani', event(subject, 'PUTUSKAN', { jumlah: 2 }))).case.state).toBe(
      'selesai',
    );
  });
});

describe('handing a task to a colleague', () => {
  const handed = accepted(hand(REQUIRED, claimed.case, 'ani', 'budi'));

  it('makes it theirs, as an entry that moves nothing', () => {
    expect(handed.case.tasks[0]?.claim).toEqual({ person: 'budi', role: 'petugas' });
    expect(handed.case).toMatchObject({ state: 'dibuka', snapshot: claimed.case.snapshot });
    expect(handed.entries[0]?.entry).toMatchObject({
      kind: 'claim',
      event: 'assign',
      person: 'ani',
      sent: { task: 'dibuka/1', to: 'budi' },
    });
  });

  it('is free while nobody holds it, and for another role that a claim does not bind', () => {
    expect(accepted(hand(REQUIRED, first.case, 'budi', 'ani')).case.tasks[0]?.claim?.person).toBe('ani');
    expect(accepted(hand(REQUIRED, claimed.case, 'cici', 'budi')).case.tasks[0]?.claim?.person).toBe('budi');
  });

  it('is refused to a colleague while someone holds it, and to strangers', () => {
    expect(refusedBy(hand(REQUIRED, claimed.case, 'budi', 'budi'))).toMatchObject({
      code: 'CLAIMED_BY_OTHER',
      params: { person: 'ani' },
    });
    expect(refusedBy(hand(REQUIRED, claimed.case, 'dodi', 'budi')).code).toBe('NOT_ALLOWED');
  });

  it('is refused where the task is not offered to the colleague, or they declared a conflict', () => {
    expect(refusedBy(hand(REQUIRED, claimed.case, 'ani', 'dodi')).code).toBe('NOT_ASSIGNABLE');
    expect(refusedBy(hand(REQUIRED, claimed.case, 'ani', 'tidak_ada')).code).toBe('NOT_ASSIGNABLE');
    const torn = accepted(
      take(REQUIRED, claimed.case, 'budi', { kind: 'conflict', task: 'dibuka/1', saw: 2 }),
    ).case;
    expect(refusedBy(hand(REQUIRED, torn, 'ani', 'budi')).code).toBe('NOT_ASSIGNABLE');
  });

  it('to the one who holds it changes nothing; of a task that is gone it is stale', () => {
    expect(accepted(hand(REQUIRED, claimed.case, 'ani', 'ani')).entries).toEqual([]);
    const gone = { kind: 'assign', task: 'dibuka/9', to: 'budi', saw: 2 } as const;
    expect(refusedBy(take(REQUIRED, claimed.case, 'ani', gone)).code).toBe('STALE');
  });

  it('comes out of a replay as it was: what the colleague holds stands in the entry', () => {
    const entries = [first, claimed, handed].flatMap((one) => one.entries);
    expect(handed.entries[0]?.entry.env.assignee).toEqual(toyActor('budi').holds);
    const { cases, difference } = replay(REQUIRED, entries, { 'kantor-1': TOY_CALENDAR });
    expect(difference).toBeNull();
    expect(cases.at(-1)).toEqual(handed.case);
  });
});
