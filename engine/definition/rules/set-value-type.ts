import { literalMisfit } from '../literal.ts';
import { nearest } from '../nearest.ts';
import { caseFields } from '../readable.ts';
import { optionNames } from '../schema/field.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import { effectsOf } from '../effects.ts';
import type { Rule } from './rule.ts';

type AnyField = RawField | RawFieldInForm;

/** A literal in `set` fits its field; personal fields, files, points, lists and tables are only filled in by people, computed ones by their expression. */
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
          typeof value === 'string' && field.type === 'choice' ? nearest(value, optionNames(field)) : null;
        const params = { name, type: field.type, expected };
        report([...path, 'set', name], suggestion === null ? params : { ...params, suggestion });
      }
    }
  },
};

/** Null when the value fits. */
function whatIsExpected(field: AnyField, value: string | number | boolean | object): string | null {
  if (isNeverSet(field)) return '#not-set';
  // The type of an expression is checked where expressions are.
  return typeof value === 'object' ? null : literalMisfit(field, value);
}

/** Filled in by people alone, or by its own expression. */
function isNeverSet(field: AnyField): boolean {
  if (['files', 'point', 'table', 'choices', 'checklist', 'register_number', 'document'].includes(field.type))
    return true;
  const isComputed = 'computed' in field && field.computed !== undefined;
  return isComputed || ('personal' in field && field.personal !== undefined);
}
