import { caseFields } from '../readable.ts';
import { effectsOf } from '../effects.ts';
import { actionsOf, decisionsOf, fieldsOf, formOf, namedIn } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A field with `set_by` is written by that decision and by nothing else. */
export const setBy: Rule = {
  code: 'set-by',
  severity: 'error',
  check({ model, known }, report) {
    const owners = new Map(
      [...caseFields(model)].flatMap(([name, field]) =>
        'set_by' in field && field.set_by !== undefined ? [[name, field.set_by]] : [],
      ),
    );
    const tell = (path: Parameters<typeof report>[0], name: string, reason: string, at?: 'key'): void => {
      const decision = owners.get(name);
      if (decision !== undefined) report(path, { name, decision, reason }, at === undefined ? {} : { at });
    };
    for (const { path, name, value, form } of fieldsOf(model)) {
      if (!('set_by' in value) || value.set_by === undefined) continue;
      const decision = decisionsOf(model).find((one) => one.name === value.set_by)?.value;
      if (form !== null)
        report(path, { name, decision: value.set_by, reason: '#asked-in-form' }, { at: 'key' });
      else if (decision !== undefined && !decision.outputs.includes(name))
        tell([...path, 'set_by'], name, '#not-an-output');
    }
    for (const place of actionsOf(model))
      for (const { path, value } of formOf(place).flatMap(namedIn)) tell(path, value, '#asked-in-form');
    for (const { path, value } of effectsOf(model)) {
      if (!('set' in value)) continue;
      for (const name of Object.keys(value.set)) tell([...path, 'set', name], name, '#set-elsewhere', 'key');
    }
    for (const { path, name: decision, value } of decisionsOf(model)) {
      for (const [index, name] of value.outputs.entries()) {
        const owner = owners.get(name);
        if (owner !== undefined && owner !== decision && known.decisions.includes(owner))
          tell([...path, 'outputs', index], name, '#set-elsewhere');
      }
    }
  },
};
