import type { Check } from '../check.ts';
import type { Exploration, Step } from '../explore.ts';
import { shortestWay, wayText } from '../witness.ts';

/** A clock has `stops`, but on no way that starts it one of them is entered afterwards. */
export const clockNeverStopped: Check = {
  code: 'clock-never-stopped',
  check({ exploration }, report) {
    const [begin] = exploration.configurations;
    if (begin === undefined || !exploration.complete) return;
    for (const { name, starts, stops, leaving } of Object.values(exploration.definition.clocks)) {
      if (stops.length === 0 || leaving.length > 0) continue;
      const way = shortestWay(
        exploration,
        begin,
        (step) => entersOne(step, starts),
        () => true,
      );
      if (way === null || isStopped(exploration, starts, stops)) continue;
      report({ of: 'clock', clock: name }, 'warning', {
        name,
        way: wayText(way.map(({ happening }) => happening)),
      });
    }
  },
};

function entersOne({ acts }: Step, states: readonly string[]): boolean {
  return acts.some((act) => act.kind === 'enter' && states.includes(act.state));
}

function isStopped({ steps }: Exploration, starts: readonly string[], stops: readonly string[]): boolean {
  const starting = steps.filter((step) => entersOne(step, starts));
  const within = starting.some(({ acts }) => {
    const began = acts.findIndex((act) => act.kind === 'enter' && starts.includes(act.state));
    return acts.slice(began + 1).some((act) => act.kind === 'enter' && stops.includes(act.state));
  });
  if (within) return true;
  const outOf = Map.groupBy(steps, (step) => step.from);
  const later = new Set(starting.map(({ to }) => to));
  for (const place of later) {
    for (const step of outOf.get(place) ?? []) {
      if (entersOne(step, stops)) return true;
      later.add(step.to);
    }
  }
  return false;
}
