import { fieldsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** What cases are found by stands in the case, and names no person. */
export const searchField: Rule = {
  code: 'search-field',
  severity: 'error',
  check({ model }, report) {
    for (const { name, path, value, form } of fieldsOf(model)) {
      if (!('search' in value) || value.search !== true) continue;
      const at = [...path, 'search'];
      if ('personal' in value && value.personal !== undefined)
        report(at, { name, problem: '#personal-field' }, { at: 'key' });
      else if (form !== null && !('keep' in value && value.keep === true))
        report(at, { name, problem: '#not-kept' }, { at: 'key' });
    }
  },
};
