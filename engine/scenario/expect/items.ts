import { itemSteps } from '../item-step.ts';
import type { Expectation } from '../shape/expect.ts';
import { compare } from './moment.ts';
import type { Look } from './moment.ts';

/** Where the items of the case stand, all of them. */
export const items: Look<NonNullable<Expectation['items']>> = (wanted, { case: subject }, path) =>
  compare(path, [...wanted].sort().join(', '), [...itemSteps(subject)].sort().join(', '));
