/** The clocks of a process file: those under `clocks`, and those written in a state. */
import { once } from './once.ts';
import type { RawClock, RawLength, RawStateClock, RawUntil } from './schema/clock.ts';
import type { RawEffect } from './schema/action.ts';
import type { Model } from './schema/process.ts';
import type { Path } from './source.ts';
import { statesOf } from './tree.ts';

/** In the ladder of a clock with an owner: the role that owns it. */
export const OWNER = 'owner';

export interface ClockPlace {
  readonly name: string;
  readonly path: Path;
  readonly value: RawClock | RawStateClock;
  /** The state (dotted) it is written in, or null. */
  readonly state: string | null;
}

/** All clocks in file order: `clocks`, then states. A clock of a state has the state's dotted name. */
export const clocksOf = once((model: Model): readonly ClockPlace[] => {
  const named = Object.entries(model.clocks ?? {}).map(([name, value]): ClockPlace => ({
    name,
    path: ['clocks', name],
    value,
    state: null,
  }));
  const own = statesOf(model).flatMap(({ name, path, state: { clock } }): ClockPlace[] =>
    clock === undefined ? [] : [{ name, path: [...path, 'clock'], value: clock, state: name }],
  );
  return [...named, ...own];
});

export function lengthOf({ value }: ClockPlace): RawLength | null {
  return 'length' in value ? value.length : null;
}

/** The lengths that stand in a cell of a reference table. */
export function tableLengths(
  model: Model,
): { readonly path: Path; readonly value: Extract<RawLength, { readonly table: string }> }[] {
  return clocksOf(model).flatMap((place) => {
    const value = lengthOf(place);
    return typeof value === 'object' && value !== null && 'table' in value
      ? [{ path: [...place.path, 'length'], value }]
      : [];
  });
}

export function untilOf({ value }: ClockPlace): RawUntil | null {
  return 'until' in value ? value.until : null;
}

/** The date field that a clock runs until, with its place; null for a clock with a length. */
export function untilField(place: ClockPlace): { readonly path: Path; readonly field: string } | null {
  const until = untilOf(place);
  if (until === null) return null;
  return typeof until === 'string'
    ? { path: [...place.path, 'until'], field: until.slice('data.'.length) }
    : { path: [...place.path, 'until', 'of'], field: until.of.slice('data.'.length) };
}

export interface RungPlace {
  readonly path: Path;
  readonly at: string;
  readonly do: readonly RawEffect[];
}

export function rungsOf({ path, value }: ClockPlace): RungPlace[] {
  return (value.ladder ?? []).map((rung, index) => ({ path: [...path, 'ladder', index], ...rung }));
}
