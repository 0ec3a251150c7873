import type { CaseRow, Page, Store, TaskRow } from '#engine/runtime/store.ts';
import { LOOKED_AT } from '#engine/runtime/store.ts';
import type { Database, Param, Row } from '../database.ts';

type Lists = Pick<Store, 'tasks' | 'cases' | 'similar'>;

/** Counting stops here: people do not tell 1,000 from more, and the count must not read a whole office's years. */
const COUNTED = 1000;
/** A word that begins more words than this finds the first of them: somebody who types one letter has to type more. */
const RANGED = 100_000;

export function listOperations(database: Database): Lists {
  return {
    tasks: async ({ pairs, mine, after, limit }) => {
      const start = after ?? { due: '-infinity', caseId: '', key: '' };
      const rows = await database.query(mine === null ? offered : claimed, [
        JSON.stringify(pairs),
        start.due ?? 'infinity',
        start.caseId,
        start.key,
        limit + 1,
        ...(mine === null ? [] : [mine]),
      ]);
      return page(rows, limit, toTaskRow);
    },

    cases: async ({ pairs, text, words = [], ids, after, limit }) => {
      const params: Param[] = [
        JSON.stringify(pairs),
        after?.opened ?? 'infinity',
        after?.caseId ?? '',
        limit + 1,
      ];
      if (ids !== null) params.push(JSON.stringify(ids), text ?? '');
      else if (text !== null) params.push(text);
      const isSearch = ids === null && text !== null && words.length > 0;
      if (isSearch) params.push(JSON.stringify(words));
      const statement = ids !== null ? named : isSearch ? searched : text !== null ? tracked : newest;
      return page(await database.query(statement, params), limit, toCaseRow);
    },

    similar: async ({ process, where, since, levels, max, except }) => {
      const params = [process, since, except, JSON.stringify(levels), JSON.stringify(where), max];
      return (await database.query(similar, params)).map((row) => String(row['caseId']));
    },
  };
}

const pairs =
  'pair as (select distinct role, unit from jsonb_to_recordset($1::text::jsonb) as x(role text, unit text))';

/**
 * Every pair gives its first rows from an index that is in the list's order, and those are merged: the work is
 * pairs × limit whatever lies behind. One query over `(role, unit) in (…)` would sort all offers of all pairs.
 */
const offered = tasksOf(`
  found as (
    select distinct o.due, o.case_id, o.key, o.sequence from pair p cross join lateral (
      select due, case_id, key, sequence from task_offer
      where role = p.role and unit = p.unit and (due, case_id, key) > ($2::timestamptz, $3, $4)
      order by due, case_id, key limit $5) o
    order by 1, 2, 3 limit $5),
  counted as (
    select distinct o.case_id, o.key, o.sequence from pair p cross join lateral (
      select case_id, key, sequence from task_offer where role = p.role and unit = p.unit limit ${COUNTED}) o
    limit ${COUNTED})`);

const isOffered = `exists (select from task_offer o join pair p on p.role = o.role and p.unit = o.unit
  where o.case_id = t.case_id and o.sequence = t.sequence and o.key = t.key)`;
const claimed = tasksOf(`
  found as (
    select t.due, t.case_id, t.key, t.sequence from task t
    where t.claim_person = $6 and (t.due, t.case_id, t.key) > ($2::timestamptz, $3, $4) and ${isOffered}
    order by t.due, t.case_id, t.key limit $5),
  counted as (select from task t where t.claim_person = $6 and ${isOffered} limit ${COUNTED})`);

function tasksOf(parts: string): string {
  return `with ${pairs}, ${parts},
    listed as (
      select f.case_id as "caseId", f.due, f.key, f.sequence as "taskSequence", t.state as "taskState", t.offers,
        t.for_starter as "forStarter", c.definition, c.tracking, c.state, c.unit, c.opened, c.sequence,
        case when t.claim_person is not null
          then json_build_object('person', t.claim_person, 'role', t.claim_role) end as claim,
        to_json(c.levels) as levels, coalesce(h.value, c.headline_text) as headline
      from found f
      join task t on t.case_id = f.case_id and t.sequence = f.sequence and t.key = f.key
      join cases c on c.id = f.case_id
      left join personal h on h.case_id = c.id and h.key = c.headline_personal)
    select n.count, l.* from (select count(*) as count from counted) n left join listed l on true
    order by l.due, l."caseId", l.key`;
}

const newest = casesOf(`
  found as (
    select distinct s.opened, s.case_id from pair p cross join lateral (
      select opened, case_id from case_seer
      where role = p.role and unit = p.unit and (opened, case_id) < ($2::timestamptz, $3)
      order by opened desc, case_id desc limit $4) s
    order by 1 desc, 2 desc limit $4),
  counted as (
    select distinct s.case_id from pair p cross join lateral (
      select case_id from case_seer where role = p.role and unit = p.unit limit ${COUNTED}) s
    limit ${COUNTED})`);

/** A tracking ID that begins with the text, as a range of its index. */
const isTracked = `c.tracking >= $5 and c.tracking < $5 || chr(1114111)
  and exists (select from case_seer s join pair p on p.role = s.role and p.unit = s.unit where s.case_id = c.id)`;
