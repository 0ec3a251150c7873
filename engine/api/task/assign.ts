import { z } from 'zod';
import { sendCommand } from '#engine/runtime/case.ts';
import { withAttempt } from '../attempt.ts';
import { signedIn } from '../context.ts';
import { taskKey, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';

const input = z.object({ caseId: uuid, task: taskKey, to: uuid, saw: z.int().min(0), key: uuid });

/** Hands a task to a colleague whom it is offered to. */
export const assign = procedure
  .input(input)
  .mutation(async ({ ctx, input: { caseId, task, to, saw, key } }) => {
    signedIn(ctx);
    const command = { kind: 'assign', task, to, saw } as const;
    return await withAttempt({ event: 'assign', saw }, () =>
      sendCommand(ctx.engine, ctx, caseId, command, { key, draft: null }),
    );
  });
