import { z } from 'zod';
import { AlurError } from '#engine/errors.ts';
import { isStorable } from '#engine/machine/reading.ts';
import { uuidV7 } from '#engine/runtime/id.ts';
import { longInstant } from '#engine/texts/format.ts';
import { ownerOf } from '../context.ts';
import { form, name, task, uuid } from '../input.ts';
import { slotOf } from '#engine/view/item.ts';
import { openCase, readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';
import { findDraft } from './find.ts';

/** How long a draft is kept after its last save. */
const KEPT_DAYS = 30;

/** Keeps what was typed, unchecked but storable, for its owner alone. It is no history and expires. */
export const save = procedure
  .input(z.object({ process: name, caseId: uuid.nullable(), event: name, task, values: form }))
  .mutation(async ({ ctx, input: { process, caseId, event, task: on, values } }) => {
    if (!Object.values(values).every(isStorable)) throw new AlurError('TEXT_NOT_STORABLE');
    const owner = ownerOf(ctx);
    const { now, zone, language } =
      caseId === null ? await startable(ctx, process, event) : (await openCase(ctx, caseId)).reader;
    const known = await findDraft(ctx, { process, caseId, event, task: on });
    const expires = new Date(Date.parse(now) + KEPT_DAYS * 86_400_000).toISOString();
    await ctx.engine.store.saveDraft({
      id: known?.id ?? uuidV7(now),
      owner: known?.owner ?? owner,
      process,
      caseId,
      event: slotOf(event, on),
      values,
      saved: now,
      expires,
    });
    return { saved: longInstant(now, zone, language) };
  });

async function startable(
  context: Parameters<typeof readerOf>[0],
  process: string,
  event: string,
): ReturnType<typeof readerOf> {
  const { definition } = await context.engine.world.current(process);
  if (!Object.hasOwn(definition.start, event)) throw new AlurError('NOT_FOUND');
  return await readerOf(context);
}
