import { eachPlaces } from '../items.ts';
import type { Rule } from './rule.ts';

/** Where a list may be empty, the file says what follows then: the state is done at once, which few expect. */
export const eachEmpty: Rule = {
  code: 'each-empty',
  severity: 'warning',
  check({ model }, report) {
    for (const { path, name, each } of eachPlaces(model))
      if (each.none === undefined) report([...path, 'each'], { name }, { at: 'key' });
  },
};
