import { handlersOf } from '../branches.ts';
import { eachAround } from '../items.ts';
import type { Model } from '../schema/process.ts';
import { treeOf } from '../tree.ts';
import { frozenOf, namesAt } from '../walk.ts';
import type { At } from '../walk.ts';
import type { Rule } from './rule.ts';

/** What a step of an item cannot have: it is not a state of the case. */
const REFUSED = ['each', 'call', 'case', 'every', 'clock'] as const;

/** A step of an item has no list, call, clock or handler of its own, and nothing outside names it. */
export const eachInside: Rule = {
  code: 'each-inside',
  severity: 'error',
  check({ model }, report) {
    for (const { path, name, state } of treeOf(model).values()) {
      if (eachAround(model, name) === null) continue;
      for (const key of REFUSED)
        if (state[key] !== undefined)
          report([...path, key], { name, problem: `#item-${key}` }, { at: 'key' });
    }
    for (const { path, on, from } of handlersOf(model))
      if (path[0] !== 'shared' && from.some((state) => eachAround(model, state) !== null))
        report(path, { name: on, problem: '#item-handler' }, { at: 'key' });
    for (const { path, value } of namedFromOutside(model))
      if (treeOf(model).has(value) && eachAround(model, value) !== null)
        report(path, { name: value, problem: '#item-named' });
  },
};

/** Places that name states of the case. */
function namedFromOutside(model: Model): At<string>[] {
  const groups = Object.entries(model.groups ?? {}).flatMap(([name, states]) =>
    namesAt(['groups', name], states),
  );
  const shared = (model.shared ?? []).flatMap((part, index) => namesAt(['shared', index, 'in'], part.in));
  const status = Object.entries(model.status).flatMap(([name, part]) =>
    namesAt(['status', name, 'in'], part.in),
  );
  const clocks = Object.entries(model.clocks ?? {}).flatMap(([name, clock]) => [
    ...namesAt(['clocks', name, 'starts', 'entering'], clock.starts.entering),
    ...namesAt(['clocks', name, 'stops', 'entering'], clock.stops?.entering),
    ...('pauses' in clock ? namesAt(['clocks', name, 'pauses', 'in'], clock.pauses?.in) : []),
  ]);
  const frozen = frozenOf(model).flatMap(({ path, value }) => namesAt([...path, 'in'], value.in));
  return [...groups, ...shared, ...status, ...clocks, ...frozen];
}
