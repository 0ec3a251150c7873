import { literalMisfit } from '../literal.ts';
import { fieldsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A foreseen value fits its field; what is personal or computed has none. */
export const defaultValue: Rule = {
  code: 'default-value',
  severity: 'error',
  check({ model }, report) {
    for (const { path, name, value } of fieldsOf(model)) {
      if (!('default' in value) || value.default === undefined) continue;
      const expected =
        value.personal !== undefined || value.computed !== undefined ? '#no-default' : misfit(value);
      if (expected !== null) report([...path, 'default'], { name, type: value.type, expected });
    }
  },
};

/** The type of an expression is checked where expressions are. */
function misfit(field: Parameters<typeof literalMisfit>[0]): string | null {
  const foreseen = 'default' in field ? field.default : undefined;
  return foreseen === undefined || typeof foreseen === 'object' ? null : literalMisfit(field, foreseen);
}
