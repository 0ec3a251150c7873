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
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, Command, Env, Refusal, Step } from './types.ts';

/** The toy with an overseer above who decides where the head may not. */
const UPWARD = publishedOf(
  TOY_TEXT.replace(
    'kepala: { kind: staff, at: unit,',
    'kepala: { kind: staff, at: unit, conflict_goes_to: pengawas,',
  ),
);
const opened = accepted(
  start(UPWARD, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
);
const take = (subject: Case, command: Command, env: Env): Step | Refusal =>
  step(UPWARD.definition, subject, command, env);
const onTask = (kind: 'claim' | 'conflict', subject: Case): Command => ({
  kind,
  task: 'dibuka/1',
  saw: subject.sequence,
});
const pass = (subject: Case): Command => ({
  kind: 'event',
  event: 'LOLOSKAN',
  task: 'dibuka/1',
  saw: subject.sequence,
  form: { jumlah: 9 },
});
const ABOVE = { role: 'pengawas', unit: 'kota' };

describe('declaring a conflict of interest', () => {
  const claimed = accepted(take(opened.case, onTask('claim', opened.case), toyEnv({ as: 'cici' })));
  const declared = accepted(take(claimed.case, onTask('conflict', claimed.case), toyEnv({ as: 'cici' })));

  it('is an entry of the history, frees the task and offers it to the role above', () => {
    expect(opened.case.tasks[0]?.offers).not.toContainEqual(ABOVE);
    expect(declared.entries[0]?.entry).toMatchObject({
      kind: 'claim',
      event: 'conflict',
      person: 'cici',
      role: 'kepala',
    });
    expect(declared.case.conflicts).toEqual([{ person: 'cici', role: 'kepala', unit: 'dinas_a' }]);
    expect(declared.case.tasks[0]).toMatchObject({ claim: null });
    expect(declared.case.tasks[0]?.offers).toContainEqual(ABOVE);
    expect(declared.case.state).toBe('dibuka');
  });

  it('leaves the decision to others: the person is refused, the role above decides', () => {
    const refused = take(declared.case, pass(declared.case), toyEnv({ as: 'cici' }));
    expect(refusedBy(refused).code).toBe('CONFLICT_OF_INTEREST');
    expect(refusedBy(take(opened.case, pass(opened.case), toyEnv({ as: 'eka' }))).code).toBe('NOT_ALLOWED');
    expect(accepted(take(declared.case, pass(declared.case), toyEnv({ as: 'eka' }))).case.state).toBe(
      'selesai',
    );
  });

  it('keeps the person from claiming, and again changes nothing', () => {
    const claim = take(declared.case, onTask('claim', declared.case), toyEnv({ as: 'cici' }));
    expect(refusedBy(claim).code).toBe('CONFLICT_OF_INTEREST');
    expect(
      accepted(take(declared.case, onTask('conflict', declared.case), toyEnv({ as: 'cici' }))).entries,
    ).toEqual([]);
  });

  it('is only for those whom the task is offered to', () => {
    expect(refusedBy(take(opened.case, onTask('conflict', opened.case), toyEnv({ as: 'dodi' }))).code).toBe(
      'NOT_ALLOWED',
    );
    const late = { kind: 'conflict', task: 'dibuka/9', saw: 1 } as const;
    expect(refusedBy(take(opened.case, late, toyEnv())).code).toBe('STALE');
  });

  it('comes out of a replay as it was, with the holders that the steps asked for', () => {
    const holders = [{ person: 'cici', role: 'kepala', unit: 'dinas_a' }];
    const env = toyEnv({ as: 'eka' });
    const end = accepted(
      take(declared.case, pass(declared.case), { ...env, facts: { ...env.facts, holders } }),
    );
    const entries = [opened, claimed, declared, end].flatMap((one) => one.entries);
    expect(entries.at(-1)?.entry.env.holders).toEqual(holders);
    expect(entries[0]?.entry.env).not.toHaveProperty('holders');
    const { cases, difference } = replay(UPWARD, entries, { 'kantor-1': TOY_CALENDAR });
    expect(difference).toBeNull();
    expect(cases.at(-1)).toEqual(end.case);
  });
});

describe('a rule that leaves out everyone who holds the role', () => {
  it('goes upward as soon as the step knows who holds it', () => {
    const env = toyEnv({ as: { ...toyActor('cici'), person: 'warga' } });
    const alone = {
      ...env,
      facts: { ...env.facts, holders: [{ person: 'warga', role: 'kepala', unit: 'dinas_a' }] },
    };
    const own = take(opened.case, pass(opened.case), alone);
    expect(refusedBy(own).code).toBe('CONFLICT_OF_INTEREST');
    const above = toyEnv({ as: 'eka' });
    const decided = take(opened.case, pass(opened.case), { ...above, facts: alone.facts });
    expect(accepted(decided).entries.at(-1)?.entry).toMatchObject({ role: 'pengawas', unit: 'kota' });
  });
});
