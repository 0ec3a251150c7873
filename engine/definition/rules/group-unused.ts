import type { Model } from '../schema/process.ts';
import { frozenOf, namesAt } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A group is used: nothing declared is idle. */
export const groupUnused: Rule = {
  code: 'group-unused',
  severity: 'error',
  needsWhole: true,
  check({ model }, report) {
    const used = new Set(usedNames(model));
    for (const name of Object.keys(model.groups ?? {})) {
      if (!used.has(name)) report(['groups', name], { name }, { at: 'key' });
    }
  },
};

function usedNames(model: Model): string[] {
  const lists = [
    ...(model.shared ?? []).map((part) => part.in),
    ...Object.values(model.status).map((status) => status.in),
    ...Object.values(model.locks ?? {}).map((lock) => lock.in),
    ...frozenOf(model).map(({ value }) => value.in),
    ...Object.values(model.clocks ?? {}).flatMap((clock) => [
      clock.starts.entering,
      clock.starts.anew ?? [],
      'rests' in clock ? (clock.rests ?? []) : [],
      clock.stops?.entering,
      'pauses' in clock ? clock.pauses?.in : undefined,
    ]),
  ];
  return lists.flatMap((names) => namesAt([], names).map(({ value }) => value));
}
