import type { Definition } from '#engine/definition/types.ts';
import { roleOnTask, taskEntry, unchanged } from './claim.ts';
import { refuse, refuseDenial } from './refuse.ts';
import type { Case, Command, Env, Refusal, Step, Task } from './types.ts';

/** Whether an act on this task waits for somebody to claim it: never one of the person the case belongs to. */
export function needsClaim(definition: Definition, task: Task | null, role: string | null): boolean {
  if (task === null || role === null || task.claim !== null) return false;
  return definition.states[task.state]?.task.claim === 'required';
}

/**
 * Hands a task to a colleague whom it is offered to; what they hold is a fact of the step. Whoever holds it may, anyone
 * of its roles while nobody does, and somebody of another of its roles, whom a claim does not bind. To the one who holds
 * it already: nothing changes. Exclusions are asked at the act, as for a claim.
 */
export function handOver(
  definition: Definition,
  subject: Case,
  command: Command & { readonly kind: 'assign' },
  env: Env,
): Step | Refusal {
  const task = subject.tasks.find((open) => open.key === command.task);
  if (task === undefined) return refuse('STALE');
  const verdict = roleOnTask(definition, subject, task, env);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  if (definition.states[task.state]?.task.claim === 'none') return refuse('CLAIM_NOT_USED');
  const { claim } = task;
  if (claim !== null && claim.role === verdict.role && claim.person !== env.actor.person)
    return refuse('CLAIMED_BY_OTHER', { params: { person: claim.person } });
  if (claim?.person === command.to) return unchanged(subject);
  const actor = {
    kind: 'person',
    person: command.to,
    holds: env.facts.assignee ?? [],
    caseId: null,
  } as const;
  const theirs = roleOnTask(definition, subject, task, { ...env, actor });
  if (!theirs.allowed || theirs.role === null) return refuse('NOT_ASSIGNABLE');
  const given = { person: command.to, role: theirs.role };
  const tasks = subject.tasks.map((open) => (open === task ? { ...open, claim: given } : open));
  return taskEntry(definition, subject, { ...subject, tasks }, command, verdict, env);
}
