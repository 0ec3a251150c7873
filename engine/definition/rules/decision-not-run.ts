import { effectsOf } from '../effects.ts';
import { decisionsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A decision that no effect runs decides nothing. */
export const decisionNotRun: Rule = {
  code: 'decision-not-run',
  severity: 'warning',
  check({ model }, report) {
    const run = effectsOf(model).flatMap(({ value }) => ('decide' in value ? [value.decide] : []));
    for (const { path, name } of decisionsOf(model)) {
      if (!run.includes(name)) report(path, { name }, { at: 'key' });
    }
  },
};
