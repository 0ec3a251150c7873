import { clocksOf } from '../clocks.ts';
import { effectsOf } from '../effects.ts';
import { roleAbove, roleNamed } from '../roles.ts';
import type { Rule } from './rule.ts';

/** `assign: { superior_of: owner }` stands in the ladder of a clock whose owner has one role above it. */
export const superiorUnknown: Rule = {
  code: 'superior-unknown',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of effectsOf(model)) {
      if (!('assign' in value) || !('superior_of' in value.assign)) continue;
      const clock = clocksOf(model).find((one) =>
        [...one.path, 'ladder'].every((step, at) => path[at] === step),
      );
      const reason = clock === undefined ? '#superior-ladder' : problemOf(clock.value.owner);
      if (reason !== null) report([...path, 'assign', 'superior_of'], { reason });
    }

    function problemOf(owner: string | undefined): string | null {
      if (owner === undefined || roleNamed(model, owner)?.kind !== 'staff') return '#superior-owner';
      const above = roleAbove(model, owner);
      return above === null || roleNamed(model, above)?.kind !== 'staff' ? '#superior-none' : null;
    }
  },
};
