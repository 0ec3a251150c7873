import type { RawColumn, RawField, RawFieldInForm } from '../schema/field.ts';
import { fieldsAndColumns } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A field can be filled in: its `min` is not more than its `max`. Days are judged by the rule `date-bound`. */
export const minOverMax: Rule = {
  code: 'min-over-max',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of fieldsAndColumns(model)) {
      const limits = limitsOf(value);
      if (limits !== null && limits.min > limits.max) report([...path, 'min'], limits);
    }
  },
};

function limitsOf(
  field: RawField | RawFieldInForm | RawColumn,
): { readonly min: number; readonly max: number } | null {
  switch (field.type) {
    case 'text': {
      const isLong = 'multiline' in field && field.multiline === true;
      return { min: field.min ?? 0, max: field.max ?? (isLong ? 5000 : 500) };
    }
    case 'integer':
    case 'number':
    case 'money':
      return { min: field.min ?? -Infinity, max: field.max ?? Infinity };
    default:
      return null;
  }
}
