/** Messages of a process: where one is sent, and whether the process that it goes to takes it so. */
import { effectsOf } from './effects.ts';
import { caseFields } from './readable.ts';
import type { RawCarried, RawSendMessage } from './schema/message.ts';
import type { Model } from './schema/process.ts';
import type { Path } from './source.ts';
import type { At } from './walk.ts';

/** The type of what a message carries, and whether it is personal. */
export function carriedType(raw: RawCarried): { readonly type: string; readonly personal: boolean } {
  return typeof raw === 'string'
    ? { type: raw, personal: false }
    : { type: raw.type, personal: 'personal' in raw };
}

/** Every effect that sends a message, with the process of the case that its field names; null: the field names no case. */
export function sendsOf(model: Model): (At<RawSendMessage['send']> & { readonly process: string | null })[] {
  const fields = caseFields(model);
  return effectsOf(model).flatMap(({ path, value }) => {
    if (!('send' in value)) return [];
    const field = fields.get(value.send.to.slice('data.'.length));
    const process = field?.type === 'case' ? (field.process ?? model.process) : null;
    return [{ path: [...path, 'send'], value: value.send, process }];
  });
}

/** What is wrong with a sent message where it arrives, by place below the effect; `other` is the process that hears it. */
export function problemsOfSent(
  { message: name, with: sent = {} }: RawSendMessage['send'],
  model: Model,
  other: Model,
): readonly { readonly path: Path; readonly name: string; readonly problem: string }[] {
  const messages = other.messages ?? {};
  const message = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (message === undefined) return [{ path: ['message'], name, problem: '#not-heard' }];
  if (typeof message.from === 'string' || message.from.process !== model.process)
    return [{ path: ['message'], name, problem: '#other-sender' }];
  const carries = message.carries ?? {};
  const own = caseFields(model);
  return Object.entries(sent).flatMap(([key, from]) => {
    const path = ['with', key];
    const raw = Object.hasOwn(carries, key) ? carries[key] : undefined;
    if (raw === undefined) return [{ path, name: key, problem: '#not-carried' }];
    const field = own.get(from.slice('data.'.length));
    const type = from === 'case.number' || field?.type === 'case' ? 'text' : field?.type;
    const { type: wanted, personal } = carriedType(raw);
    if (type === undefined) return [];
    if (type !== wanted) return [{ path, name: key, problem: '#types-differ' }];
    const isPersonal = field !== undefined && 'personal' in field && field.personal !== undefined;
    return isPersonal && !personal ? [{ path, name: key, problem: '#sent-openly' }] : [];
  });
}
