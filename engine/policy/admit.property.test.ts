import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Admission, Exclusion, MandateKind, Relation, RoleAt } from '#engine/definition/types.ts';
import { admit, judge } from './admit.ts';
import { chain, grantsOf, holdAmong, pairsOf, withUpward } from './relation.ts';
import type { Actor, CaseForPolicy, Hold, Holder, Units } from './types.ts';

const UNITS = ['kota', 'pupr', 'dlh', 'bidang', 'seksi', 'asing'] as const;
const ROLES = ['petugas', 'kepala', 'admin'] as const;
const PEOPLE = ['orang', 'ani', 'budi'] as const;
const EVENTS = ['SUSUN', 'PERIKSA'] as const;
const KINDS = ['plh', 'plt', 'an', 'ub'] as const;
const unit = fc.constantFrom(...UNITS);
const role = fc.constantFrom(...ROLES);
const person = fc.constantFrom(...PEOPLE);
const event = fc.constantFrom(...EVENTS);
const field = fc.constantFrom('opd', 'tujuan', 'tidak_ada');
const relation: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom<Relation>(
    { of: 'unit' },
    { of: 'unit.parent' },
    { of: 'unit.ancestors' },
    { of: 'unit.descendants' },
  ),
  field.map((name): Relation => ({ of: 'field', field: name })),
  event.map((name): Relation => ({ of: 'superior', event: name })),
  fc.tuple(field, field).map((fields): Relation => ({ of: 'common_parent', fields })),
);
const hold: fc.Arbitrary<Hold> = fc.oneof(
  fc.record({ role, unit, mandate: fc.constant(null) }),
  fc.record({ role, unit, mandate: fc.constant('sk-1'), as: fc.constantFrom(...KINDS) }),
);
const mandates: fc.Arbitrary<readonly MandateKind[]> = fc.subarray([...KINDS]);
const held = fc.record({ role, at: relation, mandates });
const upward: fc.Arbitrary<RoleAt | null> = fc.option(
  held.chain((first) =>
    fc.option(held.map((top) => ({ ...top, upward: null }))).map((next) => ({ ...first, upward: next })),
  ),
);
const roleRule = (not: fc.Arbitrary<readonly Exclusion[]>): fc.Arbitrary<Admission> =>
  fc.record({ kind: fc.constant('role'), role, at: relation, mandates, upward, not });
const personRule = (not: fc.Arbitrary<readonly Exclusion[]>): fc.Arbitrary<Admission> =>
  fc.oneof(
    fc.record({ kind: fc.constant('did'), event, not }),
    fc.record({ kind: fc.constant('party'), field: fc.constantFrom('pelaksana', 'tidak_ada'), not }),
  );
const exclusion: fc.Arbitrary<Exclusion> = fc.oneof(
  event.map((did) => ({ did })),
  fc.constant({ starter: true } as const),
  fc.constantFrom('pelaksana', 'tidak_ada').map((party) => ({ party })),
);
const admission = (not: fc.Arbitrary<readonly Exclusion[]>): fc.Arbitrary<Admission> =>
  fc.oneof({ weight: 3, arbitrary: roleRule(not) }, { weight: 1, arbitrary: personRule(not) });
const open = admission(fc.constant([]));
const closed = admission(fc.array(exclusion, { maxLength: 2 }));
/** Any parents at all, also rings and parents that are not known. */
const units: fc.Arbitrary<Units> = fc
  .uniqueArray(fc.tuple(unit, fc.option(fc.constantFrom(...UNITS, 'hilang'))), { selector: ([id]) => id })
  .map((rows) =>
    Object.fromEntries(rows.map(([id, parent]) => [id, { parent, kind: 'opd', code: id, calendar: null }])),
  );
