import type { Action, Admission, Exclusion } from '#engine/definition/types.ts';
import { denialOf, excludesPerson, excludesStarter } from './exclusion.ts';
import { holdAmong, pairsAt, pairsOf, unitsOf, withUpward } from './relation.ts';
import type { Plain } from './relation.ts';
import type { Actor, CaseForPolicy, Denial, Hold, Units, Verdict } from './types.ts';

/** What of an action is about people; a start has no refusals of its own. */
export type PeopleRules = Pick<Action, 'by'> & Partial<Pick<Action, 'deny' | 'strategic'>>;

/**
 * Decides whether the actor may do an action: first the refusals that the process gives a role, then `by`, then what a
 * substitute may not do. A person who also holds the office in their own right is not kept from it by a mandate.
 */
export function judge(rules: PeopleRules, actor: Actor, subject: CaseForPolicy, units: Units): Verdict {
  const denied = (rules.deny ?? []).find(
    (deny) => holdAmong(actor.holds, pairsAt(deny, unitsOf(deny.at, subject, units))) !== null,
  );
  if (denied !== undefined)
    return { allowed: false, denial: { rule: 'deny', code: denied.code, text: denied.text } };
  const verdict = admit(rules.by, actor, subject, units);
  if (rules.strategic !== true || !verdict.allowed || verdict.mandate === null) return verdict;
  const full = admit(rules.by, { ...actor, holds: actor.holds.filter(isFull) }, subject, units);
  if (full.allowed) return full;
  // Without its Plh and Plt the actor is not admitted, so it was one of them.
  const used = actor.holds.find(
    (hold) => hold.role === verdict.role && hold.unit === verdict.unit && !isFull(hold),
  );
  return { allowed: false, denial: { rule: 'mandate', mandate: used?.as ?? 'plh' } };
}

/** Plh and Plt do routine acts only (domain 2.5); a.n. and u.b. sign what they were given to sign. */
function isFull({ as }: Hold): boolean {
  return as !== 'plh' && as !== 'plt';
}

/**
 * Decides whether the actor may do what `by` describes: allowed with the right it is done by, or the
 * first rule that fails, the one that came closest. Default is deny. It reads no clock and no table;
 * the actor's holds must already be those in force.
 */
export function admit(by: readonly Admission[], actor: Actor, subject: CaseForPolicy, units: Units): Verdict {
  const all = withUpward(by, subject, units);
  let closest: Denial | null = null;
  for (const admission of all) {
    const verdict = admitOne(admission, actor, subject, units);
    if (verdict.allowed) return verdict;
    if (closest === null || FAR.has(closest.rule)) closest = verdict.denial;
  }
  const roles = all.flatMap((admission) => (admission.kind === 'role' ? [admission.role] : []));
  if (closest === null || (closest.rule === 'role' && roles.length > 1)) {
    return { allowed: false, denial: { rule: 'role', roles: [...new Set(roles)] } };
  }
  return { allowed: false, denial: closest };
}

/** Rules that say no to anybody else: any other failure came closer. */
const FAR: ReadonlySet<Denial['rule']> = new Set(['role', 'not_starter', 'not_doer', 'not_party']);

function admitOne(admission: Plain, actor: Actor, subject: CaseForPolicy, units: Units): Verdict {
  switch (admission.kind) {
    case 'anyone':
      return { allowed: true, role: admission.role, unit: null, mandate: null };
    case 'starter':
      if (!isStarter(actor, subject)) return { allowed: false, denial: { rule: 'not_starter' } };
      return (
        excluded(admission.not, actor, subject) ?? { allowed: true, role: null, unit: null, mandate: null }
      );
    case 'did': {
      const last = subject.last[admission.event] ?? null;
      const denial: Denial = { rule: 'not_doer', event: admission.event };
      return official(last?.person ?? null, last, admission.not, denial, actor, subject);
    }
    case 'party': {
      const denial: Denial = { rule: 'not_party', field: admission.field };
      return official(subject.named[admission.field] ?? null, subject, admission.not, denial, actor, subject);
    }
    case 'case':
    case 'calendar':
      return actor.kind === 'engine'
        ? { allowed: true, role: null, unit: null, mandate: null }
        : { allowed: false, denial: { rule: 'role', roles: [] } };
    case 'role':
      return roleVerdict(admission, actor, subject, units);
  }
}

function roleVerdict(
  admission: Admission & { readonly kind: 'role' },
  actor: Actor,
  subject: CaseForPolicy,
  units: Units,
): Verdict {
  const hold = holdAmong(actor.holds, pairsOf([{ ...admission, upward: null }], subject, units));
  if (hold === null) {
    const at = unitsOf(admission.at, subject, units);
    const short = actor.holds.find(({ role, unit }) => role === admission.role && at.includes(unit))?.as;
    const denial: Denial =
      short === undefined ? { rule: 'role', roles: [admission.role] } : { rule: 'mandate', mandate: short };
    return { allowed: false, denial };
  }
  return excluded(admission.not, actor, subject) ?? conflict(actor, subject) ?? byRight(hold);
}

/** One person by name: an official, as long as they hold any office; the right named is the one they did it by, if they still hold it. */
function official(
  wanted: string | null,
  near: { readonly unit: string | null; readonly role?: string | null } | null,
  not: readonly Exclusion[],
  denial: Denial,
  actor: Actor,
  subject: CaseForPolicy,
): Verdict {
  const hold =
    actor.holds.find(({ role, unit }) => unit === near?.unit && role === (near.role ?? role)) ??
    actor.holds[0];
  if (actor.kind !== 'person' || wanted === null || actor.person !== wanted || hold === undefined)
    return { allowed: false, denial };
  return excluded(not, actor, subject) ?? conflict(actor, subject) ?? byRight(hold);
}

function byRight({ role, unit, mandate }: Hold): Verdict {
  return { allowed: true, role, unit, mandate };
}

function conflict({ person }: Actor, { conflicts }: CaseForPolicy): Verdict | null {
  return conflicts.some((declared) => declared.person === person)
    ? { allowed: false, denial: { rule: 'conflict' } }
    : null;
}

/** The person this case belongs to: signed in as that person, or by tracking ID and PIN of this very case. */
export function isStarter(actor: Actor, subject: { readonly id: string; readonly starter: string }): boolean {
  if (actor.kind === 'starter') return actor.caseId === subject.id;
  return actor.kind === 'person' && actor.person === subject.starter;
}

function excluded(not: readonly Exclusion[], actor: Actor, subject: CaseForPolicy): Verdict | null {
  const found = not.find(
    (exclusion) =>
      (excludesStarter(exclusion) && isStarter(actor, subject)) ||
      (actor.person !== null && excludesPerson(exclusion, actor.person, subject)),
  );
  return found === undefined ? null : { allowed: false, denial: denialOf(found) };
}