const tracked = casesOf(`
  found as (
    select c.opened, c.id as case_id from cases c
    where (c.opened, c.id) < ($2::timestamptz, $3) and ${isTracked}
    order by 1 desc, 2 desc limit $4),
  counted as (select from cases c where ${isTracked} limit ${COUNTED})`);

/**
 * By tracking ID, or by words: each word walks its range of the index (what makes the planner do so are order and limit), what is read of that
 * is counted by case, and each case that is left is looked up among the seers.
 */
const searched = casesOf(`
  ranged as materialized (
    select w.n, k.case_id, k.readers
    from jsonb_array_elements_text($6::text::jsonb) with ordinality as w(word, n)
    cross join lateral (
      select case_id, readers from case_search
      where word >= w.word and word < w.word || chr(1114111)
      order by word, case_id limit ${RANGED}) k),
  hit as materialized (
    select c.id from cases c where c.tracking >= $5 and c.tracking < $5 || chr(1114111)
    union
    select r.case_id from ranged r
    where r.readers is null or exists (
      select from jsonb_to_recordset(r.readers) as x(role text, unit text)
      join pair p on p.role = x.role and p.unit = x.unit)
    group by r.case_id having count(distinct r.n) = jsonb_array_length($6::text::jsonb)),
  seen as materialized (
    select h.id from hit h cross join lateral (
      select from case_seer s join pair p on p.role = s.role and p.unit = s.unit where s.case_id = h.id limit 1) s),
  found as (
    select c.opened, c.id as case_id from seen n join cases c on c.id = n.id
    where (c.opened, c.id) < ($2::timestamptz, $3)
    order by 1 desc, 2 desc limit $4),
  counted as (select from seen limit ${COUNTED})`);

const isNamed = `c.id in (select jsonb_array_elements_text($5::text::jsonb)) and starts_with(c.tracking, $6)
  and exists (select from case_seer s join pair p on p.role = s.role and p.unit = s.unit where s.case_id = c.id)`;
const named = casesOf(`
  found as (
    select c.opened, c.id as case_id from cases c
    where (c.opened, c.id) < ($2::timestamptz, $3) and ${isNamed}
    order by 1 desc, 2 desc limit $4),
  counted as (select from cases c where ${isNamed} limit ${COUNTED})`);

/**
 * Walks the index on (process, opened) back from the newest case until enough are found; the inner limit is what makes
 * the planner do so. An index over the values would have to be kept at every step of every case, for a question that
 * is asked once in a case's life.
 */
const similar = `
  select c.id as "caseId"
  from (
    select id, opened, levels, body from cases where process = $1 and opened >= $2::timestamptz
    order by opened desc, id desc limit ${LOOKED_AT}) c
  where c.id <> $3 and c.levels <@ array(select jsonb_array_elements_text($4::text::jsonb))
    and (c.body->'data')::jsonb @> $5::text::jsonb
  order by c.opened desc, c.id desc limit $6`;

function casesOf(parts: string): string {
  return `with ${pairs}, ${parts},
    listed as (
      select c.id as "caseId", c.definition, c.tracking, c.state, c.unit, c.opened, c.at, c.closed,
        to_json(c.levels) as levels, coalesce(h.value, c.headline_text) as headline
      from found f
      join cases c on c.id = f.case_id
      left join personal h on h.case_id = c.id and h.key = c.headline_personal)
    select n.count, l.* from (select count(*) as count from counted) n left join listed l on true
    order by l.opened desc, l."caseId" desc`;
}

/** The count stands in every row, and in a row of its own, all else null, where nothing was found. */
function page<Item>(rows: readonly Row[], limit: number, toItem: (row: Row) => Item): Page<Item> {
  const found = rows.filter((row) => row['caseId'] !== null);
  return {
    rows: found.slice(0, limit).map((row) => toItem(row)),
    count: Number(rows[0]?.['count'] ?? 0),
    more: found.length > limit,
  };
}

interface ListedTask extends Omit<TaskRow, 'task'> {
  readonly key: string;
  readonly taskSequence: number;
  readonly taskState: string;
  readonly offers: TaskRow['task']['offers'];
  readonly forStarter: boolean;
  readonly claim: TaskRow['task']['claim'];
  readonly due: string | null;
}

function toTaskRow(listed: Row): TaskRow {
  const row = listed as unknown as ListedTask;
  const { caseId, definition, tracking, state, unit, opened, sequence, levels, headline } = row;
  const { key, taskSequence, taskState, offers, forStarter, claim, due } = row;
  return {
    ...{ caseId, definition, tracking, state, unit, opened, sequence, levels, headline },
    task: { key, sequence: taskSequence, state: taskState, offers, forStarter, claim, due },
  };
}

function toCaseRow(listed: Row): CaseRow {
  const row = listed as unknown as CaseRow;
  const { caseId, definition, tracking, state, unit, opened, at, closed, levels, headline } = row;
  return { caseId, definition, tracking, state, unit, opened, at, closed, levels, headline };
}
