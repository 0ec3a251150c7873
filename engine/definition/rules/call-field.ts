import { callsOf } from '../calls.ts';
import { childrenIn } from '../children.ts';
import { caseFields } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Model } from '../schema/process.ts';
import type { Path } from '../source.ts';
import type { Rule } from './rule.ts';

/** What an answer can be read into: one value that needs no person, no upload and no table beside it. */
const READABLE = ['text', 'integer', 'number', 'money', 'boolean', 'date', 'datetime', 'time', 'choice'];

/** Who asks a program or begins a case sends and takes fields of the case; what is taken is read like typed text, so it fits such a type. */
export const callField: Rule = {
  code: 'call-field',
  severity: 'error',
  check({ model, known }, report) {
    const fields = caseFields(model);
    for (const { path, send, take } of exchanges(model)) {
      for (const [name, from] of Object.entries(send)) {
        const field = from.startsWith('data.') ? from.slice('data.'.length) : null;
        if (field !== null && !known.fields.includes(field))
          report([...path, 'send', name], { name: field, problem: '#no-field' });
      }
      for (const to of Object.keys(take)) {
        const name = to.startsWith('data.') ? to.slice('data.'.length) : to;
        const at = [...path, 'take', to];
        const type = fields.get(name)?.type;
        if (!to.startsWith('data.') || !known.fields.includes(name))
          report(at, { name, problem: '#no-field' }, { at: 'key' });
        else if (type !== undefined && !READABLE.includes(type) && !isReceived(fields.get(name)))
          report(at, { name, problem: '#no-answer' }, { at: 'key' });
      }
    }
  },
};

/** A document without a letter comes with an answer. */
function isReceived(field: RawField | RawFieldInForm | undefined): boolean {
  return field?.type === 'document' && field.template === undefined;
}

interface Exchange {
  readonly path: Path;
  readonly send: Readonly<Record<string, string>>;
  readonly take: Readonly<Record<string, string>>;
}

function exchanges(model: Model): Exchange[] {
  const calls = callsOf(model).flatMap(({ path, value }): Exchange[] => [
    { path, send: value.send ?? {}, take: value.take ?? {} },
    { path: [...path, 'undo'], send: value.undo?.send ?? {}, take: {} },
  ]);
  const cases = childrenIn(model).map(({ path, value }) => ({
    path,
    send: value.send ?? {},
    take: 'take' in value ? (value.take ?? {}) : {},
  }));
  return [...calls, ...cases];
}
