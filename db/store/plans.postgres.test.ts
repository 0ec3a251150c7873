import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import { openDatabase } from '../connect.ts';
import type { Database } from '../database.ts';
import { makeStore } from './store.ts';
import { openStore } from '../open-store.ts';
import { freshDatabase } from '../testing/fresh-database.ts';

const url = await freshDatabase();
const statements: string[] = [];
let owner: Database;
let store: Store;

beforeAll(async () => {
  await (await openStore({ url })).store.close();
  owner = await openDatabase({ url }, { connections: 1, onStatement: (text) => void statements.push(text) });
  store = makeStore(owner, () => owner.close());
  await owner.script(`
    insert into timer select 'c' || n, 1, 'k', timestamptz '2026-01-01' + n * interval '1 minute'
      from generate_series(1, 40000) n;
    insert into task_offer select 'c' || n, 1, 's/1', 'r' || n % 5, 'u' || n % 20, timestamptz '2026-01-01' + n * interval '1 minute'
      from generate_series(1, 40000) n;
    insert into cases select 'c' || n, 'p' || n % 2, 'd', 'r', 'u', 's', 'T-' || n, 's', null,
        timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01', 1, 'h', '{}', null, null,
        json_build_object('data', json_build_object('place', 'v' || n % 1000), 'rest', repeat('x', 2000))
      from generate_series(1, 40000) n;
    insert into case_search select 'c' || n, 'judul', 'w' || n % 4000, null from generate_series(1, 40000) n;
    insert into case_seer select 'c' || n, 'r' || n % 5, 'u' || n % 20, timestamptz '2026-01-01' from generate_series(1, 40000) n;
    insert into clock (case_id, sequence, key, status, started, pauses, provisional, calendar, examined_calendar)
      select 'c' || n, 1, 'k', 'running', timestamptz '2026-01-01', '[]', false, 'old', case when n > 3 then 'new' end
      from generate_series(1, 40000) n;
    analyze timer; analyze task_offer; analyze cases; analyze case_search; analyze case_seer; analyze clock`);
});
afterAll(() => store.close());

describe('with forty thousand rows', () => {
  it('due timers are read from the index, as many as asked for', async () => {
    await store.dueCases('2026-01-20T00:00:00.000Z', 50);

    const plan = await planOf(`'2026-01-20T00:00:00.000Z', 50`);

    expect(plan).toMatch(/Index (Only )?Scan using timer_due/);
    expect(plan).not.toContain('Seq Scan');
    expect(await rowsRead('timer', () => store.dueCases('2026-01-20T00:00:00.000Z', 50))).toBeLessThan(400);
  });

  it('an inbox reads no more than its page from each pair', async () => {
    const pairs = [0, 1, 2].map((n) => ({ role: `r${n}`, unit: `u${n}` }));
    await store.tasks({ pairs, mine: null, after: null, limit: 20 });

    const plan = await planOf(`'${JSON.stringify(pairs)}', '-infinity', '', '', 21`);

    expect(plan).toContain('task_offer_inbox');
    expect(plan).not.toContain('Seq Scan on task_offer');
  });

  it('words are looked up in their index, whatever cases there are', async () => {
    const pairs = [{ role: 'r1', unit: 'u1' }];
    const query = { pairs, text: 'X-1', words: ['w42'], ids: null, after: null, limit: 20 };
    const { count } = await store.cases(query);

    const plan = await planOf(`'${JSON.stringify(pairs)}', 'infinity', '', 21, 'X-1', '["w42"]'`);

    expect(plan).toContain('case_search_word');
    expect(plan).not.toMatch(/Seq Scan on (case_search|cases|case_seer)/);
    expect(count).toBeGreaterThan(0);
    expect(await rowsRead('case_search', () => store.cases(query))).toBeLessThan(1000);
  });

  it('clocks that were looked at are passed over without reading them', async () => {
    const query = { calendars: ['old'], lengths: [], after: '', limit: 100 };
    expect(await store.clockedBy(query)).toEqual(['c1', 'c2', 'c3']);
    expect(await rowsRead('clock', () => store.clockedBy(query))).toBeLessThan(20);
  });

  it('a look-up walks back from the newest case until it has found enough', async () => {
    const look = { process: 'p0', where: { place: 'v42' }, levels: [], max: 2, except: 'c1' };
    const since = '2026-01-14T00:00:00.000Z';
    await store.similar({ ...look, since });

    const plan = await planOf(`'p0', '${since}', 'c1', '[]', '{"place":"v42"}', 2`);

    expect(plan).toContain('Index Scan Backward using cases_by_process');
    // Two are found among the newest 2,000 cases, of which every other is of this process.
    expect(await rowsRead('cases', () => store.similar({ ...look, since }))).toBeLessThan(5000);
  });
});

/** The plan of the statement that was sent last. */
async function planOf(params: string): Promise<string> {
  const text = statements.at(-1) ?? '';
  return await owner.transaction(async (session) => {
    await session.script(`deallocate all`);
    await session.script(`prepare probe as ${text}`);
    const rows = await session.query(`explain execute probe(${params})`);
    await session.script('deallocate probe');
    return rows.map((row) => String(row['QUERY PLAN'])).join('\n');
  });
}

async function rowsRead(table: string, work: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    await owner.script('select pg_stat_force_next_flush()');
    const [row] = await owner.query(
      `select idx_tup_fetch + seq_tup_read + (select sum(idx_tup_read) from pg_stat_user_indexes where relname = $1)
         as read from pg_stat_user_tables where relname = $1`,
      [table],
    );
    return Number(row?.['read']);
  };
  const before = await read();
  await work();
  return (await read()) - before;
}
