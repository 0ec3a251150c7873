import { refuseDenial } from '#engine/machine/refuse.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { pageActions } from '#engine/view/action.ts';
import { envOf, readerOf, sourceOf } from '../page.ts';
import type { Expectation } from '../shape/expect.ts';
import { said } from './moment.ts';
import type { Look, Miss, Said } from './moment.ts';

/** What stands on a person's page: offered, greyed with the code of its refusal, or absent. */
export const actions: Look<NonNullable<Expectation['actions']>> = async (wanted, moment, path) => {
  const { stage, case: subject } = moment;
  const source = await sourceOf(stage, subject);
  const misses: Miss[] = [];
  for (const [who, offers] of Object.entries(wanted)) {
    const reader = await readerOf(stage, who, subject, 'id');
    const shown = reader === null ? [] : pageActions(source, reader, await envOf(stage, subject, reader));
    for (const [event, expected] of Object.entries(offers)) {
      const found = shown.find(({ action }) => action.event === event);
      const seen =
        found === undefined
          ? 'absent'
          : !found.verdict.allowed
            ? refuseDenial(found.verdict.denial).code
            : found.blocked
              ? 'CLAIMED_BY_OTHER'
              : found.lock !== null
                ? 'LOCK_TAKEN'
                : (found.unready?.code ?? 'offered');
      if (seen !== expected)
        misses.push({ path: [...path, who, event], expected: inWords(expected), seen: inWords(seen) });
    }
  }
  return misses;
};

function inWords(offer: string): Said {
  if (offer === 'offered') return said(SCENARIO_TEXTS.offered);
  return offer === 'absent' ? said(SCENARIO_TEXTS.absent) : offer;
}
