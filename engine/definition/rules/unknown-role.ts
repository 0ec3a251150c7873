import { roleNames } from '../role-names.ts';
import { relatedRoles } from './references.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every role that is named in `by`, `on_behalf`, `deny`, `roles`, `sees`, `seen_by`, `notify`, `related_to` or a person field exists; each list also has words of its own. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'error',
  check({ model, known: { roles } }, report) {
    const related = relatedRoles(model).map((place) => ({ ...place, words: [] }));
    for (const { path, value, words } of [...roleNames(model), ...related]) {
      const known = [...roles, ...words];
      if (!known.includes(value)) report(path, unknownName(value, known));
    }
  },
};
