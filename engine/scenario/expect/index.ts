/** What a step can expect: one file for each key, one line here. */
import type { Path } from '#engine/definition/source.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Outcome } from '../act.ts';
import type { Expectation } from '../shape/expect.ts';
import { actions } from './actions.ts';
import { clocks } from './clocks.ts';
import { data } from './data.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment } from './moment.ts';
import { refused } from './refused.ts';
import { sees } from './sees.ts';
import { closed, entries, state, status, unit } from './state.ts';
import { tasks } from './tasks.ts';

type Parts = Omit<Expectation, 'refused'>;
const looks: { readonly [Key in keyof Required<Parts>]: Look<NonNullable<Parts[Key]>> } = {
  state,
  status,
  closed,
  unit,
  data,
  tasks,
  clocks,
  actions,
  sees,
  entries,
};

/** Everything a step expects that does not hold. Without a case only a refusal can be looked at. */
export async function missesOf(
  expect: Expectation,
  outcome: Outcome,
  moment: Moment | null,
  path: Path,
): Promise<readonly Miss[]> {
  const misses: Miss[] = [];
  if (expect.refused !== undefined) misses.push(...refused(expect.refused, outcome, [...path, 'refused']));
  for (const key of Object.keys(looks) as (keyof typeof looks)[]) {
    if (expect[key] === undefined) continue;
    const at = [...path, key];
    if (moment !== null) misses.push(...(await lookAt(key, expect, moment, at)));
    else misses.push({ path: at, expected: key, seen: said(SCENARIO_TEXTS.noCase) });
  }
  return misses;
}

async function lookAt<Key extends keyof typeof looks>(
  key: Key,
  expect: Parts,
  moment: Moment,
  path: Path,
): Promise<readonly Miss[]> {
  const wanted = expect[key];
  if (wanted === undefined) return [];
  const look: Look<NonNullable<Parts[Key]>> = looks[key];
  return await look(wanted, moment, path);
}
