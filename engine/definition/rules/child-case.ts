import { childrenIn } from '../children.ts';
import { statesOf } from '../tree.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * Each process whose cases are begun stands under `uses.cases`, each that stands there is begun, and a process that begins
 * itself says `latest`: a version cannot contain its own hash. A state waits for a program or for a case, not for both.
 */
export const childCase: Rule = {
  code: 'child-case',
  severity: 'error',
  check({ model }, report) {
    const bound = model.uses?.cases ?? {};
    const begun = childrenIn(model);
    for (const { path, value } of begun) {
      if (!Object.hasOwn(bound, value.process))
        report([...path, 'process'], {
          ...unknownName(value.process, Object.keys(bound)),
          problem: '#unbound',
        });
    }
    const names = new Set(begun.map(({ value }) => value.process));
    for (const [name, version] of Object.entries(bound)) {
      const path = ['uses', 'cases', name];
      if (!names.has(name)) report(path, { name, problem: '#never-begun' }, { at: 'key' });
      else if (name === model.process && version === 'publish')
        report(path, { name, problem: '#self-latest' });
    }
    for (const { path, name, state } of statesOf(model)) {
      if (state.call !== undefined && state.case !== undefined)
        report([...path, 'case'], { name, problem: '#call-and-case' }, { at: 'key' });
    }
  },
};
