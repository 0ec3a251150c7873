import { describe, expect, it } from 'vitest';
import type { Admission, Exclusion, Relation } from '#engine/definition/types.ts';
import { toyActor, TOY_UNITS } from '#engine/testing/toy.ts';
import { admit, judge } from './admit.ts';
import { pairsOf } from './relation.ts';
import type { Actor, CaseForPolicy, Hold } from './types.ts';

const subject: CaseForPolicy = {
  id: 'case-1',
  unit: 'dinas_a',
  starter: 'warga',
  did: { AJUKAN_SELESAI: ['ani'], VERIFIKASI: [] },
  last: { AJUKAN_SELESAI: { person: 'ani', role: 'petugas', unit: 'dinas_a' } },
  conflicts: [],
  holders: [],
  named: { pelaksana: 'cici', terlapor: null },
};
const at = { of: 'unit' } as const;
const role = (name: string, ...not: readonly Exclusion[]): Admission & { kind: 'role' } => ({
  kind: 'role',
  role: name,
  at,
  not,
  mandates: ['plh'],
  upward: null,
});
const hold = (name: string, unit = 'dinas_a', mandate: string | null = null): Hold => ({
  role: name,
  unit,
  mandate,
  ...(mandate === null ? {} : { as: 'plh' }),
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

  it('is nobody related to the person the case belongs to, nor that person', () => {
    const rule = [role('petugas', { related_to: { role: 'pelapor' } })];
    const related = { rule: 'related', to: { role: 'pelapor' } };
    const asked = (actor: Actor) =>
      admit(rule, actor, { ...subject, related: { warga: ['ani'] } }, TOY_UNITS);
    expect(asked(person('ani', hold('petugas')))).toEqual(denied(related));
    expect(asked(person('warga', hold('petugas')))).toEqual(denied(related));
    expect(asked(person('dodi', hold('petugas')))).toMatchObject({ allowed: true });
  });

  it('is nobody related to the person whom a field names, and anybody while it names none', () => {
    const related = { cici: ['ani'], '': ['ani'] };
    const asked = (field: string, id: string) =>
      admit(
        [role('petugas', { related_to: { field } })],
        person(id, hold('petugas')),
        { ...subject, related },
        TOY_UNITS,
      );
    expect(asked('pelaksana', 'ani')).toEqual(denied({ rule: 'related', to: { field: 'pelaksana' } }));
    expect(asked('pelaksana', 'dodi')).toMatchObject({ allowed: true });
    expect(asked('terlapor', 'ani')).toMatchObject({ allowed: true });
  });

  it('is whoever holds a role that the case chooses, and nobody while it chooses none', () => {
    const roles = ['petugas', 'kepala'].map((name) => ({ role: name, at, mandates: [], upward: null }));
    const rule: readonly Admission[] = [
      { kind: 'roles_in', field: 'penyetuju', roles, not: [{ did: 'AJUKAN_SELESAI' }] },
    ];
    const asked = (chosen: readonly string[], actor: Actor) =>
      admit(rule, actor, { ...subject, chosen: { penyetuju: chosen } }, TOY_UNITS);
    expect(asked(['kepala'], person('cici', hold('kepala')))).toMatchObject({
      allowed: true,
      role: 'kepala',
    });
    expect(asked(['petugas'], person('cici', hold('kepala')))).toEqual(
      denied({ rule: 'role', roles: ['petugas'] }),
    );
    expect(asked(['tidak_ada'], person('cici', hold('tidak_ada')))).toMatchObject({ allowed: false });
    expect(asked([], person('cici', hold('kepala')))).toEqual(denied({ rule: 'role', roles: [] }));
    expect(asked(['petugas'], person('ani', hold('petugas')))).toMatchObject({ denial: { rule: 'did' } });
    const pairs = pairsOf(rule, { ...subject, chosen: { penyetuju: ['kepala', 'petugas'] } }, TOY_UNITS);
    expect(pairs).toEqual([
      { role: 'petugas', unit: 'dinas_a' },
      { role: 'kepala', unit: 'dinas_a' },
    ]);
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

describe('a mandate of a kind that the role does not know', () => {
  const only = { ...role('kepala'), mandates: ['an'] } as const;
  it('admits to nothing, and the person is told so instead of "not your task"', () => {
    const dodi = person('dodi', hold('kepala', 'dinas_a', 'plh-7'));
    expect(decide([only], dodi)).toEqual(denied({ rule: 'mandate', mandate: 'plh' }));
  });

  it('is in no list: a mandated right has a pair of its own', () => {
    expect(pairsOf([only], subject, TOY_UNITS)).toEqual([
      { role: 'kepala', unit: 'dinas_a' },
      { role: 'kepala@an', unit: 'dinas_a' },
    ]);
  });
});

describe('an act that is strategic', () => {
  const rules = { by: [role('kepala')], strategic: true };
  const plh = hold('kepala', 'dinas_a', 'plh-7');
  it('is refused to a Plh, and done by the office holder', () => {
    expect(judge(rules, person('dodi', plh), subject, TOY_UNITS)).toEqual(
      denied({ rule: 'mandate', mandate: 'plh' }),
    );
    expect(judge(rules, person('cici', hold('kepala')), subject, TOY_UNITS)).toMatchObject({ allowed: true });
  });

  it('is done by a Plh who also holds the office, in that right', () => {
    expect(judge(rules, person('cici', plh, hold('kepala')), subject, TOY_UNITS)).toMatchObject({
      allowed: true,
      mandate: null,
    });
  });
});

describe('a refusal of the process', () => {
  const text = { id: 'Hanya memberi saran.', en: 'Advice only.' };
  const deny = [{ role: 'pengawas', at, mandates: [], code: 'HANYA_SARAN', text }];
  it('comes before every right, with its own code and sentence', () => {
    const both = person('eka', hold('kepala'), hold('pengawas'));
    expect(judge({ by: [role('kepala')], deny }, both, subject, TOY_UNITS)).toEqual(
      denied({ rule: 'deny', code: 'HANYA_SARAN', text }),
    );
  });

  it('is for those who hold the role where it counts, and nobody else', () => {
    const elsewhere = person('eka', hold('kepala'), hold('pengawas', 'dinas_b'));
    expect(judge({ by: [role('kepala')], deny }, elsewhere, subject, TOY_UNITS)).toMatchObject({
      allowed: true,
    });
  });
});

describe('relations of the case', () => {
  const named = { ...subject, named: { a: 'dinas_a', b: 'dinas_b' } };
  const above = (relation: Relation): readonly Admission[] => [{ ...role('kepala'), at: relation }];
  const eka = person('eka', hold('kepala', 'kota'));

  it('a superior holds the role at the unit of the act or above it', () => {
    const by = above({ of: 'superior', event: 'AJUKAN_SELESAI' });
    expect(decide(by, eka)).toMatchObject({ allowed: true, unit: 'kota' });
    expect(decide(by, person('cici', hold('kepala')))).toMatchObject({ allowed: true, unit: 'dinas_a' });
    expect(decide(by, person('dodi', hold('kepala', 'dinas_b')))).toMatchObject({ allowed: false });
    expect(decide(above({ of: 'superior', event: 'VERIFIKASI' }), eka)).toMatchObject({ allowed: false });
  });

  it('the common parent of two offices is the nearest unit above both', () => {
    const by = above({ of: 'common_parent', fields: ['a', 'b'] });
    expect(admit(by, eka, named, TOY_UNITS)).toMatchObject({ allowed: true, unit: 'kota' });
    expect(admit(by, person('cici', hold('kepala')), named, TOY_UNITS)).toMatchObject({ allowed: false });
    const same = above({ of: 'common_parent', fields: ['a', 'a'] });
    expect(admit(same, person('cici', hold('kepala')), named, TOY_UNITS)).toMatchObject({ allowed: true });
  });

  it('a unit below is any but the handling unit itself', () => {
    const ofCity = { ...subject, unit: 'kota' };
    const by = above({ of: 'unit.descendants' });
    expect(admit(by, person('dodi', hold('kepala', 'dinas_b')), ofCity, TOY_UNITS)).toMatchObject({
      allowed: true,
    });
    expect(admit(by, eka, ofCity, TOY_UNITS)).toMatchObject({ allowed: false });
  });
});

describe('one person by what they did or are named for', () => {
  const doer: readonly Admission[] = [{ kind: 'did', event: 'AJUKAN_SELESAI', not: [] }];
  const party: readonly Admission[] = [{ kind: 'party', field: 'pelaksana', not: [] }];

  it('is admitted with the right it was done by, as long as they still hold it, else with another', () => {
    expect(decide(doer, person('ani', hold('kepala'), hold('petugas')))).toMatchObject({ role: 'petugas' });
    expect(decide(doer, person('ani', hold('kepala', 'dinas_b')))).toMatchObject({
      role: 'kepala',
      unit: 'dinas_b',
    });
    expect(decide(party, person('cici', hold('petugas')))).toMatchObject({ allowed: true });
  });

  it('is not admitted after leaving every office, and nobody else is', () => {
    expect(decide(doer, person('ani'))).toEqual(denied({ rule: 'not_doer', event: 'AJUKAN_SELESAI' }));
    expect(decide(doer, person('budi', hold('petugas')))).toMatchObject({ allowed: false });
    expect(decide(party, person('ani', hold('petugas')))).toEqual(
      denied({ rule: 'not_party', field: 'pelaksana' }),
    );
  });
});

describe('a conflict of interest', () => {
  const upward = { role: 'camat', at: { of: 'unit.parent' }, mandates: [], upward: null } as const;
  const by: readonly Admission[] = [{ ...role('kepala', { party: 'pelaksana' }), upward }];
  const camat = person('eka', hold('camat', 'kota'));
  const declared = { ...subject, conflicts: [{ person: 'fitri', role: 'kepala', unit: 'dinas_a' }] };

  it('that was declared admits the role above, and refuses who declared it', () => {
    expect(decide(by, camat)).toMatchObject({ allowed: false });
    expect(admit(by, camat, declared, TOY_UNITS)).toMatchObject({
      allowed: true,
      role: 'camat',
      unit: 'kota',
    });
    expect(admit(by, person('fitri', hold('kepala')), declared, TOY_UNITS)).toEqual(
      denied({ rule: 'conflict' }),
    );
  });

  it('declared at another office changes nothing here', () => {
    const there = { ...subject, conflicts: [{ person: 'fitri', role: 'kepala', unit: 'dinas_b' }] };
    expect(admit(by, camat, there, TOY_UNITS)).toMatchObject({ allowed: false });
  });

  it('that leaves out every holder admits the role above; one holder who may decide keeps it', () => {
    const cici = { person: 'cici', role: 'kepala', unit: 'dinas_a' };
    const alone = { ...subject, holders: [cici] };
    expect(admit(by, camat, alone, TOY_UNITS)).toMatchObject({ allowed: true });
    const two = { ...subject, holders: [cici, { ...cici, person: 'fitri' }] };
    expect(admit(by, camat, two, TOY_UNITS)).toMatchObject({ allowed: false });
    expect(pairsOf(by, alone, TOY_UNITS)).toContainEqual({ role: 'camat', unit: 'kota' });
  });
});
