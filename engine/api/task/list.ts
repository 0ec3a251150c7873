import { z } from 'zod';
import type { TaskCursor } from '#engine/runtime/store.ts';
import { countText, inboxRow } from '#engine/view/lists.ts';
import type { InboxPage } from '#engine/view/page.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import { signedIn } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { cursor, instant, taskKey, uuid } from '../input.ts';
import { COUNTED, PAGE } from '../paging.ts';
import { readerOf } from '../source.ts';
import { procedure } from '../trpc.ts';

const isCursor = (value: unknown): value is TaskCursor =>
  z.object({ due: instant.nullable(), caseId: uuid, key: taskKey }).safeParse(value).success;

/** The inbox of the signed-in person: `mine` are claimed tasks, `offered` all that one of their roles may do. Next breach first. */
export const list = procedure
  .input(z.object({ tab: z.enum(['mine', 'offered']), after: cursor }))
  .query(async ({ ctx, input: { tab, after } }): Promise<InboxPage> => {
    const person = signedIn(ctx);
    const { engine } = ctx;
    const reader = await readerOf(ctx);
    const pairs = grantsOf(reader.actor);
    const query = (
      mine: boolean,
      limit: number,
      from: TaskCursor | null,
    ): ReturnType<typeof engine.store.tasks> =>
      engine.store.tasks({ pairs, mine: mine ? person : null, after: from, limit });
    const [page, other] = await Promise.all([
      query(tab === 'mine', PAGE, readCursor(after, isCursor)),
      query(tab !== 'mine', 1, null),
    ]);
    const calendars = await engine.world.calendars();
    const rows = await Promise.all(
      page.rows.map(async (row) => {
        const { definition } = await engine.world.byHash(row.definition);
        const calendar = calendars[definition.calendar]?.calendar;
        if (calendar === undefined) throw new Error(`calendar ${definition.calendar} is not loaded`);
        return inboxRow(row, row.task, definition, calendar, reader);
      }),
    );
    const last = page.rows.at(-1);
    const next =
      page.more && last !== undefined
        ? writeCursor({ due: last.task.due, caseId: last.caseId, key: last.task.key })
        : null;
    const [mine, offered] = tab === 'mine' ? [page.count, other.count] : [other.count, page.count];
    return {
      tab,
      rows,
      counts: { mine: countText(mine, COUNTED, reader), offered: countText(offered, COUNTED, reader) },
      next,
    };
  });
