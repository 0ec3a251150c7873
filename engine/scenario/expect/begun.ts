import type { Path } from '#engine/definition/source.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { said } from './moment.ts';
import type { Miss, Moment } from './moment.ts';

/**
 * The cases that began in a step, in order: their processes, each under a name for later steps. First those that the calendar
 * began, then those that the case of the step did since the step on it before.
 */
export async function missingBegun(
  engine: Engine,
  wanted: NonNullable<Expectation['begun']>,
  ids: readonly string[],
  path: Path,
): Promise<readonly Miss[]> {
  const seen = await Promise.all(
    ids.map(async (id) => (await engine.store.load(id, null)).case?.process ?? ''),
  );
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
}

/** Ids of the cases that the entries since then say were begun. */
export function begunSince({ added }: Pick<Moment, 'added'>): readonly string[] {
  return added.flatMap(({ kind, sent }) => {
    const { begun: found } = sent as { readonly begun?: { readonly case: string } };
    return kind === 'effect' && found !== undefined ? [found.case] : [];
  });
}
