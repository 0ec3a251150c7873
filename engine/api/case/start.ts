import { z } from 'zod';
import { startCase } from '#engine/runtime/case.ts';
import { withAttempt } from '../attempt.ts';
import { findDraft } from '../draft/find.ts';
import { confirmed, confirming, form, name, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';

/** Opens a case. The PIN is answered here and never again, except to a repeat with the same key. */
export const start = procedure
  .input(z.object({ process: name, event: name, form, confirmed, key: uuid }))
  .mutation(async ({ ctx, input: { process, event, form: typed, confirmed: read, key } }) => {
    const draft = await findDraft(ctx, { process, caseId: null, event, task: null });
    const wanted = {
      process,
      event,
      form: typed,
      ...confirming(read),
      unit: null,
      key,
      draft: draft?.id ?? null,
    };
    return await withAttempt({ event, saw: 0 }, () => startCase(ctx.engine, ctx, wanted));
  });
