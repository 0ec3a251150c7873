import type { AlurError } from '#engine/errors.ts';
import { openEntry } from '#engine/machine/entry.ts';
import type { Refused } from '#engine/runtime/case.ts';
import { historyLine } from '#engine/view/history.ts';
import type { ProblemModel } from '#engine/view/page.ts';
import { problemModel, refusalModel } from '#engine/view/problem.ts';
import type { Context } from './context.ts';
import { openCase, readerOf } from './source.ts';

/** What a command was opened on, attached by the procedure so that a refusal can say what happened since. */
export interface Attempt {
  readonly event: string;
  readonly saw: number;
}

/** A domain error as a person reads it. A stale command is told every step since the one its sender had seen. */
export async function explainRefusal(error: AlurError, context: Context): Promise<ProblemModel> {
  const detail = error.detail as (Refused & { readonly attempt?: Attempt }) | null;
  if (detail === null || !('refusal' in detail)) return problemModel(error.code, error.params, context);
  const reader = await readerOf(context);
  const { attempt, refusal, published } = detail;
  const meanwhile =
    refusal.code === 'STALE' && detail.case !== null && attempt !== undefined
      ? await stepsSince(context, detail.case.id, attempt.saw)
      : [];
  return refusalModel(refusal, published.definition, attempt?.event ?? '', meanwhile, reader);
}

async function stepsSince(context: Context, caseId: string, saw: number): Promise<readonly string[]> {
  const { source, reader, stored } = await openCase(context, caseId);
  return stored
    .filter((entry) => entry.sequence > saw)
    .map((entry) => {
      const line = historyLine(openEntry(entry.text), source, reader);
      return `${line.at}: ${line.sentence}`;
    });
}
