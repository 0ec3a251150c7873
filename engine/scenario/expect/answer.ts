import type { Path } from '#engine/definition/source.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Outcome } from '../act.ts';
import type { Expectation } from '../shape/expect.ts';
import { compare, said } from './moment.ts';
import type { Miss } from './moment.ts';
import { refusalInWords } from './refused.ts';

/** What the program outside that sent a message was answered. */
export function answer(
  wanted: NonNullable<Expectation['answer']>,
  outcome: Outcome,
  path: Path,
): readonly Miss[] {
  if (outcome.kind === 'refused') return [{ path, expected: wanted, seen: refusalInWords(outcome.refusal) }];
  const given = outcome.kind === 'done' ? outcome.answer : undefined;
  return given === undefined
    ? [{ path, expected: wanted, seen: said(SCENARIO_TEXTS.none) }]
    : compare(path, wanted, given);
}
