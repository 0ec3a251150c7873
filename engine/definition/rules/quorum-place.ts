import { actionsOf, formOf, namedIn, declaredIn } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Several persons agree to one and the same thing: the action belongs to a task, and none of them writes into the case with it. */
export const quorumPlace: Rule = {
  code: 'quorum-place',
  severity: 'error',
  check({ model }, report) {
    for (const place of actionsOf(model)) {
      if (!('quorum' in place.action) || place.action.quorum === undefined) continue;
      const path = [...place.path, 'quorum'];
      if (place.in.kind === 'shared') report(path, { reason: '#quorum-shared' }, { at: 'key' });
      if (writes(place)) report(path, { reason: '#quorum-writes' }, { at: 'key' });
    }
  },
};

function writes(place: ActionPlace): boolean {
  return formOf(place).some((line) => namedIn(line).length > 0 || declaredIn(line)?.value.keep === true);
}
