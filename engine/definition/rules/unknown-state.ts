import { aftersOf, actionsOf, candidatesOf, frozenOf, namesAt } from '../walk.ts';
import type { At } from '../walk.ts';
import type { Model } from '../schema/process.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every state that is named somewhere exists; `open` stands for all open states where states are grouped. */
export const unknownState: Rule = {
  code: 'unknown-state',
  severity: 'error',
  check({ model, known }, report) {
    for (const { path, value } of single(model)) {
      if (!known.states.includes(value)) report(path, unknownName(value, known.states));
    }
    for (const { path, value } of grouped(model)) {
      if (value !== 'open' && !known.states.includes(value))
        report(path, unknownName(value, [...known.states, 'open']));
    }
  },
};

function single(model: Model): At<string>[] {
  const targets = actionsOf(model).flatMap((place) =>
    candidatesOf(place).flatMap(({ path, value }) =>
      value.target === undefined ? [] : [{ path: [...path, 'target'], value: value.target }],
    ),
  );
  const afters = Object.entries(model.states).flatMap(([name, state]) =>
    aftersOf(name, state).map(({ target }) => target),
  );
  return [...targets, ...afters];
}

function grouped(model: Model): At<string>[] {
  const shared = (model.shared ?? []).flatMap((part, index) => namesAt(['shared', index, 'in'], part.in));
  const status = Object.entries(model.status).flatMap(([name, part]) =>
    namesAt(['status', name, 'in'], part.in),
  );
  const clocks = Object.entries(model.clocks ?? {}).flatMap(([name, clock]) => [
    ...namesAt(['clocks', name, 'starts', 'entering'], clock.starts.entering),
    ...namesAt(['clocks', name, 'stops', 'entering'], clock.stops?.entering),
    ...namesAt(['clocks', name, 'pauses', 'in'], clock.pauses?.in),
  ]);
  const frozen = frozenOf(model).flatMap(({ path, value }) => namesAt([...path, 'in'], value.in));
  return [...shared, ...status, ...clocks, ...frozen];
}
