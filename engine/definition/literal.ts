/** Which values a file may write out for a field. */
import { isDay } from './date-bound.ts';
import { optionNames } from './schema/field.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';

/** What was expected in place of a literal, as a word of the diagnostics; null when it fits. */
export function literalMisfit(
  field: RawField | RawFieldInForm,
  value: string | number | boolean,
): string | null {
  switch (field.type) {
    case 'choice':
      if (field.of === undefined) return typeof value === 'string' ? null : '#text';
      return typeof value === 'string' && optionNames(field).includes(value)
        ? null
        : optionNames(field).join(', ');
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : '#date';
    case 'time':
      return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : '#time';
    case 'integer':
    case 'money':
      return typeof value === 'number' && Number.isInteger(value) ? null : '#number';
    case 'number':
      return typeof value === 'number' ? null : '#decimal';
    case 'boolean':
      return typeof value === 'boolean' ? null : '#boolean';
    case 'text':
      return typeof value === 'string' ? null : '#text';
    default:
      return '#expression';
  }
}
