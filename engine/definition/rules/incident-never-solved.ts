import { effectsOf } from '../effects.ts';
import type { Rule } from './rule.ts';

/** An incident that the process opens by a name is solved somewhere by that name, and the other way round. */
export const incidentNeverSolved: Rule = {
  code: 'incident-never-solved',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const all = effectsOf(model).flatMap(({ path, value }) =>
      'incident' in value
        ? [{ path: [...path, 'incident'], name: value.incident, solved: value.solved }]
        : [],
    );
    for (const { path, name, solved } of all) {
      const other = all.some((one) => one.name === name && one.solved !== solved);
      if (!other) report(path, { name, problem: solved === true ? '#never-opened' : '#never-solved' });
    }
  },
};
