import { z } from 'zod';
import { AlurError } from '#engine/errors.ts';
import { unitOfStart } from '#engine/runtime/start-unit.ts';
import { unborn } from '#engine/machine/unborn.ts';
import type { StartPage } from '#engine/view/page.ts';
import { startForm as formOf } from '../forms.ts';
import { name } from '../input.ts';
import { readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';
import { serviceModel } from './list.ts';

/** The empty form of a service, or the owner's draft of it. */
export const startForm = procedure
  .input(z.object({ process: name, event: name }))
  .query(async ({ ctx, input }): Promise<StartPage> => {
    const published = await ctx.engine.world.current(input.process);
    const { definition, hash } = published;
    const start = Object.hasOwn(definition.start, input.event) ? definition.start[input.event] : undefined;
    const { directory, ...reader } = await readerOf(ctx);
    const unit = unitOfStart(start, reader.actor, directory);
    if (start === undefined || unit === undefined) throw new AlurError('NOT_FOUND');
    const birth = { id: '', tracking: '', starter: '', region: directory.rootOf(unit), unit };
    const subject = unborn(definition, birth, hash, reader.now);
    return {
      service: serviceModel(published, ctx, reader.actor),
      form: await formOf(ctx, definition, start, subject, reader, directory),
    };
  });
