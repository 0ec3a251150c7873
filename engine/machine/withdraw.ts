import type { Definition } from '#engine/definition/types.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { taskEntry } from './claim.ts';
import { consentsTo } from './consent.ts';
import { refuse } from './refuse.ts';
import type { Case, Command, Env, Refusal, Step } from './types.ts';

type Withdraw = Command & { readonly kind: 'withdraw' };

/** Takes back the actor's own consent while it waits; an entry of the history that moves nothing. */
export function withdrawConsent(
  definition: Definition,
  subject: Case,
  command: Withdraw,
  env: Env,
): Step | Refusal {
  const { task, event } = command;
  if (!subject.tasks.some(({ key }) => key === task)) return refuse('STALE');
  const own = consentsTo(subject, task, event).find(({ person }) => person === env.actor.person);
  if (own === undefined) return refuse('NO_CONSENT');
  const right = env.actor.holds.find(({ role }) => role === own.role);
  const after = { ...subject, consents: subject.consents.filter((given) => given !== own) };
  // It was theirs to give, so it is theirs to take back, also after the role has ended.
  const verdict: Verdict =
    right === undefined
      ? { allowed: false, denial: { rule: 'role', roles: own.role === null ? [] : [own.role] } }
      : { allowed: true, role: right.role, unit: right.unit, mandate: right.mandate };
  return taskEntry(definition, subject, after, command, verdict, env);
}
