/** What the tests of this folder share; imported by tests alone. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseCalendar } from '../parse.ts';
import { resolveCalendar } from '../resolve.ts';
import type { Calendar, Instant, Length, Pause, Zone } from '../types.ts';

/** The plain value of a file under workflows/calendars. */
export function calendarFile(name: string): unknown {
  return parse(readFileSync(new URL(`../../../workflows/calendars/${name}.yaml`, import.meta.url), 'utf8'));
}

/** A calendar of the project, read as the engine reads it. */
export function calendarNamed(name: string): Calendar {
  const resolved = resolveCalendar(calendarFile(name), calendarFile);
  const parsed = 'value' in resolved ? parseCalendar(resolved.value) : resolved;
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.calendar;
}

/** 'YYYY-MM-DD HH:MM', with seconds if wanted, on the wall of an office; does not use the code under test. */
export function at(local: string, zone: Zone = 7): Instant {
  const [date, time = ''] = local.split(' ');
  return new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+0${zone}:00`).toISOString();
}

/** 'from > to' or 'from >' for a pause that still stands. */
export function pause(text: string, zone: Zone = 7): Pause {
  const [from = '', to = ''] = text.split('>').map((part) => part.trim());
  return { from: at(from, zone), to: to === '' ? null : at(to, zone) };
}

/** '5 working days', '3 days', '24 hours', '30 minutes'. */
export function length(text: string): Length {
  const [count, ...unit] = text.split(' ');
  return { count: Number(count), unit: unit.join(' ') as Length['unit'] };
}
