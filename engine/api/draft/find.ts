import type { Draft } from '#engine/runtime/store.ts';
import { slotOf } from '#engine/view/item.ts';
import type { Context } from '../context.ts';

/** Which form a draft is of; `caseId` is null for a start form. */
export interface DraftOf {
  readonly process: string;
  readonly caseId: string | null;
  readonly event: string;
  /** The task that the form stands on; each item has a draft of its own. */
  readonly task: string | null;
}

/** The draft that this request's owner keeps of a form, or null. */
export async function findDraft(
  context: Context,
  { process, caseId, event, task }: DraftOf,
): Promise<Draft | null> {
  const now = context.engine.clock.now();
  for (const owner of context.owners) {
    const draft = await context.engine.store.findDraft({
      owner,
      process,
      caseId,
      event: slotOf(event, task),
      now,
    });
    if (draft !== null) return draft;
  }
  return null;
}
