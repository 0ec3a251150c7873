import { z } from 'zod';
import { caseListRow, countText } from '#engine/view/lists.ts';
import type { CaseListPage } from '#engine/view/page.ts';
import { wordsAsked } from '#engine/runtime/search.ts';
import { readTracking } from '#engine/runtime/tracking.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import { signedIn } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { cursor, instant, uuid } from '../input.ts';
import { COUNTED, PAGE } from '../paging.ts';
import { readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';

interface CaseCursor {
  readonly opened: string;
  readonly caseId: string;
}
const isCursor = (value: unknown): value is CaseCursor =>
  z.object({ opened: instant, caseId: uuid }).safeParse(value).success;

/** Cases that the signed-in person may see, newest first; `text` finds by tracking ID or its beginning, and by words of fields that are searched. */
export const list = procedure
  .input(z.object({ text: z.string().max(100).optional(), after: cursor }))
  .query(async ({ ctx, input }): Promise<CaseListPage> => {
    signedIn(ctx);
    const reader = await readerOf(ctx);
    const typed = input.text?.trim() ?? '';
    const text = typed === '' ? null : (readTracking(typed) ?? typed.toUpperCase());
    const page = await ctx.engine.store.cases({
      pairs: grantsOf(reader.actor),
      text,
      words: wordsAsked(typed),
      ids: null,
      after: readCursor(input.after, isCursor),
      limit: PAGE,
    });
    const rows = await Promise.all(
      page.rows.map(async (row) => {
        const { definition } = await ctx.engine.world.byHash(row.definition);
        return caseListRow(row, definition, reader);
      }),
    );
    const last = page.rows.at(-1);
    const next =
      page.more && last !== undefined ? writeCursor({ opened: last.opened, caseId: last.caseId }) : null;
    return { text: typed, rows, count: countText(page.count, COUNTED, reader), next };
  });
