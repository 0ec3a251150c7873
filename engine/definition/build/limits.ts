/** What holds an action back beside `by` and its guard: refusals, how often, until when, how many persons. */
import { parseWindow } from '../duration.ts';
import type { RawAction } from '../schema/action.ts';
import type { RawStart } from '../schema/start.ts';
import type { Model } from '../schema/process.ts';
import type { Action, Window } from '../types.ts';
import { optionalText } from './field.ts';
import { buildDeny } from './people.ts';

type Limits = Pick<Action, 'deny' | 'strategic' | 'limit' | 'within' | 'quorum'>;

/** A start has none of them: before it nothing was done, and nobody stands over it. */
export function buildLimits(raw: RawAction | RawStart, model: Model): Limits {
  const { deny, strategic, limit, within, quorum }: Partial<Omit<RawAction, 'by'>> = raw;
  return {
    deny: buildDeny(deny, model),
    strategic: strategic ?? false,
    limit: limit === undefined ? null : { times: limit.times, else: optionalText(limit.else) },
    within: within === undefined ? null : buildWindow(within),
    quorum: quorum === undefined ? null : { count: quorum.count, roles: quorum.roles ?? 'any' },
  };
}

function buildWindow(text: string): Window {
  const read = parseWindow(text);
  if (read === null) return { clock: text };
  const { length, of } = read;
  return { length, of: of === 'closed' ? { kind: 'closed' } : { kind: 'event', event: of } };
}
