/** How large a file becomes when what it writes once is copied to every place that names it. */
import { caseFields } from './case-fields.ts';
import type { Model } from './schema/process.ts';
import type { Path } from './source.ts';
import { isOpen } from './states.ts';
import { actionsOf, candidatesOf, formOf, isHandler, namedIn } from './walk.ts';
import type { ActionPlace } from './walk.ts';

/** Characters. The largest process written so far has some 100,000. */
export const maxExpansion = 4_000_000;

export interface Expansion {
  readonly size: number;
  /** The part that adds most. */
  readonly largest: Path;
}

/**
 * An estimate, in characters of JSON: shared actions are copied onto states, fields into forms, the effects of an action
 * onto its choices, `open` is written out. Takes time in proportion to the file, whatever the result.
 */
export function expansionOf(model: Model): Expansion {
  const statesIn = stateCounter(model);
  const fields = caseFields(model);
  const fieldSizes = new Map<string, number>();
  const fieldSize = (name: string): number => {
    const known = fieldSizes.get(name) ?? sizeOf(fields.get(name));
    fieldSizes.set(name, known);
    return known;
  };
  const copies = (model.shared ?? []).map((shared) => statesIn(shared.in));
  const actionSize = (place: ActionPlace): number => {
    const named = formOf(place).flatMap(namedIn);
    const fields = named.reduce((sum, { value }) => sum + fieldSize(value), 0);
    const times = place.in.kind === 'shared' ? (copies[place.in.index] ?? 0) : 1;
    return times * (sizeOf(place.action) + fields + candidatesOf(place).length * sizeOf(place.action.do));
  };
  const parts: (readonly [path: Path, size: number])[] = actionsOf(model).map((place) => [
    place.path,
    actionSize(place),
  ]);
  parts.push(...sharedHandlers(model, copies));
  for (const [name, { in: names }] of Object.entries(model.status))
    parts.push([['status', name], statesIn(names) * nameSize]);
  for (const [name, clock] of Object.entries(model.clocks ?? {})) {
    const pauses = 'pauses' in clock ? clock.pauses : undefined;
    const named = [
      clock.starts.entering,
      clock.starts.anew ?? [],
      'rests' in clock ? (clock.rests ?? []) : [],
      clock.stops?.entering ?? [],
      pauses?.in ?? [],
    ];
    parts.push([['clocks', name], named.reduce((sum, names) => sum + statesIn(names), 0) * nameSize]);
  }
  const largest = parts.reduce((most, part) => (part[1] > most[1] ? part : most), nothing);
  return { size: parts.reduce((sum, [, size]) => sum + size, 0), largest: largest[0] };
}

const nothing: readonly [path: Path, size: number] = [[], 0];
/** What one name of a state takes at least. */
const nameSize = 16;

/** How many states a list names at most, groups written out. */
function stateCounter(model: Model): (names: string | readonly string[]) => number {
  const top = Object.keys(model.states);
  const open = top.filter((name) => isOpen(model, name)).length;
  const builtIn = new Map<string, number>([
    ['open', open],
    ['closed', top.length - open],
    ['any', top.length],
  ]);
  const sizeOfName = (name: string): number =>
    builtIn.get(name) ?? (Object.hasOwn(model.groups ?? {}, name) ? (model.groups?.[name]?.length ?? 1) : 1);
  return (names) => {
    const named = new Set(typeof names === 'string' ? [names] : names);
    return [...named].reduce((sum, name) => sum + sizeOfName(name), 0);
  };
}

/** Handlers that are shared, with the part each adds. */
function sharedHandlers(model: Model, copies: readonly number[]): (readonly [path: Path, size: number])[] {
  return (model.shared ?? []).flatMap(({ on }, index) =>
    Object.entries(on)
      .filter(([, value]) => isHandler(value))
      .map(
        ([event, value]) => [['shared', index, 'on', event], (copies[index] ?? 0) * sizeOf(value)] as const,
      ),
  );
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}
