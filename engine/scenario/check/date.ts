import { isDate } from '#engine/calendar/date.ts';
import type { Path } from '#engine/definition/source.ts';
import type { Report } from './report.ts';

/** Whether a text is a day that exists. */
export function checkDate(text: string, path: Path, report: Report): void {
  if (!isDate(text)) report('wrong-format', path, { value: text, example: '2026-03-05' });
}
