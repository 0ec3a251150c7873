import type { Admission, Exclusion } from '#engine/definition/types.ts';
import { holdAmong, pairsOf } from './relation.ts';
import type { Actor, CaseForPolicy, Denial, Units, Verdict } from './types.ts';

/**
 * Decides whether the actor may do what `by` describes: allowed with the right it is done by, or the
 * first rule that fails, the one that came closest. Default is deny. It reads no clock and no table;
 * the actor's holds must already be those in force.
 */
export function admit(by: readonly Admission[], actor: Actor, subject: CaseForPolicy, units: Units): Verdict {
  let closest: Denial | null = null;
  for (const admission of by) {
    const verdict = admitOne(admission, actor, subject, units);
    if (verdict.allowed) return verdict;
    if (closest === null || closest.rule === 'role' || closest.rule === 'not_starter')
      closest = verdict.denial;
  }
  const roles = by.flatMap((admission) => (admission.kind === 'role' ? [admission.role] : []));
  if (closest === null || (closest.rule === 'role' && roles.length > 1)) {
    return { allowed: false, denial: { rule: 'role', roles } };
  }
  return { allowed: false, denial: closest };
}

function admitOne(admission: Admission, actor: Actor, subject: CaseForPolicy, units: Units): Verdict {
  if (admission.kind === 'anyone') {
    return { allowed: true, role: admission.role, unit: null, mandate: null };
  }
  if (admission.kind === 'starter') {
    if (!isStarter(actor, subject)) return { allowed: false, denial: { rule: 'not_starter' } };
    return (
      excluded(admission.not, actor, subject) ?? { allowed: true, role: null, unit: null, mandate: null }
    );
  }
  const hold = holdAmong(actor.holds, pairsOf([admission], subject, units));
  if (hold === null) return { allowed: false, denial: { rule: 'role', roles: [admission.role] } };
  return (
    excluded(admission.not, actor, subject) ?? {
      allowed: true,
      role: hold.role,
      unit: hold.unit,
      mandate: hold.mandate,
    }
  );
}

/** The person this case belongs to: signed in as that person, or by tracking ID and PIN of this very case. */
export function isStarter(actor: Actor, subject: { readonly id: string; readonly starter: string }): boolean {
  if (actor.kind === 'starter') return actor.caseId === subject.id;
  return actor.kind === 'person' && actor.person === subject.starter;
}

function excluded(not: readonly Exclusion[], actor: Actor, subject: CaseForPolicy): Verdict | null {
  const denial = not.map((exclusion) => excludes(exclusion, actor, subject)).find((found) => found !== null);
  return denial === undefined ? null : { allowed: false, denial };
}

function excludes(exclusion: Exclusion, actor: Actor, subject: CaseForPolicy): Denial | null {
  if ('starter' in exclusion) return isStarter(actor, subject) ? { rule: 'starter' } : null;
  if (actor.person === null) return null;
  if ('did' in exclusion) {
    return (subject.did[exclusion.did] ?? []).includes(actor.person)
      ? { rule: 'did', event: exclusion.did }
      : null;
  }
  return subject.named[exclusion.party] === actor.person ? { rule: 'party', field: exclusion.party } : null;
}
