import { fieldsAndColumns } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Choices written as names alone are shown to people as those names, in one language. */
export const optionWithoutLabel: Rule = {
  code: 'option-without-label',
  severity: 'warning',
  check({ model }, report) {
    for (const { path, value } of fieldsAndColumns(model)) {
      if ((value.type === 'choice' || value.type === 'choices') && Array.isArray(value.of))
        report([...path, 'of'], { names: value.of.join(', ') }, { at: 'key' });
    }
  },
};
