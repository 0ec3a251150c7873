import { z } from 'zod';
import { sendCommand } from '#engine/runtime/case.ts';
import { withAttempt } from '../attempt.ts';
import { signedIn } from '../context.ts';
import { name, taskKey, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';

const input = z.object({ caseId: uuid, task: taskKey, event: name, saw: z.int().min(0), key: uuid });

/** Takes back the sender's own consent to an action that waits for other persons. */
export const withdraw = procedure
  .input(input)
  .mutation(async ({ ctx, input: { caseId, task, event, saw, key } }) => {
    signedIn(ctx);
    const command = { kind: 'withdraw', task, event, saw } as const;
    return await withAttempt({ event, saw }, () =>
      sendCommand(ctx.engine, ctx, caseId, command, { key, draft: null }),
    );
  });
