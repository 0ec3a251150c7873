import { z } from 'zod';
import type { ReceiptPage } from '#engine/view/page.ts';
import { receiptPage } from '#engine/view/case-page.ts';
import { uuid } from '../input.ts';
import { openCase } from '../source.ts';
import { procedure } from '../trpc.ts';

/** The proof of receipt; the PIN is not in it. */
export const receipt = procedure
  .input(z.object({ caseId: uuid }))
  .query(async ({ ctx, input }): Promise<ReceiptPage> => {
    const { source, reader } = await openCase(ctx, input.caseId);
    return receiptPage(source, reader);
  });
