/** Effects that reach outside, as written → as they run. */
import { parseDuration, toMilliseconds } from '../duration.ts';
import type { RawCall, RawCallOut, RawUndo } from '../schema/call.ts';
import type { RawNotify, RawNumber, RawRender, RawRetry } from '../schema/outside.ts';
import type {
  Call,
  CallEffect,
  NotifyEffect,
  NumberEffect,
  Recipient,
  RenderEffect,
  Retry,
  SentPart,
  UndoCall,
} from '../types.ts';
import { buildRelation, buildText, fieldName, optionalText } from './field.ts';
import type { Parts } from './parts.ts';

const MINUTE = 60_000;
/** Where nothing is said: after 1, 2, 4 and 8 minutes once more. */
const USUAL: Retry = { times: 5, first: MINUTE, factor: 2, max: 60 * MINUTE };

export function buildRetry(raw: RawRetry | undefined): Retry {
  if (raw === undefined) return USUAL;
  return {
    times: raw.times,
    first: span(raw.first) ?? USUAL.first,
    factor: raw.factor ?? USUAL.factor,
    max: span(raw.max) ?? USUAL.max,
  };
}

function span(text: string | undefined): number | null {
  const length = text === undefined ? null : parseDuration(text);
  return length === null ? null : toMilliseconds(length);
}

export function buildNotify(raw: RawNotify, parts: Parts): NotifyEffect {
  return {
    kind: 'notify',
    to: recipientOf(raw.notify, parts),
    with: typeof raw.with === 'string' ? null : optionalText(raw.with),
    // Left out where there is none, so that the hash of such a process stays as it was.
    ...(typeof raw.with === 'string' ? { letter: raw.with } : {}),
    retry: buildRetry(raw.retry),
    onFail: raw.on_fail ?? null,
  };
}

export function buildRender(raw: RawRender, { fields }: Parts): RenderEffect {
  const field = fields.get(raw.render);
  return {
    kind: 'render',
    field: raw.render,
    letter: field?.type === 'document' ? (field.template ?? '') : '',
    retry: buildRetry(raw.retry),
    onFail: raw.on_fail ?? null,
  };
}

export function buildCall({ connector, send, take, undo, retry }: RawCall): Call {
  return {
    connector,
    send: buildSent(send),
    take: buildTaken(take),
    undo: buildUndo(undo),
    retry: buildRetry(retry),
  };
}

export function buildCallOut({ call }: RawCallOut, state: string | null): CallEffect {
  return {
    kind: 'call',
    state,
    connector: call.connector,
    send: buildSent(call.send),
    undo: buildUndo(call.undo),
    retry: buildRetry(call.retry),
    onFail: call.on_fail ?? null,
  };
}

function buildUndo(raw: RawUndo | undefined): UndoCall | null {
  if (raw === undefined) return null;
  return { connector: raw.connector, send: buildSent(raw.send), retry: buildRetry(raw.retry) };
}

export function buildSent(send: Readonly<Record<string, string>> = {}): readonly SentPart[] {
  return Object.entries(send).map(([name, from]) => ({
    name,
    from: from === 'case.number' ? { of: 'case' } : { of: 'data', field: fieldName(from) },
  }));
}

export function buildTaken(take: Readonly<Record<string, string>> = {}): Call['take'] {
  return Object.entries(take).map(([to, from]) => ({
    field: fieldName(to),
    from: from.slice('result.'.length),
  }));
}

export function buildNumber(raw: RawNumber): NumberEffect {
  const { number: field } = raw;
  if ('void' in raw) return { kind: 'number', field, act: 'void', reason: buildText(raw.void) };
  return { kind: 'number', field, act: 'confirm' in raw ? 'confirm' : 'reserve' };
}

/** A public role is the person the case belongs to, as in `by`. */
function recipientOf(name: string, { model }: Parts): Recipient {
  const role = model.roles[name];
  if (name === 'starter' || role?.kind === 'public') return { kind: 'starter' };
  return {
    kind: 'role',
    role: name,
    at: buildRelation((role?.kind === 'staff' ? role.at : undefined) ?? 'unit'),
  };
}
