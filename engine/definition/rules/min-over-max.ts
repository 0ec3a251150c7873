import { fieldsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A field can be filled in: its `min` is not more than its `max`. */
export const minOverMax: Rule = {
  code: 'min-over-max',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of fieldsOf(model)) {
      if (value.type !== 'text' && value.type !== 'integer') continue;
      const max = value.max ?? (value.type === 'integer' ? Infinity : value.multiline === true ? 5000 : 500);
      if (value.min !== undefined && value.min > max) report([...path, 'min'], { min: value.min, max });
    }
  },
};
