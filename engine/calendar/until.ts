import { addDays } from './date.ts';
import { endOfDay } from './instant.ts';
import { checkLength } from './length.ts';
import { walkWorkingDays } from './walk-days.ts';
import type { Calendar, IsoDate, Length, UntilDeadline, Zone } from './types.ts';

/**
 * When a clock until a date is due: at the end of that local day, or of the day that lies so many days or working days
 * before it. A date is not moved by holidays or pauses. `before` in hours or minutes throws RangeError: a date has none.
 */
export function untilDate(
  calendar: Calendar,
  zone: Zone,
  date: IsoDate,
  before: Length | null,
): UntilDeadline {
  const { last, counted, skipped, yearsMissing } = dayBefore(calendar, date, before);
  return {
    due: endOfDay(last, zone),
    dueDate: last,
    provisional: yearsMissing.length > 0,
    explanation: { zone, calendar: calendar.name, date, before, counted, skipped, yearsMissing },
  };
}

type Day = { readonly last: IsoDate } & Pick<
  UntilDeadline['explanation'],
  'counted' | 'skipped' | 'yearsMissing'
>;

function dayBefore(calendar: Calendar, date: IsoDate, before: Length | null): Day {
  const none = { counted: [], skipped: [], yearsMissing: [] };
  if (before === null) return { last: date, ...none };
  checkLength(before);
  if (before.unit === 'days') return { last: addDays(date, -before.count), ...none };
  if (before.unit !== 'working days') throw new RangeError(`a date has no ${before.unit}`);
  const { date: last, ...walk } = walkWorkingDays(calendar, date, before.count, -1);
  return { last, ...walk };
}
