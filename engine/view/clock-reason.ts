/** Why a clock is due when it is, and when the rungs of its ladder are reached: one sentence per line. */
import { endOfDay, localDate } from '#engine/calendar/instant.ts';
import type {
  Calendar,
  Deadline,
  Length,
  RungAt,
  SkippedDay,
  UntilDeadline,
} from '#engine/calendar/types.ts';
import type { Clock } from '#engine/definition/types.ts';
import { floorWins, rungOf } from '#engine/machine/clock-due.ts';
import type { ClockReason } from '#engine/machine/clock-due.ts';
import type { CaseClock } from '#engine/machine/types.ts';
import { longDate, longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { Reader } from './reader.ts';

const UNIT_TEXTS = {
  'working days': VIEW_TEXTS.unitWorkingDays,
  days: VIEW_TEXTS.unitDays,
  hours: VIEW_TEXTS.unitHours,
  minutes: VIEW_TEXTS.unitMinutes,
} as const;

/** The reason of a due date, of whatever kind. */
export function reasonLines(
  reason: ClockReason,
  state: CaseClock,
  calendar: Calendar,
  reader: Pick<Reader, 'language'>,
): readonly string[] {
  if (reason.kind === 'until') return untilLines(reason.deadline, reader);
  const { deadline, floor } = reason;
  const lines = explain(deadline, calendar, reader);
  if (floor === null || state.resumed === null) return lines;
  const { language } = reader;
  const words = {
    ...lengthWords(floor.explanation.length, language),
    resumed: longInstant(state.resumed, calendar.zone, language),
  };
  return floorWins(deadline, floor)
    ? [...lines, say(VIEW_TEXTS.floorHolds, language, words), ...explain(floor, calendar, reader)]
    : [...lines, say(VIEW_TEXTS.floorReached, language, words)];
}

/** When each rung is reached, or that it was. */
export function rungLines(
  clock: Clock,
  state: CaseClock,
  calendar: Calendar,
  reader: Pick<Reader, 'language'>,
): readonly string[] {
  const { language } = reader;
  return clock.ladder.flatMap((rung, index) => {
    const at = rungWords(rung.at, language);
    if (state.fired.includes(index)) return [say(VIEW_TEXTS.rungReached, language, { at })];
    if (state.status === 'ended') return [];
    const reached = rungOf(rung, state, calendar);
    if (reached === null) return [say(VIEW_TEXTS.rungOpen, language, { at })];
    const when = momentWords(reached.at, calendar, language);
    return [
      say(reached.provisional ? VIEW_TEXTS.rungProvisional : VIEW_TEXTS.rungAhead, language, { at, when }),
    ];
  });
}

/** `80 % of the time`, `the due date`, `3 working days after the due date`. */
export function rungWords(at: RungAt, language: Language): string {
  switch (at.kind) {
    case 'share':
      return say(VIEW_TEXTS.rungShare, language, { percent: at.percent });
    case 'due':
      return say(VIEW_TEXTS.rungDue, language);
    case 'before':
      return say(VIEW_TEXTS.rungBefore, language, lengthWords(at.length, language));
    case 'after':
      return say(VIEW_TEXTS.rungAfter, language, lengthWords(at.length, language));
  }
}

/** A moment that ends a day is that day. */
function momentWords(instant: string, { zone }: Calendar, language: Language): string {
  const date = localDate(instant, zone);
  return instant === endOfDay(date, zone) ? longDate(date, language) : longInstant(instant, zone, language);
}

/** A length for a sentence: the number, and the unit as a word. */
export function lengthWords({ count, unit }: Length, language: Language): { count: number; unit: string } {
  return { count, unit: say(UNIT_TEXTS[unit], language) };
}

function untilLines(
  { dueDate, explanation }: UntilDeadline,
  { language }: Pick<Reader, 'language'>,
): readonly string[] {
  const { date, before, counted, skipped, yearsMissing } = explanation;
  if (before === null) return [say(VIEW_TEXTS.untilDate, language, { date: longDate(date, language) })];
  const days = [
    ...counted.map((day, index) => ({
      day,
      line: say(VIEW_TEXTS.countedBack, language, { n: index + 1, date: longDate(day, language) }),
    })),
    ...skipped.map((skip) => ({
      day: skip.date,
      line: say(VIEW_TEXTS.skippedDay, language, {
        date: longDate(skip.date, language),
        reason: reasonOf(skip, { language }),
      }),
    })),
  ].sort((a, b) => (a.day > b.day ? -1 : 1));
  return [
    say(VIEW_TEXTS.untilBefore, language, {
      ...lengthWords(before, language),
      date: longDate(date, language),
      due: longDate(dueDate, language),
    }),
    ...days.map(({ line }) => line),
    ...provisionalLine(yearsMissing, language),
  ];
}

function provisionalLine(years: readonly number[], language: Language): readonly string[] {
  return years.length === 0 ? [] : [say(VIEW_TEXTS.provisional, language, { years: years.join(', ') })];
}

/** Day zero and why, then every day up to the due date in order: counted, or not and why. */
export function explain(
  { explanation, dayZero }: Deadline,
  calendar: Pick<Calendar, 'title'>,
  reader: Pick<Reader, 'language'>,
): readonly string[] {
  const { language } = reader;
  const date = (iso: string): string => longDate(iso, language);
  const zero = explanation.dayZero;
  const first = {
    'as sent': VIEW_TEXTS.dayZeroAsSent,
    'after cut-off': VIEW_TEXTS.dayZeroCutoff,
    'not a working day': VIEW_TEXTS.dayZeroFree,
  }[zero.why];
  const days = [
    ...explanation.counted.map((day, index) => ({
      day,
      line: say(VIEW_TEXTS.countedDay, language, { n: index + 1, date: date(day) }),
    })),
    ...explanation.skipped.map((skip) => ({
      day: skip.date,
      line: say(VIEW_TEXTS.skippedDay, language, { date: date(skip.date), reason: reasonOf(skip, reader) }),
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [
    say(VIEW_TEXTS.lengthOf, language, {
      ...lengthWords(explanation.length, language),
      calendar: calendar.title[language],
    }),
    say(first, language, {
      date: date(dayZero),
      cutoff: (zero.cutoff ?? '').replace(':', language === 'id' ? '.' : ':'),
    }),
    ...zero.passed.map((skip) =>
      say(VIEW_TEXTS.skippedDay, language, { date: date(skip.date), reason: reasonOf(skip, reader) }),
    ),
    ...days.map(({ line }) => line),
    ...explanation.rolled.map((skip) =>
      say(VIEW_TEXTS.rolledDay, language, { date: date(skip.date), reason: reasonOf(skip, reader) }),
    ),
    ...provisionalLine(explanation.yearsMissing, language),
  ];
}

function reasonOf({ reason }: SkippedDay, { language }: Pick<Reader, 'language'>): string {
  if (reason.kind === 'weekend') return say(VIEW_TEXTS.weekend, language);
  if (reason.kind === 'paused') return say(VIEW_TEXTS.paused, language);
  return `${reason.name[language]} (${reason.source})`;
}
