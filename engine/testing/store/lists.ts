import { expect, it } from 'vitest';
import type { Case } from '#engine/machine/types.ts';
import type { Pair } from '#engine/policy/types.ts';
import type { CaseRow, Commit, Page, SearchWord, Store, TaskCursor, TaskRow } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit, samplePersonal, sampleTask } from './samples.ts';

export function listContract(the: Opened): void {
  it('a task is listed with its case, next breach first, those without a date last', async () => {
    const pair = freshPair();
    const dues = [null, '2026-12-03T00:00:00.000Z', '2026-12-01T00:00:00.001Z', '2026-12-01T00:00:00.000Z'];
    for (const due of dues) await offered(the.store, [pair], { due });

    const page = await tasks(the.store, [pair]);

    expect(page.rows.map((row) => row.task.due)).toEqual([...dues].reverse());
    expect(page).toMatchObject({ count: 4, more: false });
  });

  it('a listed task says what the case page needs', async () => {
    const pair = freshPair();
    const claim = { person: fresh('person'), role: 'petugas' };
    const kase = await offered(the.store, [pair], { claim, forStarter: true }, { levels: ['rahasia'] });

    const { id, definition, tracking, state, unit, opened, sequence, levels, tasks: own } = kase;
    expect((await tasks(the.store, [pair])).rows).toEqual([
      {
        caseId: id,
        definition,
        tracking,
        state,
        unit,
        opened,
        sequence,
        levels,
        headline: null,
        task: own[0],
      },
    ]);
  });

  it('a task offered to several of my pairs is listed and counted once', async () => {
    const pairs = [freshPair(), freshPair(), freshPair()];
    await offered(the.store, pairs);
    await offered(the.store, pairs.slice(0, 1));

    const page = await tasks(the.store, [...pairs, ...pairs]);

    expect(page).toMatchObject({ count: 2, more: false });
    expect(page.rows).toHaveLength(2);
  });

  it('a task is not listed for the same role elsewhere, nor another role here', async () => {
    const pair = freshPair();
    await offered(the.store, [pair]);

    const page = await tasks(the.store, [
      { role: pair.role, unit: 'elsewhere' },
      { role: 'another', unit: pair.unit },
    ]);

    expect(page).toEqual({ rows: [], count: 0, more: false });
    expect(await tasks(the.store, [])).toEqual({ rows: [], count: 0, more: false });
  });

  it('paging through tasks loses none and repeats none', async () => {
    const [first, second] = [freshPair(), freshPair()];
    const due = '2026-12-01T00:00:00.000Z';
    const kept: string[] = [];
    for (let n = 0; n < 11; n++) {
      const own = {
        tasks: [1, 2].map((visit) =>
          task(`s/${visit}`, n % 3 ? [first, second] : [second], n % 2 ? due : null),
        ),
      };
      kept.push((await opened(the.store, sampleCase(own))).id);
    }

    const seen: TaskRow[] = [];
    let cursor: TaskCursor | null = null;
    for (let more = true; more;) {
      const page: Page<TaskRow> = await tasks(the.store, [first, second], { after: cursor, limit: 3 });
      const last = page.rows.at(-1)!;
      expect(page.count).toBe(22);
      seen.push(...page.rows);
      cursor = { due: last.task.due, caseId: last.caseId, key: last.task.key };
      more = page.more;
    }

    expect(seen.map((row) => `${row.caseId} ${row.task.key}`).sort()).toEqual(
      kept.flatMap((id) => [`${id} s/1`, `${id} s/2`]).sort(),
    );
    expect(seen.findIndex((row) => row.task.due === null)).toBe(10);
  });

  it('my tasks are those that I claimed and am still offered', async () => {
    const pair = freshPair();
    const me = fresh('person');
    const claim = { person: me, role: pair.role };
    const mine = await offered(the.store, [pair], { claim, due: '2026-12-02T00:00:00.000Z' });
    await offered(the.store, [pair], { claim: { person: 'someone else', role: pair.role } });
    await offered(the.store, [pair]);
    await offered(the.store, [freshPair()], { claim });

    const page = await tasks(the.store, [pair], { mine: me });

    expect(page.rows.map((row) => row.caseId)).toEqual([mine.id]);
    expect(page).toMatchObject({ count: 1, more: false });
    const rest = await tasks(the.store, [pair], { mine: me, after: { due: null, caseId: '', key: '' } });
    expect(rest).toEqual({ rows: [], count: 1, more: false });
  });

  it('a task that ended leaves the inbox, one that changed stands there as it is', async () => {
    const [old, now] = [freshPair(), freshPair()];
    const kase = await offered(the.store, [old]);
    const handedOver = task('diajukan/1', [now], '2026-12-05T00:00:00.000Z');
    const changed = after(kase, { tasks: [handedOver] });
    await the.store.commit(sampleCommit(changed));

    expect((await tasks(the.store, [old])).rows).toEqual([]);
    expect((await tasks(the.store, [now])).rows.map((row) => row.task)).toEqual([handedOver]);

    const done = after(changed, { tasks: [] });
    await the.store.commit(sampleCommit(done, { tasks: { put: [], drop: [handedOver] } }));
    expect(await tasks(the.store, [now])).toEqual({ rows: [], count: 0, more: false });
  });

  it('cases are listed to those who see them, newest first', async () => {
    const pair = freshPair();
    const days = ['2026-11-01', '2026-11-03', '2026-11-02'];
    for (const day of days) {
      await opened(the.store, sampleCase({ seers: [pair, freshPair()], opened: `${day}T00:00:00.000Z` }));
    }

    const page = await cases(the.store, [pair, pair]);

    expect(page.rows.map((row) => row.opened.slice(0, 10))).toEqual([
      '2026-11-03',
      '2026-11-02',
      '2026-11-01',
    ]);
    expect(page).toMatchObject({ count: 3, more: false });
  });

  it('a case that became secret leaves the list of those who no longer see it', async () => {
    const [everybody, few] = [freshPair(), freshPair()];
    const kase = await opened(the.store, sampleCase({ seers: [everybody, few] }));
    const same = after(kase);
    await the.store.commit(sampleCommit(same, { seers: null }));
    expect((await cases(the.store, [everybody])).count).toBe(1);

    await the.store.commit(sampleCommit(after(same), { seers: [few] }));

    expect(await cases(the.store, [everybody])).toEqual({ rows: [], count: 0, more: false });
    expect(await cases(the.store, [everybody], { text: kase.tracking })).toEqual({
      rows: [],
      count: 0,
      more: false,
    });
    expect((await cases(the.store, [few])).count).toBe(1);
  });

  it('cases are found by the start of their tracking ID, taken literally', async () => {
    const pair = freshPair();
    const start = fresh('T');
    for (const end of ['-A1', '-A2', '-B', '%A']) {
      await opened(the.store, sampleCase({ tracking: start + end, seers: [pair] }));
    }
    const found = async (text: string): Promise<readonly string[]> =>
      (await cases(the.store, [pair], { text })).rows.map((row) => row.tracking.slice(start.length)).sort();

    expect(await found(`${start}-A`)).toEqual(['-A1', '-A2']);
    expect(await found(`${start}%`)).toEqual(['%A']);
    expect(await found(`${start}_`)).toEqual([]);
    expect(await found(start)).toHaveLength(4);
  });

  it('cases are found by the beginnings of words, each of them, that one reads', async () => {
    const [pair, other] = [freshPair(), freshPair()];
    const [tree, road, none] = [fresh('w'), fresh('w'), fresh('w')];
    const word = (text: string, readers: readonly Pair[] | null = null): SearchWord => ({
      field: 'judul',
      word: text,
      readers,
    });
    const seers = [pair, other];
    const both = await opened(the.store, sampleCase({ seers }), { search: [word(tree), word(`${road}x`)] });
    const kept = await opened(the.store, sampleCase({ seers }), { search: [word(tree), word(road, [pair])] });
    const unseen = await opened(the.store, sampleCase({ seers: [freshPair()] }), { search: [word(tree)] });
    const found = async (words: readonly string[], by = pair, text = none): Promise<readonly string[]> =>
      (await cases(the.store, [by, by], { text, words })).rows.map((row) => row.caseId).sort();

    expect(await found([tree])).toEqual([both.id, kept.id].sort());
    expect(await found([tree, road])).toEqual([both.id, kept.id].sort());
    expect(await found([tree, road], other)).toEqual([both.id]);
    expect(await found([tree, `${road}x`])).toEqual([both.id]);
    expect(await found([tree, none])).toEqual([]);
    expect(await found([])).toEqual([]);
    expect(await found([tree], other, unseen.tracking)).toEqual([both.id, kept.id].sort());
    expect(await found([none], pair, kept.tracking)).toEqual([kept.id]);
    expect(await cases(the.store, [pair], { text: none, words: [tree] })).toMatchObject({ count: 2 });

    await the.store.commit(sampleCommit(after(kept), { search: null }));
    expect(await found([road], pair)).toContain(kept.id);
    await the.store.commit(sampleCommit(after(after(kept)), { search: [word(none)] }));
    expect(await found([tree])).toEqual([both.id]);
    expect(await found([none])).toEqual([kept.id]);
  });

  it('cases that are named are listed to those who see them, each once', async () => {
    const [pair, other] = [freshPair(), freshPair()];
    const first = await opened(the.store, sampleCase({ seers: [pair, other] }));
    const second = await opened(the.store, sampleCase({ seers: [pair], opened: '2026-11-22T00:00:00.000Z' }));
    await opened(the.store, sampleCase({ seers: [pair] }));
    const ids = [first.id, second.id, first.id, fresh('case')];
    const listed = async (pairs: readonly Pair[], text: string | null = null): Promise<readonly string[]> =>
      (await cases(the.store, pairs, { ids, text })).rows.map((row) => row.caseId);

    expect(await listed([pair, other])).toEqual([second.id, first.id]);
    expect(await listed([other])).toEqual([first.id]);
    expect(await listed([freshPair()])).toEqual([]);
    expect(await listed([pair], first.tracking)).toEqual([first.id]);
    expect(await cases(the.store, [pair], { ids })).toMatchObject({ count: 2, more: false });
    expect(await cases(the.store, [pair], { ids: [] })).toEqual({ rows: [], count: 0, more: false });
  });

  it.each([[null], ['T-']])('paging through cases (text %s) loses none and repeats none', async (text) => {
    const pairs = [freshPair(), freshPair()];
    const kept: string[] = [];
    for (let n = 0; n < 10; n++) kept.push((await opened(the.store, sampleCase({ seers: pairs }))).id);

    const seen: CaseRow[] = [];
    let cursor: { readonly opened: string; readonly caseId: string } | null = null;
    for (let more = true; more;) {
      const page: Page<CaseRow> = await cases(the.store, pairs, { text, after: cursor, limit: 3 });
      expect(page.count).toBe(10);
      seen.push(...page.rows);
      cursor = page.rows.at(-1)!;
      more = page.more;
    }

    expect(seen.map((row) => row.caseId).sort()).toEqual(kept.sort());
  });

  it('a listed case says where it stands', async () => {
    const pair = freshPair();
    const closed = 'selesai';
    const kase = await opened(the.store, sampleCase({ seers: [pair], closed, levels: ['a', 'b'] }));

    const { id, definition, tracking, state, unit, opened: since, at, levels } = kase;
    expect((await cases(the.store, [pair])).rows).toEqual([
      { caseId: id, definition, tracking, state, unit, opened: since, at, closed, levels, headline: null },
    ]);
  });

  it.each<[string, Commit['headline'], string | null]>([
    ['plain text', { text: 'Jalan rusak' }, 'Jalan rusak'],
    ['a personal value', { personal: '1.nama' }, 'Siti Aminah'],
    ['a personal value that is not there', { personal: '1.hilang' }, null],
    ['nothing', null, null],
  ])('the headline of a list can be %s', async (_title, headline, expected) => {
    const pair = freshPair();
    const kase = sampleCase({ seers: [pair], tasks: [sampleTask({ offers: [pair] })] });
    await opened(the.store, kase, { headline, personal: [samplePersonal()] });

    expect((await cases(the.store, [pair])).rows[0]?.headline).toBe(expected);
    expect((await tasks(the.store, [pair])).rows[0]?.headline).toBe(expected);
  });
}

function freshPair(): Pair {
  return { role: fresh('role'), unit: fresh('unit') };
}

function task(key: string, offers: readonly Pair[], due: string | null) {
  return sampleTask({ key, offers, due });
}

/** A case with one task that these pairs are offered. */
async function offered(
  store: Store,
  offers: readonly Pair[],
  changes: Parameters<typeof sampleTask>[0] = {},
  ofCase: Partial<Case> = {},
): Promise<Case> {
  return await opened(store, sampleCase({ tasks: [sampleTask({ offers, ...changes })], ...ofCase }));
}

async function tasks(
  store: Store,
  pairs: readonly Pair[],
  query: Partial<Parameters<Store['tasks']>[0]> = {},
): Promise<Page<TaskRow>> {
  return await store.tasks({ pairs, mine: null, after: null, limit: 50, ...query });
}

async function cases(
  store: Store,
  pairs: readonly Pair[],
  query: Partial<Parameters<Store['cases']>[0]> = {},
): Promise<Page<CaseRow>> {
  return await store.cases({ pairs, text: null, ids: null, after: null, limit: 50, ...query });
}
