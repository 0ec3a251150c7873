/** Checks of plain values that every part of a calendar file shares. */
import { problem, wrongType } from './problem.ts';
import type { CalendarProblem } from './problem.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function unknownKeys(
  path: CalendarProblem['path'],
  value: Record<string, unknown>,
  known: readonly string[],
): CalendarProblem[] {
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  return strange.map((key) => problem('unknown-key', [...path, key], { key, allowed: known.join(', ') }));
}

/** A text must be there and say something. */
export function checkText(path: CalendarProblem['path'], value: unknown): CalendarProblem[] {
  return isText(value) ? [] : [wrongType(path, '#text', value)];
}

export function checkBilingual(path: CalendarProblem['path'], value: unknown): CalendarProblem[] {
  if (!isRecord(value)) return [wrongType(path, '#map', value)];
  return [
    ...checkText([...path, 'id'], value['id']),
    ...checkText([...path, 'en'], value['en']),
    ...unknownKeys(path, value, ['id', 'en']),
  ];
}
