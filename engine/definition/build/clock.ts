/** Clocks as written → with every default filled in, those of states among them. */
import { parseDuration, parseRung } from '../duration.ts';
import { clocksOf, lengthOf, OWNER, rungsOf, untilField, untilOf } from '../clocks.ts';
import type { ClockPlace } from '../clocks.ts';
import { checkExpression } from '../expression/check.ts';
import type { RawEffect } from '../schema/action.ts';
import type { RawLength } from '../schema/clock.ts';
import { statesIn } from '../states.ts';
import { treeOf } from '../tree.ts';
import type { Clock, ClockSpan, Effect, Rung } from '../types.ts';
import { buildEffects } from './action.ts';
import { buildText, fieldName } from './field.ts';
import type { Parts } from './parts.ts';
import { buildAbove } from './people.ts';

export function buildClocks(parts: Parts): Record<string, Clock> {
  return Object.fromEntries(clocksOf(parts.model).map((place) => [place.name, buildClock(place, parts)]));
}

function buildClock(place: ClockPlace, parts: Parts): Clock {
  const { name, value } = place;
  return {
    name,
    title: buildText(value.title ?? treeOf(parts.model).get(name)?.state.title ?? {}),
    span: buildSpan(place, parts),
    ...(place.state === null ? flowOf(place, parts) : ofState(place.state)),
    owner: value.owner ?? null,
    ladder: rungsOf(place).map((rung): Rung => ({
      at: whole(parseRung(rung.at), name),
      do: rung.do.flatMap((effect) => rungEffect(effect, value.owner, parts)),
    })),
  };
}

/** An effect of a ladder; it alone can name whoever stands above the owner. */
function rungEffect(effect: RawEffect, owner: string | undefined, parts: Parts): readonly Effect[] {
  if ('assign' in effect && 'superior_of' in effect.assign && owner !== undefined)
    return [{ kind: 'assign_above', role: owner, to: buildAbove(owner, parts.model) }];
  return buildEffects([toOwner(effect, owner)], parts.readables.without, parts, null);
}

/** `owner` in a ladder is the role that the clock names. */
function toOwner(effect: RawEffect, owner: string | undefined): RawEffect {
  return 'notify' in effect && effect.notify === OWNER && owner !== undefined
    ? { ...effect, notify: owner }
    : effect;
}

type Flow = Pick<Clock, 'starts' | 'again' | 'anew' | 'stops' | 'leaving' | 'pauses' | 'rests' | 'atLeast'>;

/** Each visit of the state is a run of its own. */
function ofState(state: string): Flow {
  const rest = { stops: [], leaving: [state], pauses: [], atLeast: null };
  return { starts: [state], again: 'restart', anew: [], ...rest };
}

function flowOf({ name, value }: ClockPlace, { model }: Parts): Flow {
  if (!('starts' in value)) throw new Error(`clock ${name} has no start`);
  const byLength = 'length' in value ? value : null;
  return {
    starts: statesIn(model, value.starts.entering),
    again: value.starts.again ?? 'keep',
    anew: statesIn(model, value.starts.anew ?? []),
    stops: statesIn(model, value.stops?.entering ?? []),
    leaving: [],
    pauses: statesIn(model, byLength?.pauses?.in ?? []),
    // Left out where it is not said, so that the hash of such a process stays as it was.
    ...(byLength?.rests === undefined ? {} : { rests: statesIn(model, byLength.rests) }),
    atLeast: byLength?.at_least === undefined ? null : whole(parseDuration(byLength.at_least), name),
  };
}

function buildSpan(place: ClockPlace, parts: Parts): ClockSpan {
  const length = lengthOf(place);
  if (length !== null) return spanOfLength(length, place, parts);
  const until = untilOf(place);
  const before = typeof until === 'object' && until !== null ? until.before : null;
  return {
    kind: 'until',
    field: untilField(place)?.field ?? '',
    before: before === null ? null : whole(parseDuration(before), place.name),
  };
}

function spanOfLength(raw: RawLength, { name }: ClockPlace, parts: Parts): ClockSpan {
  if (typeof raw === 'string') return { kind: 'length', length: whole(parseDuration(raw), name) };
  // Left out where it is not said, so that the hash of such a process stays as it was.
  if ('setting' in raw)
    return { kind: 'setting', setting: raw.setting, ...(raw.amend === true ? { amend: true } : {}) };
  if ('table' in raw) {
    const { table, row, column, unit = null } = raw;
    return { kind: 'table', table, field: fieldName(row), column, unit };
  }
  const count = checkExpression(raw.cel, parts.readables.without, 'int').expression;
  return { kind: 'cel', count, unit: raw.unit };
}

/** The shape has let through only what can be read. */
function whole<T>(read: T | null, name: string): T {
  if (read === null) throw new Error(`clock ${name} has a time that cannot be read`);
  return read;
}
