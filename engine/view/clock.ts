import { localDate } from '#engine/calendar/instant.ts';
import { deadline } from '#engine/calendar/deadline.ts';
import { remaining } from '#engine/calendar/remaining.ts';
import type { Calendar, Deadline, SkippedDay } from '#engine/calendar/types.ts';
import type { Clock } from '#engine/definition/types.ts';
import { isCitizenDuty } from '#engine/machine/clocks.ts';
import type { CaseClock } from '#engine/machine/types.ts';
import { longDate, longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { ClockModel } from './page.ts';
import { inLanguage } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** The clocks of a case as bars, each with the reason of its date. */
export function clockModels(source: Source, reader: Reader): readonly ClockModel[] {
  return source.case.clocks.flatMap((state) => {
    const clock = source.definition.clocks[state.key];
    return clock === undefined ? [] : [clockModel(clock, state, source, reader)];
  });
}

function clockModel(clock: Clock, state: CaseClock, source: Source, reader: Reader): ClockModel {
  const owner = clock.owner === null ? undefined : source.definition.roles[clock.owner];
  const calendar = source.calendars[state.calendar];
  const duty = isCitizenDuty(clock, source.definition);
  const found =
    calendar === undefined
      ? null
      : deadline(calendar, calendar.zone, clock.length, state.started, {
          pauses: state.pauses,
          citizenDuty: duty,
        });
  const until = state.ended ?? reader.now;
  const run =
    calendar === undefined
      ? null
      : remaining(calendar, calendar.zone, clock.length, state.started, state.pauses, until, duty);
  const late = state.due !== null && state.due < until;
  return {
    name: clock.name,
    title: inLanguage(clock.title, reader),
    status: state.status === 'running' && late ? 'due' : state.status,
    owner: owner === undefined ? null : inLanguage(owner.title, reader),
    due: state.due === null ? null : longDate(localDate(state.due, calendar?.zone ?? 7), reader.language),
    sentence: sentenceOf(state, late, reader, calendar?.zone ?? 7),
    used: run === null ? 0 : (run.used + run.lateBy) / Math.max(1, run.total),
    explanation: found === null || calendar === undefined ? [] : explain(found, calendar, reader),
  };
}

function sentenceOf(state: CaseClock, late: boolean, reader: Reader, zone: 7 | 8 | 9): string {
  const { language } = reader;
  const due = state.due === null ? '' : longDate(localDate(state.due, zone), language);
  const ended = state.ended === null ? '' : longInstant(state.ended, zone, language);
  if (state.status === 'ended') {
    if (state.due === null) return say(VIEW_TEXTS.endedPaused, language, { ended });
    return say(late ? VIEW_TEXTS.endedLate : VIEW_TEXTS.endedInTime, language, { ended, due });
  }
  if (late || state.status === 'due') return say(VIEW_TEXTS.lateSince, language, { due });
  if (state.status === 'paused') {
    const since = state.pauses.at(-1)?.from ?? state.started;
    return say(VIEW_TEXTS.pausedSince, language, { since: longInstant(since, zone, language) });
  }
  return say(VIEW_TEXTS.runningUntil, language, { due });
}

const UNIT_TEXTS = {
  'working days': VIEW_TEXTS.unitWorkingDays,
  days: VIEW_TEXTS.unitDays,
  hours: VIEW_TEXTS.unitHours,
  minutes: VIEW_TEXTS.unitMinutes,
} as const;

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
  const { count, unit } = explanation.length;
  return [
    say(VIEW_TEXTS.lengthOf, language, {
      count,
      unit: say(UNIT_TEXTS[unit], language),
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
    ...(explanation.yearsMissing.length === 0
      ? []
      : [say(VIEW_TEXTS.provisional, language, { years: explanation.yearsMissing.join(', ') })]),
  ];
}

function reasonOf({ reason }: SkippedDay, { language }: Pick<Reader, 'language'>): string {
  if (reason.kind === 'weekend') return say(VIEW_TEXTS.weekend, language);
  if (reason.kind === 'paused') return say(VIEW_TEXTS.paused, language);
  return `${reason.name[language]} (${reason.source})`;
}
