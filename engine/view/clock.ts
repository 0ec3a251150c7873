import { localDate } from '#engine/calendar/instant.ts';
import { remaining } from '#engine/calendar/remaining.ts';
import type { Calendar } from '#engine/calendar/types.ts';
import type { Clock } from '#engine/definition/types.ts';
import { clockDue, isCitizenDuty } from '#engine/machine/clock-due.ts';
import type { ClockDue } from '#engine/machine/clock-due.ts';
import type { CaseClock } from '#engine/machine/types.ts';
import { longDate, longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { reasonLines, rungLines } from './clock-reason.ts';
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
  const found =
    calendar === undefined ? null : clockDue(clock, state, calendar, isCitizenDuty(clock, source.definition));
  const until = state.ended ?? reader.now;
  const late = state.due !== null && state.due < until;
  return {
    name: clock.name,
    title: inLanguage(clock.title, reader),
    status: state.status === 'running' && late ? 'due' : state.status,
    owner: owner === undefined ? null : inLanguage(owner.title, reader),
    due: state.due === null ? null : longDate(localDate(state.due, calendar?.zone ?? 7), reader.language),
    sentence: sentenceOf(state, late, reader, calendar?.zone ?? 7),
    used:
      found === null || calendar === undefined
        ? 0
        : usedOf(clock, state, found, { calendar, source, at: until }),
    explanation:
      found === null || calendar === undefined
        ? []
        : [
            ...reasonLines(found.reason, state, calendar, reader),
            ...rungLines(clock, state, calendar, reader),
          ],
  };
}

/** The part of its time that a clock has used; over 1 when late. Where no length tells, the part of the time up to its date. */
function usedOf(
  clock: Clock,
  state: CaseClock,
  { reason, due }: ClockDue,
  { calendar, source, at }: { readonly calendar: Calendar; readonly source: Source; readonly at: string },
): number {
  const byLength = reason.kind === 'length' && reason.deadline.due === due;
  if (state.length !== null && byLength) {
    const duty = isCitizenDuty(clock, source.definition);
    const run = remaining(calendar, calendar.zone, state.length, state.started, state.pauses, at, duty);
    return (run.used + run.lateBy) / Math.max(1, run.total);
  }
  if (due === null) return 0;
  const from = Date.parse(state.resumed ?? state.started);
  return Math.max(0, Date.parse(at) - from) / Math.max(1, Date.parse(due) - from);
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
