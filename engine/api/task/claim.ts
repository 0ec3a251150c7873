import { z } from 'zod';
import { sendCommand } from '#engine/runtime/case.ts';
import { withAttempt } from '../attempt.ts';
import { signedIn } from '../context.ts';
import { taskKey, uuid } from '../input.ts';
import { procedure } from '../trpc.ts';

const input = z.object({ caseId: uuid, task: taskKey, saw: z.int().min(0), key: uuid });

/** Takes a task: colleagues of the same role leave it alone from now on. Taking what one holds is no error. */
export const claim = taskCommand('claim');
/** Gives a taken task back. */
export const release = taskCommand('release');
/** Declares a conflict of interest: whoever does decides nothing in this case any more. Again is no error. */
export const conflict = taskCommand('conflict');

function taskCommand(kind: 'claim' | 'release' | 'conflict') {
  return procedure.input(input).mutation(async ({ ctx, input: { caseId, task, saw, key } }) => {
    signedIn(ctx);
    return await withAttempt({ event: kind, saw }, () =>
      sendCommand(ctx.engine, ctx, caseId, { kind, task, saw }, { key, draft: null }),
    );
  });
}
