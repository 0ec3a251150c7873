import { messageIn } from '../arriving.ts';
import { handlersOf } from '../branches.ts';
import type { Branching } from '../branches.ts';
import { eachAround } from '../items.ts';
import { carriedType, problemsOfSent, sendsOf } from '../messages.ts';
import { caseFields } from '../readable.ts';
import { namedRoles } from '../roles.ts';
import type { Model } from '../schema/process.ts';
import { unknownName } from './rule.ts';
import type { Report, Rule } from './rule.ts';

/**
 * A message that is heard is declared, and each that is declared is heard. What is taken of it fits the field, and what is personal stays
 * so. It is sent to a case that a field names, which hears it with what it carries.
 */
export const message: Rule = {
  code: 'message',
  severity: 'error',
  needsWhole: true,
  check({ model, known }, report) {
    const declared = model.messages ?? {};
    const heard = new Set<string>();
    for (const handler of handlersOf(model)) {
      const name = messageIn(handler.on);
      if (name === null) {
        if (handler.take !== undefined)
          report([...handler.path, 'take'], { name: handler.on, problem: '#no-message' }, { at: 'key' });
      } else if (!Object.hasOwn(declared, name))
        report(
          handler.path,
          { ...unknownName(name, Object.keys(declared)), problem: '#undeclared' },
          { at: 'key' },
        );
      else {
        heard.add(name);
        if (handler.from.some((state) => eachAround(model, state) !== null))
          report(handler.path, { name, problem: '#in-item' }, { at: 'key' });
        checkTaken(handler, name, model, report);
      }
    }
    checkSenders(model, report);
    for (const name of Object.keys(declared))
      if (!heard.has(name)) report(['messages', name], { name, problem: '#never-heard' }, { at: 'key' });
    for (const { path, value, process } of sendsOf(model)) {
      const to = value.to.slice('data.'.length);
      if (process === null) report([...path, 'to'], { name: to, problem: '#no-case' });
      for (const [key, from] of Object.entries(value.with ?? {})) {
        const field = from.startsWith('data.') ? from.slice('data.'.length) : null;
        if (field !== null && !known.fields.includes(field))
          report([...path, 'with', key], { name: field, problem: '#no-field' });
      }
      if (process !== model.process) continue;
      for (const found of problemsOfSent(value, model, model))
        report([...path, ...found.path], { name: found.name, problem: found.problem });
    }
  },
};

/** Programs find the case by a key, cases name it themselves; a role of programs that send nothing has no meaning. */
function checkSenders(model: Model, report: Report): void {
  const services = namedRoles(model).flatMap(([name, { kind }]) => (kind === 'service' ? [name] : []));
  const sending = new Set<string>();
  for (const [name, { from, key, keep }] of Object.entries(model.messages ?? {})) {
    if (typeof from === 'object') {
      if (keep !== undefined)
        report(['messages', name, 'keep'], { name, problem: '#kept-of-case' }, { at: 'key' });
      if (key !== undefined)
        report(['messages', name, 'key'], { name, problem: '#key-of-case' }, { at: 'key' });
      continue;
    }
    sending.add(from);
    if (!services.includes(from))
      report(['messages', name, 'from'], { ...unknownName(from, services), problem: '#no-service' });
    if (key === undefined) report(['messages', name], { name, problem: '#no-key' }, { at: 'key' });
  }
  for (const name of services)
    if (!sending.has(name)) report(['roles', name], { name, problem: '#never-sends' }, { at: 'key' });
}

function checkTaken({ path, take = {} }: Branching, message: string, model: Model, report: Report): void {
  const fields = caseFields(model);
  const { carries = {}, from: sender } = model.messages?.[message] ?? {};
  // Only a case is believed when it names another one.
  const isCase = typeof sender === 'object' && 'process' in sender;
  for (const [to, from] of Object.entries(take)) {
    const at = [...path, 'take', to];
    const name = to.startsWith('data.') ? to.slice('data.'.length) : to;
    const field = to.startsWith('data.') ? fields.get(name) : undefined;
    const key = from.slice('message.'.length);
    const raw = Object.hasOwn(carries, key) ? carries[key] : undefined;
    if (field === undefined) report(at, { name, problem: '#no-field' }, { at: 'key' });
    else if (raw === undefined)
      report(at, { ...unknownName(key, Object.keys(carries)), problem: '#not-carried' });
    else {
      const { type, personal } = carriedType(raw);
      const isPersonal = 'personal' in field && field.personal !== undefined;
      const isNumber = isCase && type === 'text' && field.type === 'case';
      if (type !== field.type && !isNumber) report(at, { name: key, problem: '#types-differ' });
      else if (isPersonal !== personal) report(at, { name: key, problem: '#personal-differs' });
    }
  }
}
