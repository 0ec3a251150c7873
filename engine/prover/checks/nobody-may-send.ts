import type { Check } from '../check.ts';
import { canBeSent } from '../happenings.ts';

/** Every way to be admitted to the action contradicts itself. */
export const nobodyMaySend: Check = {
  code: 'nobody-may-send',
  check({ exploration: { definition }, placeOf }, report) {
    const told = new Set<string>();
    for (const { name, on } of Object.values(definition.states)) {
      for (const action of Object.values(on)) {
        const part = { of: 'people', state: name, event: action.event } as const;
        if (canBeSent(action) || told.has(placeOf(part))) continue;
        told.add(placeOf(part));
        report(part, 'error', { name: action.event });
      }
    }
  },
};
