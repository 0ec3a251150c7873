import { atLocal, instantOf, localDate, milliseconds } from './instant.ts';
import { freeDay, nextWorkingDay, officeHours } from './working-day.ts';
import type { Calendar, DayZero, Instant, Zone } from './types.ts';

/**
 * Day zero of a working-day clock (domain 2.1, receipt day): the local date of the act if that is a working day and the
 * time is not after the cut-off, otherwise the next working day. Before opening counts as that day. The cut-off is met to
 * the millisecond: 16:00:00.000 is in time. Clocks started by an official's act use the calendar and zone of the agency
 * that must act next.
 */
export function receiptDay(calendar: Calendar, zone: Zone, instant: Instant): DayZero {
  const sentAt = instantOf(milliseconds(instant));
  const sentOn = localDate(sentAt, zone);
  const { cutoff } = officeHours(calendar, sentOn);
  const free = freeDay(calendar, sentOn);
  if (!free && sentAt <= atLocal(sentOn, cutoff, zone)) {
    return { date: sentOn, sentAt, why: 'as sent', cutoff, passed: [] };
  }
  const next = nextWorkingDay(calendar, sentOn);
  if (!free) return { date: next.date, sentAt, why: 'after cut-off', cutoff, passed: next.passed };
  const passed = [{ date: sentOn, reason: free }, ...next.passed];
  return { date: next.date, sentAt, why: 'not a working day', cutoff, passed };
}

/** Day zero of clocks that know no cut-off: the local date as it is. */
export function dayAsSent(zone: Zone, instant: Instant): DayZero {
  const sentAt = instantOf(milliseconds(instant));
  return { date: localDate(sentAt, zone), sentAt, why: 'as sent', cutoff: null, passed: [] };
}
