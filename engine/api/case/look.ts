import { z } from 'zod';
import { AlurError } from '#engine/errors.ts';
import { readTracking } from '#engine/runtime/tracking.ts';
import type { PublicPage } from '#engine/view/page.ts';
import { publicPage } from '#engine/view/public-page.ts';
import { openPublic } from '../source.ts';
import { procedure } from '../trpc.ts';

/**
 * What everybody may read of the case with this tracking ID. NOT_FOUND alike for a case that does not exist, that nothing
 * is open of, and for the one it belongs to: the page is the same for all. Errors: TRACKING_INVALID when it is mistyped.
 */
export const look = procedure
  .input(z.object({ tracking: z.string().max(100) }))
  .query(async ({ ctx, input }): Promise<PublicPage> => {
    const tracking = readTracking(input.tracking);
    if (tracking === null) throw new AlurError('TRACKING_INVALID');
    const found = await ctx.engine.store.caseByTracking(tracking);
    const { case: subject } =
      found === null ? { case: null } : await ctx.engine.store.load(found.caseId, null);
    if (subject === null) throw new AlurError('NOT_FOUND');
    const { source, reader } = await openPublic(ctx, subject);
    const page = publicPage(source, reader);
    if (page === null) throw new AlurError('NOT_FOUND');
    return page;
  });
