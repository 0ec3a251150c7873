import { isRegion, statesOf } from '../tree.ts';
import type { StatePlace } from '../tree.ts';
import type { RawState } from '../schema/state.ts';
import type { Rule } from './rule.ts';

type Key = keyof RawState;
/** What a state is, for its keys; the word is looked up in the language of the reader. */
type Kind = 'final' | 'atomic' | 'compound' | 'parallel' | 'each';

/** Keys that would do nothing in a state of that kind. */
const idle: Readonly<Record<Kind, readonly Key[]>> = {
  final: [
    'call',
    'case',
    'each',
    'onError',
    'on',
    'after',
    'every',
    'exit',
    'always',
    'states',
    'initial',
    'join',
    'turns',
    'onDone',
    'aside',
    'starts',
  ],
  atomic: ['initial', 'join', 'turns', 'onDone', 'onError', 'starts'],
  each: ['type', 'call', 'case', 'onError', 'join', 'turns', 'starts'],
  compound: ['call', 'case', 'onError', 'join', 'turns'],
  parallel: ['call', 'case', 'onError', 'initial', 'starts'],
};

/** A state has the keys of its kind: a final one ends, one with parts begins somewhere, a parallel one has regions. */
export const stateKind: Rule = {
  code: 'state-kind',
  severity: 'error',
  check({ model }, report) {
    for (const place of statesOf(model)) {
      const { path, name, state, parent } = place;
      const kind = kindOf(state);
      const isAnswered = kind === 'atomic' && (state.call !== undefined || state.case !== undefined);
      const keys = [
        ...idle[kind].filter((key) => !(isAnswered && (key === 'onDone' || key === 'onError'))),
        ...(parent === null ? [] : (['closed'] as const)),
        ...(isRegion(place) || kind === 'final' ? [] : (['aside', 'starts'] as const)),
      ];
      for (const key of new Set(keys)) {
        if (state[key] !== undefined)
          report([...path, key], { name, key, kind: wordOf(kind, place, key) }, { at: 'key' });
      }
    }
  },
};

function kindOf(state: RawState): Kind {
  if (state.each !== undefined && state.type !== 'final') return 'each';
  return state.type ?? (state.states === undefined ? 'atomic' : 'compound');
}

function wordOf(kind: Kind, place: StatePlace, key: Key): string {
  if (key === 'closed') return '#inner';
  return (key === 'aside' || key === 'starts') && !isRegion(place) ? '#no-region' : `#${kind}`;
}
