import { z } from 'zod';
import { isStorable } from '#engine/machine/reading.ts';
import { receive } from '#engine/runtime/receive.ts';
import { signedInService } from '../context.ts';
import { form, name } from '../input.ts';
import { procedure } from '../trpc.ts';

const input = z.object({
  process: name,
  message: name,
  key: z.string().min(1).max(20_000).refine(isStorable),
  /** The program's own name for this message: repeated, it is the same message. */
  id: z.string().min(1).max(200).refine(isStorable),
  with: form.default({}),
});

/** A program outside says something; it finds the case by its key. */
export const send = procedure.input(input).mutation(async ({ ctx, input: { with: values, ...told } }) => {
  const service = await signedInService(ctx);
  return await receive(ctx.engine, service, { ...told, values });
});
