import type { Action, Definition } from '#engine/definition/types.ts';
import { judge } from '#engine/policy/admit.ts';
import type { CaseForPolicy, Verdict } from '#engine/policy/types.ts';
import type { PeopleRules } from '#engine/policy/admit.ts';
import { refuse } from './refuse.ts';
import type { Case, Consent, Env, Refusal } from './types.ts';

/** The consents to an event that wait on a task. */
export function consentsTo(subject: Case, task: string | null, event: string): readonly Consent[] {
  return subject.consents.filter((given) => given.task === task && given.event === event);
}

/**
 * By which right the actor agrees to an action that needs several persons: never twice, and where the roles must differ
 * by one that has not agreed yet. An action without a quorum is left to the verdict that is there.
 */
export function rightToConsent(
  rules: PeopleRules & Partial<Pick<Action, 'quorum'>>,
  given: readonly Consent[],
  verdict: Verdict & { readonly allowed: true },
  person: CaseForPolicy,
  env: Env,
): (Verdict & { readonly allowed: true }) | Refusal {
  const quorum = rules.quorum ?? null;
  if (quorum === null) return verdict;
  if (given.some((consent) => consent.person === env.actor.person)) return refuse('CONSENT_GIVEN');
  if (quorum.roles === 'any') return verdict;
  const roles = given.map(({ role }) => role);
  const holds = env.actor.holds.filter(({ role }) => !roles.includes(role));
  const other = judge(rules, { ...env.actor, holds }, person, env.units);
  return other.allowed && !roles.includes(other.role) ? other : refuse('CONSENT_ROLE');
}

/** The case with one more consent, or null when this one is the last that was needed (or none are). */
export function withConsent(
  subject: Case,
  quorum: Action['quorum'],
  consent: { readonly [Key in keyof Consent]: Consent[Key] | null } & Pick<Consent, 'event' | 'sequence'>,
): Case | null {
  const { task, event, person, role, sequence } = consent;
  if (quorum === null || task === null || person === null) return null;
  if (consentsTo(subject, task, event).length + 1 >= quorum.count) return null;
  return { ...subject, consents: [...subject.consents, { task, event, person, role, sequence }] };
}

/** The consents that still stand: their task is open, and nothing that the guard reads was written since they were given. */
export function standingConsents(definition: Definition, subject: Case): readonly Consent[] {
  return subject.consents.filter((given) => {
    const task = subject.tasks.find(({ key }) => key === given.task);
    const action = task === undefined ? undefined : definition.states[task.state]?.on[given.event];
    if (action === undefined) return false;
    const read = action.candidates.flatMap(({ guard }) => guard?.reads ?? []);
    return read.every((field) => (subject.written[field] ?? 0) <= given.sequence);
  });
}
