import type { Rule } from './rule.ts';

/** A case is named in lists by a text. */
export const headlineNotText: Rule = {
  code: 'headline-not-text',
  severity: 'error',
  check({ model }, report) {
    const field = model.data[model.headline];
    if (field !== undefined && field.type !== 'text') report(['headline'], { name: model.headline });
  },
};
