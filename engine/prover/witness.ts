/** Ways through what was explored, and how they are written for people. */
import { once } from '#engine/definition/once.ts';
import type { Configuration, Exploration, Step } from './explore.ts';
import type { Happening } from './happenings.ts';
import type { ItemName } from '#engine/machine/types.ts';

const MOST_SHOWN = 12;

/** The shortest way to a place, as the steps that lead there. */
export function wayTo(configuration: Configuration): readonly Step[] {
  const way: Step[] = [];
  for (let step = configuration.by; step !== null; step = step.from.by) way.unshift(step);
  return way;
}

/** What happens on a way, in a row; the middle of a long one is left out. */
export function wayText(happenings: readonly Happening[]): string {
  const names = happenings.map(nameOf);
  const half = MOST_SHOWN / 2;
  const shown = names.length <= MOST_SHOWN ? names : [...names.slice(0, half), '…', ...names.slice(-half)];
  return shown.join(' → ');
}

export function textTo(configuration: Configuration, ...then: readonly Happening[]): string {
  return wayText([...wayTo(configuration).map(({ happening }) => happening), ...then]);
}

/** An action by its event, a clock by its name, a span as the file writes it. */
function nameOf(happening: Happening): string {
  switch (happening.of) {
    case 'action':
      return happening.event + itemText(happening.item);
    case 'clock':
    case 'rung':
      return happening.clock;
    case 'after':
      return happening.text + itemText(happening.item);
    case 'answer':
      return `${happening.state}: ${happening.ended}`;
    case 'failure':
    case 'arrival':
      return happening.event;
  }
}

/** Items are numbered in the order they were made. */
function itemText(item: ItemName | undefined): string {
  return item === undefined ? '' : `[${item.key}]`;
}

/** No condition on the way had to be guessed. */
export function isSure(way: readonly Step[]): boolean {
  return way.every(({ sure }) => sure);
}

const followers = once(({ steps }: Exploration): ReadonlyMap<Configuration, readonly Step[]> =>
  Map.groupBy(steps, (step) => step.from),
);

/** The steps that lead out of a place. */
export function stepsFrom(exploration: Exploration, from: Configuration): readonly Step[] {
  return followers(exploration).get(from) ?? [];
}

/** Every place from which one of the goals can be reached along the steps that count. */
export function reaching(
  { steps, configurations }: Exploration,
  isGoal: (configuration: Configuration) => boolean,
  counts: (step: Step) => boolean = () => true,
): ReadonlySet<Configuration> {
  const into = Map.groupBy(steps.filter(counts), (step) => step.to);
  const found = new Set(configurations.filter(isGoal));
  for (const goal of found) for (const { from } of into.get(goal) ?? []) found.add(from);
  return found;
}

/** Every place that can be reached after one of these steps. */
export function placesAfter(exploration: Exploration, steps: Iterable<Step>): ReadonlySet<Configuration> {
  const found = new Set<Configuration>();
  for (const { to } of steps) found.add(to);
  for (const place of found) for (const { to } of stepsFrom(exploration, place)) found.add(to);
  return found;
}

/**
 * The shortest way from the beginning along steps that count to a step that is looked for; null when there is none.
 * The step that is looked for need not count.
 */
export function shortestWay(
  exploration: Exploration,
  from: Configuration,
  isLookedFor: (step: Step) => boolean,
  counts: (step: Step) => boolean,
): readonly Step[] | null {
  const by = new Map<Configuration, Step | null>([[from, null]]);
  for (const [here] of by) {
    for (const step of stepsFrom(exploration, here)) {
      if (isLookedFor(step)) return [...back(by, here), step];
      if (counts(step) && !by.has(step.to)) by.set(step.to, step);
    }
  }
  return null;
}

function back(by: ReadonlyMap<Configuration, Step | null>, to: Configuration): readonly Step[] {
  const way: Step[] = [];
  for (let step = by.get(to) ?? null; step !== null; step = by.get(step.from) ?? null) way.unshift(step);
  return way;
}
