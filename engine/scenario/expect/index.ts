/** What a step can expect: one file for each key, one line here. */
import type { Path } from '#engine/definition/source.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Outcome } from '../act.ts';
import type { Expectation } from '../shape/expect.ts';
import { actions } from './actions.ts';
import { answer } from './answer.ts';
import { clocks } from './clocks.ts';
import { data } from './data.ts';
import { documents } from './documents.ts';
import { finds } from './finds.ts';
import { incidents } from './incidents.ts';
import { items } from './items.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment } from './moment.ts';
import { begins, reads } from './reads.ts';
import { refused } from './refused.ts';
import { sees } from './sees.ts';
import { sent } from './sent.ts';
import { closed, entries, state, status, unit } from './state.ts';
import { tasks } from './tasks.ts';

/** What needs no case stands apart. */
type Parts = Omit<Expectation, 'refused' | 'answer' | 'begun'>;
/** Looks at one key of what is expected, where it is there. */
type LookAt = (expect: Parts, moment: Moment, path: Path) => Promise<readonly Miss[]>;

function at<Key extends keyof Parts>(key: Key, look: Look<NonNullable<Parts[Key]>>): LookAt {
  return async (expect, moment, path) => {
    const wanted = expect[key];
    return wanted === undefined ? [] : await look(wanted, moment, path);
  };
}

const looks: { readonly [Key in keyof Required<Parts>]: LookAt } = {
  state: at('state', state),
  status: at('status', status),
  closed: at('closed', closed),
  unit: at('unit', unit),
  data: at('data', data),
  tasks: at('tasks', tasks),
  items: at('items', items),
  clocks: at('clocks', clocks),
  actions: at('actions', actions),
  sees: at('sees', sees),
  documents: at('documents', documents),
  finds: at('finds', finds),
  reads: at('reads', reads),
  begins: at('begins', begins),
  sent: at('sent', sent),
  incidents: at('incidents', incidents),
  entries: at('entries', entries),
};

/** Everything a step expects that does not hold. Without a case only a refusal or an answer can be looked at. */
export async function missesOf(
  expect: Omit<Expectation, 'begun'>,
  outcome: Outcome,
  moment: Moment | null,
  path: Path,
): Promise<readonly Miss[]> {
  const misses: Miss[] = [];
  if (expect.refused !== undefined) misses.push(...refused(expect.refused, outcome, [...path, 'refused']));
  if (expect.answer !== undefined) misses.push(...answer(expect.answer, outcome, [...path, 'answer']));
  for (const key of Object.keys(looks) as (keyof typeof looks)[]) {
    if (expect[key] === undefined) continue;
    const place = [...path, key];
    if (moment !== null) misses.push(...(await looks[key](expect, moment, place)));
    else misses.push({ path: place, expected: key, seen: said(SCENARIO_TEXTS.noCase) });
  }
  return misses;
}
