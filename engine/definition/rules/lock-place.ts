import { eachAround } from '../items.ts';
import { typeOfExpression } from '../expression/check.ts';
import { readablesOf } from '../readable.ts';
import { statesIn } from '../states.ts';
import { namesAt } from '../walk.ts';
import type { Rule } from './rule.ts';

/**
 * A lock can be held: its key is a text or a whole number, and a case can stand in each of its states. The steps of items are
 * no places of the case.
 */
export const lockPlace: Rule = {
  code: 'lock-place',
  severity: 'error',
  check({ model }, report) {
    for (const [name, { key, in: places }] of Object.entries(model.locks ?? {})) {
      const path = ['locks', name];
      if (typeOfExpression(key, readablesOf(model).stored) === 'bool')
        report([...path, 'key'], { name, problem: '#lock-key-type' });
      for (const place of namesAt([...path, 'in'], places)) {
        const inItems = statesIn(model, place.value).some((state) => eachAround(model, state) !== null);
        if (inItems) report(place.path, { name, problem: '#lock-in-item' });
      }
    }
  },
};
