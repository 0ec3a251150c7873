/** Cases that a case begins, as written → as they run. */
import type { RawChildCase, RawStartCase } from '../schema/child.ts';
import type { Model } from '../schema/process.ts';
import type { AwaitedCase, CaseBinding, ChildCase, StartCaseEffect } from '../types.ts';
import { buildRetry, buildSent, buildTaken } from './outside.ts';

export function buildAwaitedCase(raw: RawChildCase): AwaitedCase {
  return {
    ...begun(raw),
    take: buildTaken(raw.take),
    retry: buildRetry(raw.retry),
    onLeave: raw.on_leave ?? 'cancel',
  };
}

export function buildStartCase({ start_case: raw, retry, on_fail }: RawStartCase): StartCaseEffect {
  const owner = raw.belongs_to === undefined ? {} : { ownerless: true as const };
  return { kind: 'start_case', ...begun(raw), ...owner, retry: buildRetry(retry), onFail: on_fail ?? null };
}

function begun(raw: RawStartCase['start_case'] | RawChildCase): ChildCase {
  const { process, event, send, since } = raw;
  return { process, event: event ?? null, send: buildSent(send), since: since !== undefined };
}

/** Versions that are fixed are filled in when the process is published. */
export function buildCases({ uses }: Model): Readonly<Record<string, CaseBinding>> {
  return Object.fromEntries(
    Object.entries(uses?.cases ?? {}).map(([name, version]) => [name, { version, hash: null }]),
  );
}
