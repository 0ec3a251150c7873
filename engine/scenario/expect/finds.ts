import { grantsOf } from '#engine/policy/relation.ts';
import { wordsAsked } from '#engine/runtime/search.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { listOf, pathOf, said } from './moment.ts';
import type { Look, Miss, Moment } from './moment.ts';

/** Whether people find the case in their list by what they type, words alone. */
export const finds: Look<NonNullable<Expectation['finds']>> = async (wanted, moment, path) => {
  const misses: Miss[] = [];
  for (const [who, { by, never_by }] of Object.entries(wanted)) {
    for (const [index, text] of listOf(by).entries())
      if (!(await isFound(text, who, moment)))
        misses.push({
          path: pathOf([...path, who, 'by'], by ?? '', index),
          expected: text,
          seen: said(SCENARIO_TEXTS.none),
        });
    for (const [index, text] of listOf(never_by).entries())
      if (await isFound(text, who, moment))
        misses.push({
          path: pathOf([...path, who, 'never_by'], never_by ?? '', index),
          expected: said(SCENARIO_TEXTS.none),
          seen: text,
        });
  }
  return misses;
};

async function isFound(typed: string, who: string, { stage, case: subject }: Moment): Promise<boolean> {
  const { engine, clock, people } = stage;
  const directory = await engine.world.directory(clock.now());
  const { rows } = await engine.store.cases({
    pairs: grantsOf(directory.actorOf(people.get(who) ?? '')),
    // No number has it: what is found is found by words.
    text: ' ',
    words: wordsAsked(typed),
    ids: null,
    after: null,
    limit: 1000,
  });
  return rows.some(({ caseId }) => caseId === subject.id);
}
