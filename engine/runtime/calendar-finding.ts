import { fillIn } from '#engine/definition/diagnostic.ts';
import { lineAt, valueSpan } from '#engine/definition/source.ts';
import { CHECK_TEXTS } from '#engine/texts/cli.ts';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { CalendarFinding } from './calendar-file.ts';

const texts: Readonly<Record<CalendarFinding['code'], DiagnosticText>> = {
  ...diagnosticTexts,
  ...CHECK_TEXTS,
};

/** A finding as one line of a log: file and line, what is wrong, what to do. */
export function renderCalendarFinding(finding: CalendarFinding, language: Language): string {
  const { source, path, code, params } = finding;
  const { message, fix } = texts[code];
  const line = lineAt(source.lineStarts, valueSpan(source.root, path).start);
  const fill = (template: string): string => fillIn(template, params, language);
  return `${source.file}:${String(line)} ${code}: ${fill(message[language])} ${fill(fix[language])}`;
}
