import { fieldKind, inputName, isPersonal } from '../decision/input.ts';
import { caseFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { RawDecision } from '../schema/decision.ts';
import { decisionsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

type AnyField = RawField | RawFieldInForm;

/** What a decision reads and writes are plain fields, each once; what is collected can be added up. */
export const decisionField: Rule = {
  code: 'decision-field',
  severity: 'error',
  check({ model }, report) {
    const fields = caseFields(model);
    for (const { path, value } of decisionsOf(model)) {
      const inputs = value.inputs.map(inputName);
      for (const [index, input] of value.inputs.entries()) {
        const name = inputName(input);
        const reason =
          inputs.indexOf(name) < index
            ? '#stands-twice'
            : typeof input === 'string'
              ? notPlain(fields.get(name))
              : null;
        if (reason !== null) report([...path, 'inputs', index], { name, reason });
      }
      for (const [index, name] of value.outputs.entries()) {
        const reason =
          value.outputs.indexOf(name) < index
            ? '#stands-twice'
            : (notPlain(fields.get(name)) ?? notCollected(value, fields.get(name)));
        if (reason !== null) report([...path, 'outputs', index], { name, reason });
      }
    }
  },
};

/** Null for a field that is not known: that is said elsewhere. */
function notPlain(field: AnyField | undefined): string | null {
  if (field === undefined || fieldKind(field) !== null) return null;
  if (isPersonal(field)) return '#personal-field';
  if (field.type === 'files') return '#files-field';
  return field.type === 'point' ? '#point-field' : '#other-type';
}

function notCollected({ hit }: RawDecision, field: AnyField | undefined): string | null {
  if (hit !== 'collect' || field === undefined) return null;
  return field.type === 'integer' || field.type === 'boolean' ? null : '#not-collected';
}
