/** Messages as written → as they run. */
import { parseDuration, toMilliseconds } from '../duration.ts';
import { checkExpression } from '../expression/check.ts';
import type { RawCarried, RawMessage, RawSendMessage } from '../schema/message.ts';
import type { RawHandler } from '../schema/action.ts';
import type { Field, Message, SendEffect, Taking } from '../types.ts';
import { buildField, buildText, fieldName } from './field.ts';
import { buildRetry, buildSent } from './outside.ts';
import type { Parts } from './parts.ts';

export function buildMessage(
  name: string,
  { title, from, key, keep, carries = {} }: RawMessage,
  { readables }: Parts,
): Message {
  const length = keep === undefined ? null : parseDuration(keep);
  const ms = length === null ? null : toMilliseconds(length);
  return {
    name,
    title: buildText(title),
    from: typeof from === 'string' ? { service: from } : from,
    ...(key === undefined ? {} : { key: checkExpression(key, readables.inKey, 'string').expression }),
    ...(ms === null ? {} : { keep: ms }),
    carries: Object.fromEntries(Object.entries(carries).map(([key, raw]) => [key, buildCarried(key, raw)])),
  };
}

/** People never see it by itself, so it has no label but its name; what is not sent is empty. */
function buildCarried(name: string, raw: RawCarried): Field {
  const common = { label: { id: name, en: name }, required: false } as const;
  if (typeof raw === 'string') return buildField(name, carriedField(raw, common), {});
  if ('of' in raw) return buildField(name, { ...common, ...raw }, {});
  return buildField(name, { ...carriedField(raw.type, common), personal: raw.personal }, {});
}

type Plain = Extract<RawCarried, string>;
interface Common {
  readonly label: { readonly id: string; readonly en: string };
  readonly required: false;
}

function carriedField(type: Plain, common: Common) {
  // Long texts, too: who takes one says how long it may be.
  if (type === 'text') return { ...common, type, max: 20_000 };
  return type === 'boolean' ? { label: common.label, type } : { ...common, type };
}

export function buildSend({ send, retry, on_fail }: RawSendMessage): SendEffect {
  const { message, to } = send;
  return {
    kind: 'send',
    message,
    to: fieldName(to),
    send: buildSent(send.with),
    retry: buildRetry(retry),
    onFail: on_fail ?? null,
  };
}

export function buildTaking(take: RawHandler['take'] = {}): Taking {
  return Object.entries(take).map(([to, from]) => ({
    field: fieldName(to),
    from: from.slice('message.'.length),
  }));
}
