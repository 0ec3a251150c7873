import { isRegion, statesOf } from '../tree.ts';
import type { StatePlace } from '../tree.ts';
import type { Rule } from './rule.ts';

/**
 * A state with parts says which comes first, a parallel one has regions, a region that is waited for can be done, and
 * so many regions can be counted on as the join asks for.
 */
export const stateParts: Rule = {
  code: 'state-parts',
  severity: 'error',
  check({ model }, report) {
    for (const place of statesOf(model)) {
      const missing = missingIn(place);
      if (missing !== null) report(place.path, { name: place.name, missing }, { at: 'key' });
    }
  },
};

/** Null when nothing is missing. */
function missingIn(place: StatePlace): string | null {
  const { state } = place;
  const parts = Object.values(state.states ?? {});
  if (state.type === 'parallel') {
    if (parts.length === 0) return '#regions';
    const awaited = parts.filter(({ aside }) => aside !== true).length;
    const count = typeof state.join === 'object' && 'count' in state.join ? state.join.count : 1;
    if (awaited < count && (state.join !== undefined || state.onDone !== undefined)) return '#awaited';
  }
  if (state.each !== undefined && (state.states === undefined || parts.length === 0)) return '#children';
  if (state.type === undefined && state.states !== undefined) {
    if (parts.length === 0) return '#children';
    if (state.initial === undefined) return '#initial';
  }
  const answered = state.call !== undefined || state.case !== undefined;
  if (answered && (state.onDone === undefined || state.onError === undefined)) return '#answers';
  const ends = parts.some(({ type }) => type === 'final');
  if (state.onDone !== undefined && state.type === undefined && !answered && !ends) return '#end';
  return isRegion(place) && state.aside !== true && isAwaited(place) && !ends ? '#end' : null;
}

/** Somebody waits for this region. */
function isAwaited({ key, parent }: StatePlace): boolean {
  if (parent?.state.onDone === undefined) return false;
  const { join } = parent.state;
  if (typeof join !== 'object') return true;
  return 'all' in join ? join.all.includes(key) : 'count' in join;
}
