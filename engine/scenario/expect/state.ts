import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { activeStates } from '../active.ts';
import type { Expectation } from '../shape/expect.ts';
import { keyOf } from '../stage.ts';
import { eventName } from '../way.ts';
import { compare, listOf, said } from './moment.ts';
import type { Look } from './moment.ts';

/** The active states, all of them. */
export const state: Look<NonNullable<Expectation['state']>> = (wanted, moment, path) =>
  compare(path, [...listOf(wanted)].sort().join(', '), [...activeStates(moment.case)].sort().join(', '));

/** The public wording of where the case is. */
export const status: Look<string> = (wanted, { stage, case: subject }, path) => {
  const { states } = stage.published.definition;
  const seen = new Set(activeStates(subject).map((name) => states[name]?.status ?? ''));
  return compare(path, wanted, [...seen].join(', '));
};

/** The outcome of a closed case; false: it is open. */
export const closed: Look<string | false> = (wanted, { case: subject }, path) => {
  if ((wanted === false ? null : wanted) === subject.closed) return [];
  const open = said(SCENARIO_TEXTS.open);
  return [{ path, expected: wanted === false ? open : wanted, seen: subject.closed ?? open }];
};

/** The office that handles the case. */
export const unit: Look<string> = (wanted, { stage, case: subject }, path) =>
  compare(path, wanted, keyOf(stage, subject.unit));

/** The entries that the step wrote, by their events; those of timers as `clock.NAME` and `after`. */
export const entries: Look<readonly string[]> = (wanted, { added }, path) => {
  const seen = added.map(eventName);
  return compare(path, wanted.join(', '), seen.join(', '));
};
