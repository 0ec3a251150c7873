import type { Definition } from '#engine/definition/types.ts';
import { roleOnTask, taskEntry, unchanged } from './claim.ts';
import type { TaskCommand } from './claim.ts';
import { refuse, refuseDenial } from './refuse.ts';
import type { Case, Env, Refusal, Step } from './types.ts';

/**
 * An official whom a task is offered to declares a conflict of interest. From then on they decide nothing in this case,
 * a task they had taken is free again, and the role above theirs is admitted too, where the process names one (domain
 * 2.6). Declared once, it stands: again changes nothing, and nobody takes it back.
 */
export function declareConflict(
  definition: Definition,
  subject: Case,
  command: TaskCommand,
  env: Env,
): Step | Refusal {
  const { person } = env.actor;
  const task = subject.tasks.find((open) => open.key === command.task);
  if (task === undefined) return refuse('STALE');
  if (subject.conflicts.some((declared) => declared.person === person)) return unchanged(subject);
  const verdict = roleOnTask(definition, subject, task, env);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  const { role, unit } = verdict;
  if (person === null || role === null || unit === null)
    return refuse('NOT_ALLOWED', { params: { roles: '' } });
  const after = {
    ...subject,
    conflicts: [...subject.conflicts, { person, role, unit }],
    tasks: subject.tasks.map((open) => (open.claim?.person === person ? { ...open, claim: null } : open)),
  };
  return taskEntry(definition, subject, after, command, verdict, env);
}
