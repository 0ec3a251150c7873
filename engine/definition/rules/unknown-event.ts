import { eventReferences } from './references.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** `did` names an action of the process: a misspelt one would exclude nobody. */
export const unknownEvent: Rule = {
  code: 'unknown-event',
  severity: 'error',
  check({ model, known }, report) {
    for (const { path, value } of eventReferences(model)) {
      if (!known.events.includes(value)) report(path, unknownName(value, known.events));
    }
  },
};
