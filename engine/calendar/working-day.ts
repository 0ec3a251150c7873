import { addDays, LONGEST_WALK, weekday, yearOf } from './date.ts';
import type { Calendar, CalendarDay, FreeDay, IsoDate, OfficeHours, SkippedDay } from './types.ts';

const indexes = new WeakMap<readonly CalendarDay[], ReadonlyMap<IsoDate, CalendarDay>>();

function dayOn(calendar: Calendar, date: IsoDate): CalendarDay | undefined {
  let index = indexes.get(calendar.days);
  if (!index) {
    index = new Map(calendar.days.map((day) => [day.date, day]));
    indexes.set(calendar.days, index);
  }
  return index.get(date);
}

/**
 * Why nobody works on that date, or null on a working day (domain 2.1: Monday to Friday and no national holiday, joint
 * leave or regional holiday). A named day goes before the weekend it falls on: its name tells the reader more.
 */
export function freeDay(calendar: Calendar, date: IsoDate): FreeDay | null {
  const named = dayOn(calendar, date);
  if (named) return { kind: named.kind, name: named.name, source: named.source };
  const day = weekday(date);
  return calendar.weekend.includes(day) ? { kind: 'weekend', weekday: day } : null;
}

export function isWorkingDay(calendar: Calendar, date: IsoDate): boolean {
  return freeDay(calendar, date) === null;
}

/**
 * The first working day after `date`, and the free days passed on the way. Throws RangeError if there is none within
 * 40 years, which only a calendar that `parseCalendar` never saw can bring about.
 */
export function nextWorkingDay(calendar: Calendar, date: IsoDate): { date: IsoDate; passed: SkippedDay[] } {
  const passed: SkippedDay[] = [];
  for (let step = 1; step <= LONGEST_WALK; step += 1) {
    const next = addDays(date, step);
    const reason = freeDay(calendar, next);
    if (!reason) return { date: next, passed };
    passed.push({ date: next, reason });
  }
  throw new RangeError(`calendar ${calendar.name} has no working day after ${date}`);
}

/** Opening and cut-off on a date: the last row that holds there. Where no row holds, the whole day is office time. */
export function officeHours(calendar: Calendar, date: IsoDate): Pick<OfficeHours, 'opens' | 'cutoff'> {
  const row = calendar.hours.findLast(({ from, to }) => from <= date && (to === null || date <= to));
  return row ? { opens: row.opens, cutoff: row.cutoff } : { opens: '00:00', cutoff: '24:00' };
}

/** Years from `first` to `last` whose days are not loaded. There only weekends are free (domain 2.1, missing calendar). */
export function missingYears(calendar: Calendar, first: IsoDate, last: IsoDate): number[] {
  const count = Math.max(0, yearOf(last) - yearOf(first) + 1);
  const years = Array.from({ length: count }, (_, index) => yearOf(first) + index);
  return years.filter((year) => !calendar.years.includes(year));
}
