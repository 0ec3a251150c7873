import { expressionTypeOf } from '../expression/check.ts';
import { nearest } from '../nearest.ts';
import { caseFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import { effectsOf } from '../effects.ts';
import type { Rule } from './rule.ts';

type AnyField = RawField | RawFieldInForm;

/** A literal in `set` fits its field; personal fields, files and points are only filled in by people. */
export const setValueType: Rule = {
  code: 'set-value-type',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value: effect } of effectsOf(model)) {
      if (!('set' in effect)) continue;
      for (const [name, value] of Object.entries(effect.set)) {
        const field = fields.get(name);
        if (field === undefined) continue;
        const expected = whatIsExpected(field, value);
        if (expected === null) continue;
        const suggestion =
          typeof value === 'string' && field.type === 'choice'
            ? nearest(value, Object.keys(field.of ?? {}))
            : null;
        const params = { name, type: field.type, expected };
        report([...path, 'set', name], suggestion === null ? params : { ...params, suggestion });
      }
    }
  },
};

/** Null when the value fits. */
function whatIsExpected(field: AnyField, value: string | number | boolean | object): string | null {
  if (field.personal !== undefined || field.type === 'files' || field.type === 'point') return '#not-set';
  // The type of an expression is checked where expressions are.
  if (typeof value === 'object') return null;
  if (field.type === 'unit' || field.type === 'person') return '#expression';
  if (field.type === 'choice' && field.of !== undefined) {
    return typeof value === 'string' && Object.hasOwn(field.of, value)
      ? null
      : Object.keys(field.of).join(', ');
  }
  if (field.type === 'date') return typeof value === 'string' && isDate(value) ? null : '#date';
  const wanted = { int: 'number', bool: 'boolean', string: 'string', list: 'object' }[
    expressionTypeOf(field.type)
  ];
  return typeof value === wanted ? null : wanted === 'string' ? '#text' : `#${wanted}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
