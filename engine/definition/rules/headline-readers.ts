import { caseFields } from '../case-fields.ts';
import type { Rule } from './rule.ts';

/** Lists show the headline to whoever sees the case, so it has no readers of its own. */
export const headlineReaders: Rule = {
  code: 'headline-readers',
  severity: 'error',
  check({ model }, report) {
    const field = caseFields(model).get(model.headline);
    if (field !== undefined && 'sees' in field && field.sees !== undefined)
      report(['headline'], { name: model.headline });
  },
};
