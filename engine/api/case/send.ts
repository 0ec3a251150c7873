import { z } from 'zod';
import { sendCommand } from '#engine/runtime/case.ts';
import { withAttempt } from '../attempt.ts';
import { findDraft } from '../draft/find.ts';
import { confirmed, confirming, form, name, taskKey, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';

const input = z.object({
  process: name,
  caseId: uuid,
  event: name,
  task: taskKey.nullable(),
  saw: z.int().min(0),
  form,
  confirmed,
  key: uuid,
});

/** Sends one event to one case: the only mutation that moves a case. */
export const send = procedure
  .input(input)
  .mutation(
    async ({ ctx, input: { process, caseId, event, task, saw, form: typed, confirmed: read, key } }) => {
      const draft = await findDraft(ctx, { process, caseId, event, task });
      const command = { kind: 'event', event, task, saw, form: typed, ...confirming(read) } as const;
      return await withAttempt({ event, saw }, () =>
        sendCommand(ctx.engine, ctx, caseId, command, { key, draft: draft?.id ?? null }),
      );
    },
  );