const holder: fc.Arbitrary<Holder> = fc.record({ person, role, unit });
const act = fc.option(fc.record({ person, role: fc.option(role), unit: fc.option(unit) }));
const subject: fc.Arbitrary<CaseForPolicy> = fc
  .record({
    unit,
    starter: fc.constantFrom('warga', ...PEOPLE),
    acts: fc.record({ SUSUN: act, PERIKSA: act }),
    conflicts: fc.array(fc.record({ person: fc.constantFrom('ani', 'budi'), role, unit }), { maxLength: 2 }),
    holders: fc.array(holder, { maxLength: 3 }),
    named: fc.record({ opd: fc.option(unit), tujuan: fc.option(unit), pelaksana: fc.option(person) }),
  })
  .map(({ acts, ...rest }) => {
    const last = Object.fromEntries(
      Object.entries(acts).flatMap(([name, done]) => (done === null ? [] : [[name, done]])),
    );
    const did = Object.fromEntries(Object.entries(last).map(([name, done]) => [name, [done.person]]));
    return { id: 'case-1', ...rest, last, did };
  });
const actorWith = (holds: readonly Hold[], who = 'orang'): Actor => ({
  kind: 'person',
  person: who,
  holds,
  caseId: null,
});
const rules = fc.array(open, { maxLength: 4 });
const holds = fc.array(hold, { maxLength: 4 });

/** The same relation said once more and differently: does this unit stand where the relation points? */
function pointsAt(at: Relation, place: string, of: CaseForPolicy, tree: Units): boolean {
  const above = (from: string | null | undefined): readonly string[] => {
    const found: string[] = [];
    for (
      let now = from ?? null, steps = 0;
      now !== null && steps < 20;
      now = tree[now]?.parent ?? null, steps += 1
    )
      found.push(now);
    return found;
  };
  switch (at.of) {
    case 'unit':
      return place === of.unit;
    case 'unit.parent':
      return tree[of.unit]?.parent === place;
    case 'unit.ancestors':
      return above(of.unit).includes(place);
    case 'unit.descendants':
      return Object.hasOwn(tree, place) && place !== of.unit && above(place).includes(of.unit);
    case 'field':
      return of.named[at.field] === place;
    case 'superior':
      return above(of.last[at.event]?.unit).includes(place);
    case 'common_parent': {
      const [a, b] = at.fields.map((name) => above(of.named[name]));
      return a?.find((one) => b?.includes(one)) === place;
    }
  }
}

function admits(rule: Admission, who: Actor, of: CaseForPolicy, tree: Units): boolean {
  if (rule.kind === 'did') return who.holds.length > 0 && of.last[rule.event]?.person === who.person;
  if (rule.kind === 'party') return who.holds.length > 0 && of.named[rule.field] === who.person;
  if (rule.kind !== 'role') return false;
  return who.holds.some(
    (one) =>
      one.role === rule.role &&
      (one.as === undefined || rule.mandates.includes(one.as)) &&
      pointsAt(rule.at, one.unit, of, tree),
  );
}

