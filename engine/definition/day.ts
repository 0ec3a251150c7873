/** Calendar days as text (2026-03-25) and as numbers that follow one another. */

const ofOneDay = 86_400_000;

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayText(dayNumber(text)) === text;
}

/** Days since 1970-01-01; NaN for what is no date. */
export function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00.000Z`) / ofOneDay;
}

/** The day of that number; the empty text for NaN and for years that need more than four digits. */
export function dayText(day: number): string {
  const date = new Date(day * ofOneDay);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : '';
}

export function dayBefore(day: string): string {
  return dayText(dayNumber(day) - 1);
}

export function dayAfter(day: string): string {
  return dayText(dayNumber(day) + 1);
}
