import type { Admission, Definition } from '#engine/definition/types.ts';
import { admit } from '#engine/policy/admit.ts';
import { withUpward } from '#engine/policy/relation.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { itemOfTask } from './items.ts';
import { refuse, refuseDenial } from './refuse.ts';
import { forPolicy } from './scope.ts';
import { actionsOfTask } from './split-tasks.ts';
import { writeEntry } from './write-entry.ts';
import type { Case, Command, Entry, Env, Refusal, Step, Task } from './types.ts';

export type TaskCommand = Command & { readonly kind: 'claim' | 'release' | 'conflict' };

export function unchanged(subject: Case): Step {
  return { refused: false, case: subject, entries: [], personal: [], files: [] };
}

/**
 * Claims a task for the actor in the role that one of its actions admits. Claiming what one already
 * holds changes nothing and is no refusal; what a colleague holds is refused and names the colleague.
 */
export function claimTask(
  definition: Definition,
  subject: Case,
  command: TaskCommand,
  env: Env,
): Step | Refusal {
  const task = subject.tasks.find((open) => open.key === command.task);
  if (task === undefined) return refuse('STALE');
  if (task.claim !== null && task.claim.person === env.actor.person) return unchanged(subject);
  const verdict = roleOnTask(definition, subject, task, env);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  if (definition.states[task.state]?.task.claim === 'none') return refuse('CLAIM_NOT_USED');
  if (task.claim !== null) return refuse('CLAIMED_BY_OTHER', { params: { person: task.claim.person } });
  if (verdict.role === null || env.actor.person === null)
    return refuse('NOT_ALLOWED', { params: { roles: '' } });
  return claimEntry(
    definition,
    subject,
    command,
    { person: env.actor.person, role: verdict.role },
    verdict,
    env,
  );
}

/** Gives a claim back. Only the claimer may; a task nobody holds is refused. */
export function releaseTask(
  definition: Definition,
  subject: Case,
  command: TaskCommand,
  env: Env,
): Step | Refusal {
  const task = subject.tasks.find((open) => open.key === command.task);
  if (task === undefined) return refuse('STALE');
  const verdict = roleOnTask(definition, subject, task, env);
  const isOwn = task.claim !== null && task.claim.person === env.actor.person;
  if (!isOwn && !verdict.allowed) return refuseDenial(verdict.denial);
  if (task.claim === null) return refuse('NOT_CLAIMED');
  if (!isOwn) return refuse('CLAIMED_BY_OTHER', { params: { person: task.claim.person } });
  return claimEntry(definition, subject, command, null, verdict, env);
}

function sentBy(command: Exclude<Command, { readonly kind: 'event' }>): Entry['sent'] {
  const { task } = command;
  if (command.kind === 'withdraw') return { task, event: command.event };
  return command.kind === 'assign' ? { task, to: command.to } : { task };
}

/** The first role right on the task; separation of duties is asked at the act, not at the claim. */
export function roleOnTask(definition: Definition, subject: Case, task: Task, env: Env): Verdict {
  const own = actionsOfTask(definition, task);
  const item = itemOfTask(definition, subject, task);
  const person = forPolicy(definition, subject, {}, env.facts, item);
  const by = own.flatMap((action) =>
    withUpward(action.by, person, env.units).flatMap((one): Admission[] => {
      if (one.kind === 'role') return [{ ...one, not: [], upward: null }];
      return one.kind === 'did' || one.kind === 'party' ? [{ ...one, not: [] }] : [];
    }),
  );
  return admit(by, env.actor, person, env.units);
}

function claimEntry(
  definition: Definition,
  subject: Case,
  command: TaskCommand,
  claim: Task['claim'],
  verdict: Verdict,
  env: Env,
): Step {
  const tasks = subject.tasks.map((task) => (task.key === command.task ? { ...task, claim } : task));
  return taskEntry(definition, subject, { ...subject, tasks }, command, verdict, env);
}

/** A step of the engine's own on a task: it is in the history and does not touch the machine. */
export function taskEntry(
  definition: Definition,
  subject: Case,
  after: Case,
  command: Exclude<Command, { readonly kind: 'event' }>,
  verdict: Verdict,
  env: Env,
): Step {
  const right = verdict.allowed
    ? { role: verdict.role, unit: verdict.unit, mandate: verdict.mandate }
    : { role: null, unit: null, mandate: null };
  const written = writeEntry(
    definition,
    subject,
    after,
    {
      kind: 'claim',
      event: command.kind,
      at: env.now,
      actor: env.actor.kind,
      person: env.actor.person,
      ...right,
      seen: { task: command.task, sequence: command.saw },
      sent: sentBy(command),
      decisions: [{ rule: 'by', result: verdict.allowed }],
      labels: {},
      look: {},
    },
    env,
  );
  return { refused: false, case: written.case, entries: [written.entry], personal: [], files: [] };
}
