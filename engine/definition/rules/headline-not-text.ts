import { caseFields } from '../case-fields.ts';
import type { Rule } from './rule.ts';

/** A case is named in lists by a text. */
export const headlineNotText: Rule = {
  code: 'headline-not-text',
  severity: 'error',
  check({ model }, report) {
    const field = caseFields(model).get(model.headline);
    if (field !== undefined && field.type !== 'text') report(['headline'], { name: model.headline });
  },
};
