import { callsOf } from '../calls.ts';
import { effectsOf } from '../effects.ts';
import { statesOf } from '../tree.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** What is taken back can be: some call has an `undo`, in the states that are named or in what lies in them. */
export const undoNothing: Rule = {
  code: 'undo-nothing',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const undoable = callsOf(model).filter(({ value }) => value.undo !== undefined);
    const known = new Set(statesOf(model).map(({ name }) => name));
    for (const { path, value } of effectsOf(model)) {
      if (!('undo' in value)) continue;
      if (value.undo === 'all') {
        if (undoable.length === 0) report([...path, 'undo'], { name: 'all', problem: '#nothing-undoable' });
        continue;
      }
      for (const [index, name] of value.undo.entries()) {
        const at = [...path, 'undo', index];
        if (!known.has(name)) report(at, { ...unknownName(name, known), problem: '#unknown-name' });
        else if (
          !undoable.some(({ states }) => states.some((one) => one === name || one.startsWith(`${name}.`)))
        )
          report(at, { name, problem: '#nothing-undoable' });
      }
    }
  },
};
