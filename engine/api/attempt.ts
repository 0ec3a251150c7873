import { AlurError } from '#engine/errors.ts';
import type { Refused } from '#engine/runtime/case.ts';
import type { Attempt } from './refusal.ts';

/** Runs a command and tells a refusal what it was opened on, so that it can be explained. */
export async function withAttempt<Answer>(attempt: Attempt, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AlurError)) throw error;
    const detail = error.detail as Refused | null;
    if (detail === null) throw error;
    throw new AlurError(error.code, { params: error.params, detail: { ...detail, attempt }, cause: error });
  }
}