describe('a rule about people without exclusions', () => {
  it('admits exactly those who hold one of its pairs, as lists and offers count on', () => {
    const property = fc.property(rules, holds, subject, units, (by, held, of, tree) => {
      const pairs = pairsOf(by, of, tree);
      const granted = grantsOf(actorWith(held)).some((grant) =>
        pairs.some((pair) => pair.role === grant.role && pair.unit === grant.unit),
      );
      expect(admit(by, actorWith(held), of, tree).allowed).toBe(granted);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('admits exactly those who hold one of its roles where its relation points, or are named by it', () => {
    const property = fc.property(rules, holds, subject, units, (by, held, of, tree) => {
      const who = actorWith(held);
      const all = withUpward(by, of, tree);
      expect(admit(by, who, of, tree).allowed).toBe(all.some((rule) => admits(rule, who, of, tree)));
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('names the right by which it admits: a hold of the actor', () => {
    const property = fc.property(rules, holds, subject, units, (by, held, of, tree) => {
      const verdict = admit(by, actorWith(held), of, tree);
      if (!verdict.allowed) return;
      const right = { role: verdict.role, unit: verdict.unit, mandate: verdict.mandate };
      expect(held.map((one) => ({ role: one.role, unit: one.unit, mandate: one.mandate }))).toContainEqual(
        right,
      );
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('never admits the engine, a stranger or a shown PIN, who hold no role', () => {
    const kinds = fc.constantFrom<Actor['kind']>('anyone', 'starter', 'engine');
    const property = fc.property(rules, kinds, subject, units, (by, kind, of, tree) => {
      const actor: Actor = { kind, person: null, holds: [], caseId: 'case-1' };
      expect(admit(by, actor, of, tree).allowed).toBe(false);
    });
    fc.assert(property);
  });
});

describe('a rule about people with exclusions', () => {
  const strict = fc.array(closed, { maxLength: 3 });

  it('admits nobody whom its pairs do not name', () => {
    const property = fc.property(strict, holds, subject, units, (by, held, of, tree) => {
      const who = actorWith(held);
      if (!admit(by, who, of, tree).allowed) return;
      const pairs = pairsOf(by, of, tree);
      expect(
        grantsOf(who).some((grant) =>
          pairs.some((pair) => pair.role === grant.role && pair.unit === grant.unit),
        ),
      ).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('never refuses for one right more what it allowed without it', () => {
    const property = fc.property(strict, holds, hold, subject, units, (by, held, more, of, tree) => {
      if (!admit(by, actorWith(held), of, tree).allowed) return;
      expect(admit(by, actorWith([...held, more]), of, tree).allowed).toBe(true);
      expect(admit(by, actorWith([more, ...held]), of, tree).allowed).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('compares persons, never offices: whoever did it is out with any right, and a namesake of the office is not', () => {
    const did = fc.record({
      kind: fc.constant('role'),
      role,
      at: relation,
      mandates,
      upward: fc.constant(null),
    });
    const property = fc.property(did, holds, subject, units, (rule, held, of, tree) => {
      const by: readonly Admission[] = [{ ...rule, kind: 'role', not: [{ did: 'SUSUN' }] }];
      const done = { ...of, did: { SUSUN: ['orang'] } };
      expect(admit(by, actorWith(held), done, tree).allowed).toBe(false);
      const other = { ...of, did: { SUSUN: ['lain'] } };
      const free: readonly Admission[] = [{ ...rule, kind: 'role', not: [] }];
      expect(admit(by, actorWith(held), other, tree).allowed).toBe(
        admit(free, actorWith(held), other, tree).allowed,
      );
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('admits nobody who declared a conflict of interest, whatever they hold', () => {
    const property = fc.property(strict, holds, holder, subject, units, (by, held, declared, of, tree) => {
      const torn = { ...of, conflicts: [{ ...declared, person: 'orang' }] };
      expect(admit(by, actorWith(held), torn, tree).allowed).toBe(false);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('adds roles above for a conflict and takes no right away', () => {
    const property = fc.property(strict, holds, holder, subject, units, (by, held, declared, of, tree) => {
      const torn = { ...of, conflicts: [...of.conflicts, { ...declared, person: 'lain' }] };
      if (admit(by, actorWith(held), of, tree).allowed)
        expect(admit(by, actorWith(held), torn, tree).allowed).toBe(true);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('an action', () => {
  const deny = held.map((rule) => ({ ...rule, code: 'DILARANG', text: { id: '-', en: '-' } }));

  it('with refusals allows nobody whom its rule does not admit, and refuses whom they name', () => {
    const property = fc.property(
      rules,
      deny,
      holds,
      subject,
      units,
      fc.boolean(),
      (by, no, own, of, tree, strategic) => {
        const verdict = judge({ by, deny: [no], strategic }, actorWith(own), of, tree);
        if (verdict.allowed) expect(admit(by, actorWith(own), of, tree).allowed).toBe(true);
        const named =
          holdAmong(own, pairsOf([{ kind: 'role', ...no, upward: null, not: [] }], of, tree)) !== null;
        expect(!verdict.allowed && verdict.denial.rule === 'deny').toBe(named);
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('that is strategic is never done under a Plh or Plt, and is done by whoever needs neither', () => {
    const property = fc.property(rules, holds, subject, units, (by, own, of, tree) => {
      const verdict = judge({ by, strategic: true }, actorWith(own), of, tree);
      const full = own.filter(({ as }) => as !== 'plh' && as !== 'plt');
      if (admit(by, actorWith(full), of, tree).allowed) expect(verdict.allowed).toBe(true);
      if (!verdict.allowed) return;
      const used = own.filter(
        (one) => one.role === verdict.role && one.unit === verdict.unit && one.mandate === verdict.mandate,
      );
      expect(used.some(({ as }) => as !== 'plh' && as !== 'plt')).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
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
