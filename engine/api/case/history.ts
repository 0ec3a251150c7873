import { z } from 'zod';
import { AlurError } from '#engine/errors.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { prove } from '#engine/runtime/history.ts';
import { headlineOf } from '#engine/view/case-page.ts';
import { historyLines } from '#engine/view/history.ts';
import { momentModel } from '#engine/view/moment.ts';
import type { HistoryPage } from '#engine/view/page.ts';
import { isOwn } from '#engine/view/reader.ts';
import { uuid } from '../input.ts';
import { namesUnseen } from '../similar.ts';
import { openCase } from '../source.ts';
import { procedure } from '../trpc.ts';

/** The history of a case with one moment of it open (the last unless `entry` says), proved while it is read. For staff. */
export const history = procedure
  .input(z.object({ caseId: uuid, entry: z.int().min(1).optional() }))
  .query(async ({ ctx, input }): Promise<HistoryPage> => {
    const { source, reader, stored } = await openCase(ctx, input.caseId);
    if (isOwn(reader, source)) throw new AlurError('NOT_ALLOWED', { params: { roles: '' } });
    const proof = await prove(ctx.engine, source.case, stored);
    const last = stored.at(-1)?.sequence ?? 0;
    const at = Math.min(input.entry ?? last, Math.max(1, proof.cases.length));
    const row = stored[at - 1];
    const after = proof.cases[at - 1];
    if (row === undefined || after === undefined) throw new AlurError('NOT_FOUND');
    const entry = openEntry(row.text);
    const moment = {
      entry,
      text: row.text,
      hash: row.hash,
      before: proof.cases[at - 2] ?? null,
      after,
      namesUnseen: await namesUnseen(ctx, source.definition, entry, reader),
    };
    return {
      caseId: source.case.id,
      tracking: source.case.tracking,
      headline: headlineOf(source, reader),
      lines: historyLines(source, reader),
      moment: momentModel(moment, source, reader),
      first: 1,
      last,
      proof: {
        entries: stored.length,
        chain: proof.chain,
        replay: proof.difference === null && proof.same,
        difference:
          proof.difference === null ? null : `${String(proof.difference.sequence)}: ${proof.difference.what}`,
      },
    };
  });
