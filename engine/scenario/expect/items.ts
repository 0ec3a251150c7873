import { itemSteps } from '../item-step.ts';
import type { Expectation } from '../shape/expect.ts';
import { keyOf } from '../stage.ts';
import { compare } from './moment.ts';
import type { Look } from './moment.ts';

/** Where the items of the case stand, all of them. */
export const items: Look<NonNullable<Expectation['items']>> = (wanted, { case: subject, stage }, path) => {
  const seen = itemSteps(subject, (key) => keyOf(stage, key));
  return compare(path, [...wanted].sort().join(', '), [...seen].sort().join(', '));
};
