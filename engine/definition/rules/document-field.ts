import { effectsOf } from '../effects.ts';
import { caseFields } from '../readable.ts';
import { statesOf } from '../tree.ts';
import { actionsOf, formOf, namedIn } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** Documents are made of letters that are used, or come with an answer; only documents are made and signed. */
export const documentField: Rule = {
  code: 'document-field',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    checkFields(model, report);
    checkEffects(model, report);
    checkSigning(model, report);
  },
};

type Model = Subject['model'];

function checkFields(model: Model, report: Report): void {
  const letters = model.uses?.letters ?? [];
  const rendered = new Set(
    effectsOf(model).flatMap(({ value }) => ('render' in value ? [value.render] : [])),
  );
  const taken = new Set(statesOf(model).flatMap(({ state }) => Object.keys(state.call?.take ?? {})));
  for (const [name, field] of Object.entries(model.data)) {
    if (field.type !== 'document') continue;
    const { template } = field;
    const path = ['data', name];
    if (template === undefined) {
      if (!taken.has(`data.${name}`)) report(path, { name, problem: '#never-taken' }, { at: 'key' });
    } else if (!letters.includes(template))
      report([...path, 'template'], { ...unknownName(template, letters), problem: '#not-used' });
    else if (!rendered.has(name)) report(path, { name, problem: '#never-rendered' }, { at: 'key' });
  }
  for (const { path, value: name } of actionsOf(model).flatMap(formOf).flatMap(namedIn))
    if (model.data[name]?.type === 'document') report(path, { name, problem: '#document-typed' });
}

function checkEffects(model: Model, report: Report): void {
  const fields = caseFields(model);
  for (const { path, value } of effectsOf(model)) {
    if (!('render' in value)) continue;
    const name = value.render;
    const field = fields.get(name);
    if (field === undefined) continue;
    if (field.type !== 'document') report([...path, 'render'], { name, problem: '#no-document' });
    else if (field.template === undefined) report([...path, 'render'], { name, problem: '#no-template' });
  }
}

function checkSigning(model: Model, report: Report): void {
  const fields = caseFields(model);
  for (const { path, action } of actionsOf(model)) {
    const name = 'signs' in action ? action.signs : undefined;
    const field = name === undefined ? undefined : fields.get(name);
    if (name === undefined || field === undefined) continue;
    const at = [...path, 'signs'];
    if (field.type !== 'document') report(at, { name, problem: '#no-document' });
    else if ('quorum' in action && action.quorum !== undefined)
      report(at, { name, problem: '#quorum-signs' });
    else if (rendersAgain(action, name)) report(at, { name, problem: '#signed-anew' });
  }
}

/** What is made anew in the same step bears no signature any more. */
function rendersAgain(action: object, name: string): boolean {
  const choices = 'choose' in action && Array.isArray(action.choose) ? (action.choose as object[]) : [];
  return [action, ...choices].some(
    (one) =>
      'do' in one &&
      Array.isArray(one.do) &&
      one.do.some((effect: object) => 'render' in effect && effect.render === name),
  );
}
