import { branchesOf } from '../branches.ts';
import { statesOf } from '../tree.ts';
import { frozenOf, namesAt } from '../walk.ts';
import type { At } from '../walk.ts';
import { resolveState } from '../tree.ts';
import { builtInGroups } from '../states.ts';
import type { Model } from '../schema/process.ts';
import { targetParts } from '../target-scope.ts';
import type { Params } from '../diagnostic.ts';
import { unknownName } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * Every state that is named somewhere exists: a target as seen from its state, a group's members and what clocks and
 * statuses name from the top, `initial` among the children, `join` among the regions.
 */
export const unknownState: Rule = {
  code: 'unknown-state',
  severity: 'error',
  check({ model, known }, report) {
    const names = new Set(known.states);
    for (const { from, path, value } of targets(model)) {
      if (
        from.some((state) => resolveState(names, state, value) === null) ||
        (from.length === 0 && !names.has(value))
      )
        report(path, unknownTarget(value, known.states, from));
    }
    for (const { path, value } of members(model)) {
      if (!names.has(value)) report(path, unknownName(value, known.states));
    }
    const groups = [...known.states, ...known.groups, ...builtInGroups];
    for (const { path, value } of grouped(model)) {
      if (!groups.includes(value)) report(path, unknownName(value, groups));
    }
    for (const { path, value, among } of inside(model)) {
      if (!among.includes(value)) report(path, unknownName(value, among));
    }
  },
};

function unknownTarget(target: string, states: readonly string[], from: readonly string[]): Params {
  const { scope, written } = targetParts(target);
  return unknownName(written, suggested(states, scope === undefined ? from : [scope]));
}

/** The names as they may be written there: what begins like the state or its surroundings is written without that. */
function suggested(states: readonly string[], from: readonly string[]): string[] {
  const scopes = from.flatMap((state) =>
    state.split('.').map((_part, index, parts) => parts.slice(0, index).join('.')),
  );
  const near = scopes.flatMap((scope) => {
    const start = scope === '' ? '' : `${scope}.`;
    return states.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  });
  return [...new Set([...states, ...near])].filter((name) => near.length === 0 || near.includes(name));
}

function targets(model: Model): (At<string> & { readonly from: readonly string[] })[] {
  return branchesOf(model).flatMap(({ from, candidates }) =>
    candidates.flatMap(({ target }) => {
      if (target === null) return [];
      const { path, value } = target;
      if (typeof value === 'string') return [{ path, value, from }];
      return 'resume' in value ? [{ path: [...path, 'resume'], value: value.resume, from }] : [];
    }),
  );
}

function members(model: Model): At<string>[] {
  return Object.entries(model.groups ?? {}).flatMap(([name, states]) => namesAt(['groups', name], states));
}

function inside(model: Model): (At<string> & { readonly among: readonly string[] })[] {
  return statesOf(model).flatMap(({ path, state }) => {
    const among = Object.keys(state.states ?? {});
    const joined =
      typeof state.join === 'object' && 'all' in state.join
        ? namesAt([...path, 'join', 'all'], state.join.all)
        : [];
    const initial = state.initial === undefined ? [] : [{ path: [...path, 'initial'], value: state.initial }];
    return [...initial, ...joined].map((at) => ({ ...at, among }));
  });
}

function grouped(model: Model): At<string>[] {
  const shared = (model.shared ?? []).flatMap((part, index) => namesAt(['shared', index, 'in'], part.in));
  const status = Object.entries(model.status).flatMap(([name, part]) =>
    namesAt(['status', name, 'in'], part.in),
  );
  const clocks = Object.entries(model.clocks ?? {}).flatMap(([name, clock]) => [
    ...namesAt(['clocks', name, 'starts', 'entering'], clock.starts.entering),
    ...namesAt(['clocks', name, 'starts', 'anew'], clock.starts.anew),
    ...namesAt(['clocks', name, 'stops', 'entering'], clock.stops?.entering),
    ...('pauses' in clock ? namesAt(['clocks', name, 'pauses', 'in'], clock.pauses?.in) : []),
    ...('rests' in clock ? namesAt(['clocks', name, 'rests'], clock.rests) : []),
  ]);
  const frozen = frozenOf(model).flatMap(({ path, value }) => namesAt([...path, 'in'], value.in));
  const locks = Object.entries(model.locks ?? {}).flatMap(([name, lock]) =>
    namesAt(['locks', name, 'in'], lock.in),
  );
  return [...shared, ...status, ...clocks, ...frozen, ...locks];
}
