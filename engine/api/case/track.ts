import { z } from 'zod';
import { openByPin } from '#engine/runtime/track.ts';
import { procedure } from '../trpc.ts';

/** Opens a case by tracking ID and PIN: a token that speaks for the one it belongs to. */
export const track = procedure
  .input(z.object({ tracking: z.string().max(100), pin: z.string().max(20) }))
  .mutation(async ({ ctx, input }) => await openByPin(ctx.engine, input.tracking, input.pin));
