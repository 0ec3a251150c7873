import { randomUUID } from 'node:crypto';
import { AlurError } from '#engine/errors.ts';
import { refuse } from '#engine/machine/refuse.ts';
import type { Case, Command, Refusal } from '#engine/machine/types.ts';
import type { Sender } from '#engine/runtime/actor.ts';
import { bring } from '#engine/runtime/arrival.ts';
import { sendCommand, startCase } from '#engine/runtime/case.ts';
import type { Refused } from '#engine/runtime/case.ts';
import { taskOf } from './active.ts';
import { changeSettings, freeDays } from './around.ts';
import { writtenTask } from './item-step.ts';
import { PUBLIC, STARTER } from './scenario.ts';
import type { Expectation } from './shape/expect.ts';
import type { Step } from './shape/scenario.ts';
import { keyOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { tell } from './tell.ts';
import { formOf, OWNERS } from './typed-form.ts';

/** What became of what a step did. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'done';
      readonly caseId: string;
      /** What a program outside is answered; not there for what people do. */
      readonly answer?: NonNullable<Expectation['answer']>;
    }
  /** `before` is the case on which it was decided; null for a start. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly before: Case | null };

/** Who sends: a person who is given, whoever shows the PIN of the case, or anyone. */
export function senderOf(stage: Stage, who: string, caseId: string | null): Sender {
  if (who === STARTER) return { person: null, openCase: caseId, owners: OWNERS };
  if (who === PUBLIC) return { person: null, openCase: null, owners: OWNERS };
  return { person: stage.people.get(who) ?? null, openCase: null, owners: OWNERS };
}

/**
 * Does what a step says, through the same commands as the API. `page` is the case as it was when the sender opened the
 * page, null: as it is now. A refusal is an answer, not a fault.
 */
export async function act(
  stage: Stage,
  step: Step,
  subject: Case | null,
  page: Case | null,
): Promise<Outcome> {
  const outcome = await tried(stage, step, subject, page, []);
  const asked = outcome.kind === 'refused' && outcome.refusal.code === 'WARNING';
  return step.confirm === true && asked
    ? await tried(stage, step, subject, page, outcome.refusal.confirm)
    : outcome;
}

/** One try, with the warnings that the sender has read. */
async function tried(
  stage: Stage,
  step: Step,
  subject: Case | null,
  page: Case | null,
  confirmed: readonly string[],
): Promise<Outcome> {
  const sender = senderOf(stage, step.as ?? PUBLIC, subject?.id ?? null);
  const key = randomUUID();
  try {
    if (step.start !== undefined) {
      const process = step.process ?? stage.published.definition.process;
      const unit = step.unit === undefined ? null : (stage.units.get(step.unit) ?? null);
      const form = await formOf(stage, step);
      const wanted = { process, event: step.start, form, unit, key, draft: null, confirmed };
      return { kind: 'done', caseId: (await startCase(stage.engine, sender, wanted)).caseId };
    }
    if (step.free !== undefined) await freeDays(stage, step.free);
    if (step.settings !== undefined) await changeSettings(stage, step.settings);
    if (step.message !== undefined) return { kind: 'done', ...(await tell(stage, step, subject)) };
    if (step.ends !== undefined && subject !== null) return await endAs(stage, step.ends, step, subject);
    const command = subject === null ? null : await commandOf(stage, step, subject, page, confirmed);
    if (command === null || subject === null) return { kind: 'nothing' };
    await sendCommand(stage.engine, sender, subject.id, command, { key, draft: null });
    return { kind: 'done', caseId: subject.id };
  } catch (error) {
    if (!(error instanceof AlurError)) throw error;
    const refusal = isRefused(error.detail)
      ? error.detail.refusal
      : refuse(error.code, { params: error.params });
    return { kind: 'refused', refusal, before: subject };
  }
}

/** The case that waits for this one is told that it has ended so, as if it had; it does not move itself. */
async function endAs(stage: Stage, outcome: string, step: Step, subject: Case): Promise<Outcome> {
  const { parent } = subject;
  if (parent === undefined) return { kind: 'nothing' };
  const values = await formOf(stage, step);
  const { case: above, order } = parent;
  await bring(stage.engine, above, {
    arrival: { of: 'ended', from: subject.id, order, outcome, values: {}, cause: null },
    values: () => values,
    key: `${subject.id}/${outcome}`,
  });
  return { kind: 'done', caseId: subject.id };
}

function isRefused(detail: unknown): detail is Refused {
  return typeof detail === 'object' && detail !== null && 'refusal' in detail;
}

async function commandOf(
  stage: Stage,
  step: Step,
  subject: Case,
  page: Case | null,
  confirmed: readonly string[],
): Promise<Command | null> {
  const opened = page ?? subject;
  const saw = opened.sequence;
  const named = (key: string): string => keyOf(stage, key);
  if (step.send !== undefined) {
    const task = taskOf(stage.published.definition, opened, step.send, step.in ?? null, named)?.key ?? null;
    return { kind: 'event', event: step.send, task, saw, form: await formOf(stage, step), confirmed };
  }
  const taskIn = (state: string): string =>
    opened.tasks.find((task) => writtenTask(task, named) === state)?.key ?? state;
  if (step.claim !== undefined) return { kind: 'claim', task: taskIn(step.claim), saw };
  if (step.release !== undefined) return { kind: 'release', task: taskIn(step.release), saw };
  if (step.declare !== undefined) return { kind: 'conflict', task: taskIn(step.declare), saw };
  if (step.hand !== undefined) {
    const to = stage.people.get(step.to ?? '') ?? '';
    return { kind: 'assign', task: taskIn(step.hand), to, saw };
  }
  if (step.take_back === undefined) return null;
  const task = taskOf(stage.published.definition, opened, step.take_back, null)?.key ?? '';
  return { kind: 'withdraw', task, event: step.take_back, saw };
}
