import type { Draft } from '#engine/runtime/store.ts';
import type { Context } from '../context.ts';

/** Which form a draft is of; `caseId` is null for a start form. */
export interface DraftOf {
  readonly process: string;
  readonly caseId: string | null;
  readonly event: string;
}

/** The draft that this request's owner keeps of a form, or null. */
export async function findDraft(
  context: Context,
  { process, caseId, event }: DraftOf,
): Promise<Draft | null> {
  const now = context.engine.clock.now();
  for (const owner of context.owners) {
    const draft = await context.engine.store.findDraft({ owner, process, caseId, event, now });
    if (draft !== null) return draft;
  }
  return null;
}
