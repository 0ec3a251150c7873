import { canonicalize } from '../canonical.ts';
import { fieldsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A name means one field of the case: what a form declares has not the name of a case field; two that are kept are the same. */
export const fieldDeclaredTwice: Rule = {
  code: 'field-declared-twice',
  severity: 'error',
  check({ model }, report) {
    const kept = new Map<string, string>();
    const fields = fieldsOf(model).filter(({ form }) => form !== null);
    for (const { name, value } of fields) {
      if ('keep' in value && value.keep === true && !kept.has(name)) kept.set(name, canonicalize(value));
    }
    for (const { name, path, value } of fields) {
      const other = kept.get(name);
      const clashes =
        model.data[name] !== undefined || (other !== undefined && other !== canonicalize(value));
      if (clashes) report(path, { name }, { at: 'key' });
    }
  },
};
