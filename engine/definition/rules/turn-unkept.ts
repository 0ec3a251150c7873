import { branchesOf } from '../branches.ts';
import type { Branching } from '../branches.ts';
import type { Model } from '../schema/process.ts';
import { below, isRegion, statesOf, targetsOf, treeOf } from '../tree.ts';
import type { StatePlace } from '../tree.ts';
import type { Rule } from './rule.ts';

/**
 * Where regions take turns, only people begin one: an action can be refused until the turn is free, but what the engine
 * does by itself happens once, at its time, and would have two under way. A parallel region has no first part to wait in.
 */
export const turnUnkept: Rule = {
  code: 'turn-unkept',
  severity: 'error',
  check({ model }, report) {
    for (const region of statesOf(model)) {
      if (!isRegion(region) || region.parent?.state.turns === undefined) continue;
      const { name } = region;
      if (region.state.type === 'parallel')
        report([...region.path, 'type'], { name, problem: '#turn-parallel' });
      for (const { path } of beginsByItself(model, region))
        report(path, { name, problem: '#turn-by-itself' }, { at: 'key' });
    }
  },
};

/** What takes a region beyond its first part without anybody having sent an action. */
function beginsByItself(model: Model, region: StatePlace): readonly Branching[] {
  const { initial } = region.state;
  if (initial === undefined) return [];
  const first = below(region.name, initial);
  const all = branchesOf(model);
  const isFinal = (name: string): boolean => treeOf(model).get(name)?.state.type === 'final';
  const begins = (to: string): boolean =>
    isWithin(to, region.name) && to !== region.name && !isWithin(to, first) && !isFinal(to);
  const leads = (branching: Branching, from: string, isMeant: (to: string) => boolean): boolean =>
    branching.candidates.some(
      ({ target }) => target !== null && targetsOf(model, from, target.value).some(isMeant),
    );
  const doneBegins = all.some(
    (each) => each.kind === 'done' && each.from.includes(first) && leads(each, first, begins),
  );
  const endsFirst = (to: string): boolean => doneBegins && isFinal(to) && isWithin(to, first);
  return all
    .filter(({ kind }) => kind === 'always' || kind === 'after' || kind === 'handler')
    .filter((each) =>
      each.from.some(
        (from) =>
          (from === region.name || isWithin(from, first)) &&
          leads(each, from, (to) => begins(to) || endsFirst(to)),
      ),
    );
}

/** A state itself, or one that lies in it. */
function isWithin(name: string, state: string): boolean {
  return name === state || name.startsWith(`${state}.`);
}
