import { branchesOf } from '../branches.ts';
import { eachAround } from '../items.ts';
import { targetsOf } from '../tree.ts';
import type { Rule } from './rule.ts';

/** A target stays on its side: one item has no way to where the case goes, and the case none into one item. */
export const eachTarget: Rule = {
  code: 'each-target',
  severity: 'error',
  check({ model }, report) {
    for (const { from, kind, candidates } of branchesOf(model)) {
      for (const { target } of candidates) {
        if (target === null) continue;
        for (const state of kind === 'start' ? [null] : from) {
          const around = eachAround(model, state)?.name ?? null;
          const other = targetsOf(model, state, target.value).find(
            (to) => (eachAround(model, to)?.name ?? null) !== around,
          );
          if (other === undefined) continue;
          report(target.path, { name: other, problem: around === null ? '#into-item' : '#out-of-item' });
          break;
        }
      }
    }
  },
};
