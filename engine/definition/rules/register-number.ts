import { effectsOf } from '../effects.ts';
import { parseNumberFormat } from '../number-format.ts';
import { caseFields } from '../readable.ts';
import { actionsOf, formOf, namedIn } from '../walk.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** Numbers are taken by effects alone, of fields of that type, and none is confirmed or given up that is never reserved. */
export const registerNumber: Rule = {
  code: 'register-number',
  severity: 'error',
  check({ model }, report) {
    checkFields(model, report);
    checkEffects(model, report);
  },
};

function checkFields(model: Subject['model'], report: Report): void {
  for (const [name, field] of Object.entries(model.data)) {
    if (field.type !== 'register_number') continue;
    const format = parseNumberFormat(field.format);
    const path = ['data', name, 'format'];
    if (format === null) report(path, { name, problem: '#no-seq' });
    else if ('unknown' in format) report(path, { name: format.unknown, problem: '#no-number-part' });
  }
  for (const { path, value: name } of actionsOf(model).flatMap(formOf).flatMap(namedIn))
    if (model.data[name]?.type === 'register_number') report(path, { name, problem: '#not-typed' });
}

function checkEffects(model: Subject['model'], report: Report): void {
  const fields = caseFields(model);
  const all = effectsOf(model).flatMap(({ path, value }) => ('number' in value ? [{ path, value }] : []));
  const reserved = new Set(all.flatMap(({ value }) => ('reserve' in value ? [value.number] : [])));
  for (const { path, value } of all) {
    const name = value.number;
    const at = [...path, 'number'];
    const field = fields.get(name);
    if (field === undefined) continue;
    if (field.type !== 'register_number') report(at, { name, problem: '#no-number' });
    else if (!reserved.has(name)) report(at, { name, problem: '#never-reserved' });
  }
}
