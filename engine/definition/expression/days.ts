/** `days(n)`: a number of days that can be added to a date or taken from it. Dates are text (2026-03-25) in expressions. */
import type { Environment } from '@marcbachmann/cel-js';
import { dayNumber, dayText, isDay } from '../day.ts';

/** What `days(n)` gives: no value of the language by itself. */
class Days {
  readonly count: number;
  constructor(count: number) {
    this.count = count;
  }
}

/** The environment with `days(n)`, `date + days(n)` and `date - days(n)`. */
export function withDays(environment: Environment): Environment {
  return environment
    .registerType('Days', Days)
    .registerFunction('days(int): Days', (count: bigint) => new Days(Number(count)))
    .registerOperator('string + Days', (date: string, { count }: Days) => moved(date, count))
    .registerOperator('string - Days', (date: string, { count }: Days) => moved(date, -count));
}

/** A date that is not given stays so. Calendar days; working days are for clocks. */
function moved(date: string, days: number): string {
  if (date === '') return '';
  const there = isDay(date) ? dayText(dayNumber(date) + days) : '';
  if (there === '') throw new Error(`${JSON.stringify(date)} and ${String(days)} days give no date`);
  return there;
}
