import { describe, expect, it } from 'vitest';
import type { Admission, Exclusion } from '#engine/definition/types.ts';
import { toyActor, TOY_UNITS } from '#engine/testing/toy.ts';
import { admit } from './admit.ts';
import type { Actor, CaseForPolicy, Hold } from './types.ts';

const subject: CaseForPolicy = {
  id: 'case-1',
  unit: 'dinas_a',
  starter: 'warga',
  did: { AJUKAN_SELESAI: ['ani'], VERIFIKASI: [] },
  named: { pelaksana: 'cici', terlapor: null },
};
const at = { of: 'unit' } as const;
const role = (name: string, ...not: readonly Exclusion[]): Admission => ({
  kind: 'role',
  role: name,
  at,
  not,
});
const hold = (name: string, unit = 'dinas_a', mandate: string | null = null): Hold => ({
  role: name,
  unit,
  mandate,
});
const person = (id: string, ...holds: readonly Hold[]): Actor => ({
  kind: 'person',
  person: id,
  holds,
  caseId: null,
});
const decide = (by: readonly Admission[], actor: Actor) => admit(by, actor, subject, TOY_UNITS);
const denied = (denial: object) => ({ allowed: false, denial });

describe('who is admitted by default', () => {
  it('is nobody: a rule with no way in denies everyone', () => {
    expect(decide([], person('ani', hold('petugas')))).toEqual(denied({ rule: 'role', roles: [] }));
  });

  it('is not who holds the role at another office, nor another role at this one', () => {
    expect(decide([role('petugas')], person('dodi', hold('petugas', 'dinas_b')))).toEqual(
      denied({ rule: 'role', roles: ['petugas'] }),
    );
    expect(decide([role('petugas')], person('cici', hold('kepala')))).toMatchObject({ allowed: false });
    expect(decide([role('petugas')], person('ani', hold('petugas')))).toEqual({
      allowed: true,
      role: 'petugas',
      unit: 'dinas_a',
      mandate: null,
    });
  });

  it('is told all roles of the rule when no role fits', () => {
    expect(decide([role('petugas'), role('kepala')], person('x'))).toEqual(
      denied({ rule: 'role', roles: ['petugas', 'kepala'] }),
    );
  });

  it('is told the rule that came closest: an exclusion before a missing role', () => {
    const by = [role('kepala'), role('petugas', { did: 'AJUKAN_SELESAI' })];
    expect(decide(by, person('ani', hold('petugas')))).toEqual(
      denied({ rule: 'did', event: 'AJUKAN_SELESAI' }),
    );
  });
});

describe('the person a case belongs to', () => {
  const starter: readonly Admission[] = [{ kind: 'starter', not: [] }];

  it('is admitted signed in, or by the PIN of this very case', () => {
    expect(decide(starter, person('warga'))).toMatchObject({ allowed: true, role: null });
    expect(decide(starter, { kind: 'starter', person: 'warga', holds: [], caseId: 'case-1' })).toMatchObject({
      allowed: true,
    });
  });

  it('is not somebody else, nor somebody with the PIN of another case', () => {
    expect(decide(starter, person('orang_lain', hold('petugas')))).toEqual(denied({ rule: 'not_starter' }));
    expect(decide(starter, { kind: 'starter', person: 'warga', holds: [], caseId: 'case-2' })).toEqual(
      denied({ rule: 'not_starter' }),
    );
    expect(decide(starter, { kind: 'anyone', person: 'warga', holds: [], caseId: null })).toEqual(
      denied({ rule: 'not_starter' }),
    );
  });

  it('may not decide the own case as an official where the rule leaves them out', () => {
    expect(decide([role('petugas', { starter: true })], person('warga', hold('petugas')))).toEqual(
      denied({ rule: 'starter' }),
    );
  });
});

describe('separation of duties', () => {
  const approve = [role('kepala', { did: 'AJUKAN_SELESAI' }, { party: 'pelaksana' }, { party: 'terlapor' })];

  it('leaves out the person who did the earlier act, also when they act from another office', () => {
    expect(decide(approve, person('ani', hold('kepala')))).toEqual(
      denied({ rule: 'did', event: 'AJUKAN_SELESAI' }),
    );
    expect(decide(approve, person('ani', hold('petugas', 'dinas_b'), hold('kepala')))).toMatchObject({
      allowed: false,
    });
  });

  it('leaves out the same person acting under a mandate', () => {
    expect(decide(approve, person('ani', hold('kepala', 'dinas_a', 'plh-7')))).toEqual(
      denied({ rule: 'did', event: 'AJUKAN_SELESAI' }),
    );
  });

  it('admits another person of the very same office and role', () => {
    expect(decide(approve, person('budi', hold('kepala')))).toMatchObject({ allowed: true, role: 'kepala' });
    expect(
      decide([role('petugas', { did: 'AJUKAN_SELESAI' })], person('budi', hold('petugas'))),
    ).toMatchObject({ allowed: true });
  });

  it('leaves out the person that a field of the case names, and nobody when it names none', () => {
    expect(decide(approve, person('cici', hold('kepala')))).toEqual(
      denied({ rule: 'party', field: 'pelaksana' }),
    );
    expect(decide([role('kepala', { party: 'terlapor' })], person('cici', hold('kepala')))).toMatchObject({
      allowed: true,
    });
  });

  it('says nothing about an act that nobody did yet', () => {
    expect(
      decide([role('kepala', { did: 'VERIFIKASI' }, { did: 'TIDAK_ADA' })], person('ani', hold('kepala'))),
    ).toMatchObject({ allowed: true });
  });
});

describe('a mandate', () => {
  const substitute = {
    ...toyActor('dodi'),
    holds: [...toyActor('dodi').holds, hold('kepala', 'dinas_a', 'plh-7')],
  };

  it('admits like the office it stands for, and the verdict names it', () => {
    expect(decide([role('kepala')], substitute)).toEqual({
      allowed: true,
      role: 'kepala',
      unit: 'dinas_a',
      mandate: 'plh-7',
    });
  });

  it('of another office or role admits to nothing here', () => {
    expect(decide([role('kepala')], person('dodi', hold('kepala', 'dinas_b', 'plh-8')))).toMatchObject({
      allowed: false,
    });
  });
});

describe('anyone at all', () => {
  it('is admitted to a start in the public role, signed in or not', () => {
    const by: readonly Admission[] = [{ kind: 'anyone', role: 'warga' }];
    for (const actor of [
      person('ani', hold('petugas')),
      { kind: 'anyone', person: null, holds: [], caseId: null } as const,
    ])
      expect(decide(by, actor)).toEqual({ allowed: true, role: 'warga', unit: null, mandate: null });
  });
});
