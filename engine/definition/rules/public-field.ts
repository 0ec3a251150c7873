import { caseFields } from '../readable.ts';
import { publicFields } from '../schema/public.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Rule } from './rule.ts';

/** What is open to everybody is nobody's own: no personal field, no files (nobody has looked at what is in them), none with readers of its own. */
export const publicField: Rule = {
  code: 'public-field',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value: name } of publicFields(model.public)) {
      const field = fields.get(name);
      const reason = field === undefined ? null : reasonAgainst(field);
      if (reason !== null) report(path, { name, reason });
    }
  },
};

function reasonAgainst(field: RawField | RawFieldInForm): string | null {
  if ('personal' in field && field.personal !== undefined) return '#personal-value';
  if (field.type === 'files') return '#files-value';
  if (field.type === 'person') return '#person-value';
  if (field.type === 'case') return '#case-value';
  if (field.type === 'table') {
    const columns = Object.values(field.columns);
    if (columns.some((column) => 'personal' in column)) return '#personal-value';
    if (columns.some(({ type }) => type === 'person')) return '#person-value';
  }
  return 'sees' in field && field.sees !== undefined ? '#has-readers' : null;
}
