/** States with the shared actions copied onto them. */
import { parseDuration, toMilliseconds } from '../duration.ts';
import type { RawState } from '../schema/process.ts';
import type { Action, After, State } from '../types.ts';
import { statusesOf, statesIn } from '../states.ts';
import { actionsOf, aftersOf } from '../walk.ts';
import { buildAction, buildEffects } from './action.ts';
import { buildText, optionalText } from './field.ts';
import type { Parts } from './parts.ts';

export function buildStates(parts: Parts): Record<string, State> {
  const { model } = parts;
  const statuses = statusesOf(model);
  const own = new Map<string, Record<string, Action>>(Object.keys(model.states).map((name) => [name, {}]));
  for (const place of actionsOf(model)) {
    if (place.in.kind === 'state')
      Object.assign(own.get(place.in.state) ?? {}, { [place.event]: buildAction(place, parts, false) });
  }
  const shared = sharedActions(parts);
  return mapEntries(model.states, (name, raw) => {
    const on = { ...own.get(name) };
    // A state's own action for the same event wins.
    for (const action of shared.get(name) ?? [])
      if (!Object.hasOwn(on, action.event)) on[action.event] = action;
    return buildState(name, raw, on, statuses.get(name)?.[0] ?? '', parts);
  });
}

function sharedActions(parts: Parts): Map<string, Action[]> {
  const { model } = parts;
  const byState = new Map<string, Action[]>();
  for (const place of actionsOf(model)) {
    if (place.in.kind !== 'shared') continue;
    const action = buildAction(place, parts, true);
    for (const state of statesIn(model, model.shared?.[place.in.index]?.in ?? [])) {
      byState.set(state, [...(byState.get(state) ?? []), action]);
    }
  }
  return byState;
}

function buildState(
  name: string,
  raw: RawState,
  on: Record<string, Action>,
  status: string,
  parts: Parts,
): State {
  const final = raw.type === 'final';
  const { without } = parts.readables;
  return {
    name,
    title: buildText(raw.title),
    status,
    closed: raw.closed ?? (final ? name : null),
    final,
    on,
    task: {
      claim: raw.task?.claim ?? 'optional',
      title: optionalText(raw.task?.title),
      priority: raw.task?.priority ?? 'normal',
    },
    after: buildAfters(name, raw, parts),
    entry: buildEffects(raw.entry, without, parts),
    exit: buildEffects(raw.exit, without, parts),
  };
}

function buildAfters(name: string, raw: RawState, parts: Parts): After[] {
  return aftersOf(name, raw).map(({ on, target, do: effects }) => {
    const length = parseDuration(on);
    const ms = length === null ? null : toMilliseconds(length);
    return {
      on: ms === null ? { clock: on } : { ms, text: on },
      target: target.value,
      do: buildEffects(effects, parts.readables.without, parts),
    };
  });
}

function mapEntries<T, U>(
  record: Readonly<Record<string, T>>,
  change: (name: string, value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
}
