import type { Action, Admission } from '#engine/definition/types.ts';
import type { Check } from '../check.ts';
import type { Exploration } from '../explore.ts';
import { canBeSent } from '../happenings.ts';
import { placesAfter } from '../witness.ts';

/** Every way to be admitted to the action contradicts itself, or needs an event that has never happened by then. */
export const nobodyMaySend: Check = {
  code: 'nobody-may-send',
  check({ exploration, placeOf }, report) {
    const all = Object.values(exploration.definition.states).flatMap(({ name: state, on }) =>
      Object.values(on).map((action) => ({
        action,
        part: { of: 'people', state, event: action.event } as const,
      })),
    );
    for (const [first, ...others] of Map.groupBy(all, ({ part }) => placeOf(part)).values()) {
      if (first === undefined) continue;
      const { action, part } = first;
      const states = [part, ...others.map((other) => other.part)].map(({ state }) => state);
      if (canBeSent(action) && !comesTooEarly(exploration, action, states)) continue;
      report(part, 'error', { name: action.event });
    }
  },
};

/** It is meant for those who did something, or for their superiors, and nobody did it on any way to one of these states. */
function comesTooEarly(exploration: Exploration, { by }: Action, states: readonly string[]): boolean {
  if (!exploration.complete) return false;
  const places = exploration.configurations.filter(({ active }) =>
    states.some((state) => active.includes(state)),
  );
  if (places.length === 0) return false;
  return by.every((admission) => {
    const event = eventBefore(admission);
    if (event === null) return false;
    const after = placesAfter(
      exploration,
      exploration.steps.filter(({ happening }) => happening.of === 'action' && happening.event === event),
    );
    return !places.some((place) => after.has(place));
  });
}

/** The event without which nobody is admitted, or null. */
function eventBefore(admission: Admission): string | null {
  if (admission.kind === 'did') return admission.event;
  return admission.kind === 'role' && admission.at.of === 'superior' ? admission.at.event : null;
}
