import { effectsOf } from '../effects.ts';
import { fieldsOf } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every decision that is run or that a field waits for is declared under `decisions` or in a file that is used. */
export const unknownDecision: Rule = {
  code: 'unknown-decision',
  severity: 'error',
  check({ model, known }, report) {
    const run = effectsOf(model).flatMap(({ path, value }) =>
      'decide' in value ? [{ path: [...path, 'decide'], name: value.decide }] : [],
    );
    const awaited = fieldsOf(model).flatMap(({ path, value }) =>
      'set_by' in value && value.set_by !== undefined
        ? [{ path: [...path, 'set_by'], name: value.set_by }]
        : [],
    );
    for (const { path, name } of [...run, ...awaited])
      if (!known.decisions.includes(name)) report(path, unknownName(name, known.decisions));
  },
};
