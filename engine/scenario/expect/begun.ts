import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment } from './moment.ts';

/** The cases that this one began since the step on it before, in order: their processes, each under a name for later steps. */
export const begun: Look<NonNullable<Expectation['begun']>> = async (wanted, moment, path) => {
  const seen = await Promise.all(begunSince(moment).map((caseId) => processOf(moment, caseId)));
  const names = Object.entries(wanted);
  return Array.from({ length: Math.max(names.length, seen.length) }, (_, index) => index).flatMap(
    (index): readonly Miss[] => {
      const [name, process] = names[index] ?? [];
      const found = seen[index];
      if (process === found) return [];
      const none = said(SCENARIO_TEXTS.none);
      return [
        { path: name === undefined ? path : [...path, name], expected: process ?? none, seen: found ?? none },
      ];
    },
  );
};

/** Ids of the cases that the entries since then say were begun. */
export function begunSince({ added }: Pick<Moment, 'added'>): readonly string[] {
  return added.flatMap(({ kind, sent }) => {
    const { begun: found } = sent as { readonly begun?: { readonly case: string } };
    return kind === 'effect' && found !== undefined ? [found.case] : [];
  });
}

async function processOf({ stage }: Moment, caseId: string): Promise<string> {
  return (await stage.engine.store.load(caseId, null)).case?.process ?? '';
}
