import { caseFields, formFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Model } from '../schema/process.ts';
import { comparisons } from './references.ts';
import type { Rule } from './rule.ts';

type AnyField = RawField | RawFieldInForm;

/**
 * A look-up compares plain fields of one type. What it finds tells that two cases say the same, so both sides must be
 * fields that everybody who sees a case may read: not personal, no files, no `sees`, not hidden by a level.
 */
export const lookField: Rule = {
  code: 'look-field',
  severity: 'error',
  check({ model }, report) {
    const ofCase = caseFields(model);
    for (const { path, place, field: name, from } of comparisons(model)) {
      const field = name === null ? undefined : ofCase.get(name);
      const source = (from.of === 'data' ? ofCase : formFields(model, place)).get(from.field);
      const wrongField = name === null ? null : closedBy(model, name, field);
      const wrongSource =
        closedBy(model, from.field, source) ?? (fit(field, source) ? null : ('#other-type' as const));
      if (wrongField !== null) report(path, { name: name ?? '', reason: wrongField }, { at: 'key' });
      if (wrongSource !== null) report(path, { name: from.field, reason: wrongSource });
    }
  },
};

/** Why not everybody who sees a case can read the field as it stands in the history; null when they can. */
function closedBy(model: Model, name: string, field: AnyField | undefined): string | null {
  if (field === undefined) return null;
  if (field.type === 'files') return '#files-field';
  if (field.type === 'choices' || field.type === 'checklist' || field.type === 'table') return '#list-field';
  if ('personal' in field && field.personal !== undefined) return '#personal-field';
  const hidden = Object.values(model.visibility ?? {}).some(
    (level) => 'hides' in level && level.hides.includes(name),
  );
  return hidden || field.sees !== undefined ? '#restricted-field' : null;
}

function fit(field: AnyField | undefined, source: AnyField | undefined): boolean {
  return field === undefined || source === undefined || field.type === source.type;
}
