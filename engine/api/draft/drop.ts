import { z } from 'zod';
import { name, task, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';
import { findDraft } from './find.ts';

/** Throws the owner's draft of a form away. */
export const drop = procedure
  .input(z.object({ process: name, caseId: uuid.nullable(), event: name, task }))
  .mutation(async ({ ctx, input }) => {
    const draft = await findDraft(ctx, input);
    if (draft !== null) await ctx.engine.store.dropDraft(draft.id, draft.owner);
    return { dropped: draft !== null };
  });
