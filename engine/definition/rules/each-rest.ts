import { eachPlaces } from '../items.ts';
import type { Rule } from './rule.ts';

/** Items that go on after the join need a state that stays: one whose `onDone` leaves it takes them all out. */
export const eachRest: Rule = {
  code: 'each-rest',
  severity: 'error',
  check({ model }, report) {
    for (const { path, name, each, state } of eachPlaces(model))
      if (each.rest === 'keep' && state.onDone !== undefined) report([...path, 'each', 'rest'], { name });
  },
};
