import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Admission, Relation } from '#engine/definition/types.ts';
import { admit } from './admit.ts';
import { chain, holdAmong, pairsOf } from './relation.ts';
import type { Actor, CaseForPolicy, Hold, Units } from './types.ts';

const UNITS = ['kota', 'pupr', 'dlh', 'bidang', 'seksi', 'asing'] as const;
const ROLES = ['petugas', 'kepala', 'admin'] as const;

const unit = fc.constantFrom(...UNITS);
const role = fc.constantFrom(...ROLES);
const relation: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom<Relation>({ of: 'unit' }, { of: 'unit.parent' }, { of: 'unit.ancestors' }),
  fc.constantFrom('opd', 'tujuan', 'tidak_ada').map((field): Relation => ({ of: 'field', field })),
);
const hold: fc.Arbitrary<Hold> = fc.record({ role, unit, mandate: fc.constantFrom(null, 'plh-1') });
const admission: fc.Arbitrary<Admission & { kind: 'role' }> = fc.record({
  kind: fc.constant('role'),
  role,
  at: relation,
  not: fc.constant([]),
});
/** Any parents at all, also rings and parents that are not known. */
const units: fc.Arbitrary<Units> = fc
  .uniqueArray(fc.tuple(unit, fc.option(fc.constantFrom(...UNITS, 'hilang'))), { selector: ([id]) => id })
  .map((rows) =>
    Object.fromEntries(rows.map(([id, parent]) => [id, { parent, kind: 'opd', code: id, calendar: null }])),
  );
const subject: fc.Arbitrary<CaseForPolicy> = fc.record({
  id: fc.constant('case-1'),
  unit,
  starter: fc.constant('warga'),
  did: fc.constant({}),
  named: fc.record({ opd: fc.option(unit), tujuan: fc.option(unit) }),
});
const actorWith = (holds: readonly Hold[]): Actor => ({
  kind: 'person',
  person: 'orang',
  holds,
  caseId: null,
});

/** The same rule said once more and differently: is the role held where the relation points? */
function heldWhere(
  { at }: Admission & { kind: 'role' },
  { unit: held }: Hold,
  { unit: own, named }: CaseForPolicy,
  tree: Units,
): boolean {
  if (at.of === 'unit') return held === own;
  if (at.of === 'unit.parent') return tree[own]?.parent === held;
  if (at.of === 'field') return named[at.field] === held;
  for (
    let now: string | null = own, steps = 0;
    now !== null && steps < 20;
    now = tree[now]?.parent ?? null, steps += 1
  )
    if (now === held) return true;
  return false;
}

describe('a rule about people without exclusions', () => {
  it('admits exactly those who hold one of its pairs, as lists and offers count on', () => {
    const property = fc.property(
      fc.array(admission, { maxLength: 4 }),
      fc.array(hold, { maxLength: 4 }),
      subject,
      units,
      (by, holds, of, tree) => {
        const pairs = pairsOf(by, of, tree);
        expect(admit(by, actorWith(holds), of, tree).allowed).toBe(holdAmong(holds, pairs) !== null);
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it('admits exactly those who hold one of its roles where its relation points', () => {
    const property = fc.property(
      fc.array(admission, { maxLength: 4 }),
      fc.array(hold, { maxLength: 4 }),
      subject,
      units,
      (by, holds, of, tree) => {
        const expected = by.some((rule) =>
          holds.some((held) => held.role === rule.role && heldWhere(rule, held, of, tree)),
        );
        expect(admit(by, actorWith(holds), of, tree).allowed).toBe(expected);
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it('names the right by which it admits: a hold of the actor, at a unit of the rule', () => {
    const property = fc.property(
      fc.array(admission),
      fc.array(hold),
      subject,
      units,
      (by, holds, of, tree) => {
        const verdict = admit(by, actorWith(holds), of, tree);
        if (!verdict.allowed) return;
        const { role: right, unit: at, mandate } = verdict;
        expect(holds).toContainEqual({ role: right, unit: at, mandate });
        expect(pairsOf(by, of, tree)).toContainEqual({ role: right, unit: at });
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('never admits the engine, a stranger or a shown PIN, who hold no role', () => {
    const kinds = fc.constantFrom<Actor['kind']>('anyone', 'starter', 'engine');
    const property = fc.property(fc.array(admission), kinds, subject, units, (by, kind, of, tree) => {
      const actor: Actor = { kind, person: null, holds: [], caseId: 'case-1' };
      expect(admit(by, actor, of, tree).allowed).toBe(false);
    });
    fc.assert(property);
  });
});

describe('the chain of units above one', () => {
  it('ends at the top, at an unknown unit and in a ring, and names no unit twice', () => {
    const property = fc.property(unit, units, (start, tree) => {
      const found = chain(start, tree);
      expect(found[0]).toBe(start);
      expect(new Set(found).size).toBe(found.length);
    });
    fc.assert(property);
  });
});
