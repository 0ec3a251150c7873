/** Clocks that have to be looked at when a calendar or a setting changes. */
import type { CaseClock } from '#engine/machine/types.ts';
import type { RowChange, Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { KeptCase, State } from './state.ts';

type Clocks = AtOnce<Pick<Store, 'clockedBy' | 'clocksExamined'>>;

export function clockOperations(state: State): Clocks {
  return {
    clockedBy: ({ calendars, lengths, after, limit }) =>
      [...state.cases.values()]
        .filter(({ case: { id, closed, definition, unit }, clocks, examined }) => {
          const isAsked = ({ key, calendar, status }: CaseClock): boolean => {
            if (status !== 'running' && status !== 'paused') return false;
            const expected = lengths.find(
              (one) => one.definition === definition && one.clock === key && one.unit === unit,
            );
            const isOther = expected !== undefined && expected.length !== examined[key]?.length;
            return isOther || calendars.includes(examined[key]?.calendar ?? calendar);
          };
          return closed === null && id > after && clocks.some(isAsked);
        })
        .map((kept) => kept.case.id)
        .sort()
        .slice(0, limit),
    clocksExamined: ({ caseId, sequence, clocks }) => {
      const kept = state.cases.get(caseId);
      if (kept?.case.sequence !== sequence) return;
      const examined = { ...kept.examined };
      for (const { key, calendar, length } of clocks) examined[key] = { calendar, length };
      state.cases.set(caseId, { ...kept, examined });
    },
  };
}

/** What stays known of clocks after a commit: nothing of those that it changed. */
export function stillExamined(
  examined: KeptCase['examined'],
  { put, drop }: RowChange<CaseClock>,
): KeptCase['examined'] {
  const moved = [...put, ...drop].map(({ key }) => key);
  return Object.fromEntries(Object.entries(examined).filter(([key]) => !moved.includes(key)));
}
