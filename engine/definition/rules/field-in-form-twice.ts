import { actionsOf, declaredIn, formOf, namedIn } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A form asks for each field once. */
export const fieldInFormTwice: Rule = {
  code: 'field-in-form-twice',
  severity: 'error',
  check({ model }, report) {
    for (const place of actionsOf(model)) {
      const seen = new Set<string>();
      for (const line of formOf(place)) {
        const declared = declaredIn(line);
        const names = declared === null ? namedIn(line) : [{ path: declared.path, value: declared.name }];
        for (const { path, value: name } of names) {
          if (seen.has(name)) report(path, { name }, declared === null ? {} : { at: 'key' });
          seen.add(name);
        }
      }
    }
  },
};
