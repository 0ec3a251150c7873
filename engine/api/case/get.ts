import { z } from 'zod';
import type { CasePage } from '#engine/view/page.ts';
import { casePage } from '#engine/view/case-page.ts';
import { caseForms } from '../forms.ts';
import { uuid } from '../input.ts';
import { similarCases } from '../similar.ts';
import { openCase } from '../source.ts';
import { procedure } from '../trpc.ts';

/** The page of a case as this reader may see it. */
export const get = procedure
  .input(z.object({ caseId: uuid }))
  .query(async ({ ctx, input }): Promise<CasePage> => {
    const opened = await openCase(ctx, input.caseId);
    const { source, reader } = opened;
    return casePage(source, reader, await caseForms(ctx, opened), await similarCases(ctx, opened));
  });
