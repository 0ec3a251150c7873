import { localDate } from '#engine/calendar/instant.ts';
import type { IsoDate, SkippedDay, Zone } from '#engine/calendar/types.ts';
import type { Path } from '#engine/definition/source.ts';
import { clockDue, isCitizenDuty } from '#engine/machine/clock-due.ts';
import type { CaseClock } from '#engine/machine/types.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import type { Stage } from '../stage.ts';
import { compare, said } from './moment.ts';
import type { Look, Miss, Said } from './moment.ts';

type Wanted = NonNullable<Expectation['clocks']>;
type WantedClock = Exclude<Wanted[string], false>;

/** The clocks it names: how they stand, the date they are due, and why it is that date. */
export const clocks: Look<Wanted> = async (wanted, { stage, case: subject }, path) => {
  const found = await Promise.all(
    Object.entries(wanted).map(async ([name, clock]): Promise<readonly Miss[]> => {
      const at = [...path, name];
      const state = subject.clocks.find(({ key }) => key === name);
      if (state === undefined || clock === false) return notThere(clock === false, state !== undefined, at);
      return await oneClock(clock, state, stage, at);
    }),
  );
  return found.flat();
};

function notThere(mustBeAway: boolean, isThere: boolean, path: Path): readonly Miss[] {
  if (mustBeAway !== isThere) return [];
  const [away, there] = [said(SCENARIO_TEXTS.notStarted), said(SCENARIO_TEXTS.started)];
  return [{ path, expected: mustBeAway ? away : there, seen: mustBeAway ? there : away }];
}

async function oneClock(
  wanted: WantedClock,
  state: CaseClock,
  stage: Stage,
  path: Path,
): Promise<readonly Miss[]> {
  const found = await explained(state, stage);
  const zone = found?.zone ?? stage.zone;
  const none = said(SCENARIO_TEXTS.paused);
  const misses: Miss[] = [];
  if (wanted.status !== undefined) misses.push(...compare([...path, 'status'], wanted.status, state.status));
  if (wanted.due !== undefined) {
    const seen = state.due === null ? false : localDate(state.due, zone);
    if (seen !== wanted.due)
      misses.push({
        path: [...path, 'due'],
        expected: wanted.due === false ? none : wanted.due,
        seen: seen === false ? none : seen,
      });
  }
  if (wanted.counts_from !== undefined)
    misses.push(...compare([...path, 'counts_from'], wanted.counts_from, found?.dayZero ?? '-'));
  for (const [date, reason] of Object.entries(wanted.skipped ?? {})) {
    const skip = skippedIn(found, date);
    if (skip !== undefined && reasonsOf(skip).some((text) => text.includes(reason))) continue;
    const expected = said(SCENARIO_TEXTS.skippedDay, { date, reason });
    misses.push({ path: [...path, 'skipped', date], expected, seen: dayInWords(date, skip) });
  }
  return misses;
}

/** What explains a date: day zero, which a clock until a date has none of, and the days that did not count. */
interface Explained {
  readonly zone: Zone;
  readonly dayZero: IsoDate | null;
  readonly skipped: readonly SkippedDay[];
}

/** The date with all that explains it, computed again as every page does. */
async function explained(state: CaseClock, stage: Stage): Promise<Explained | null> {
  const { definition } = stage.published;
  const clock = definition.clocks[state.key];
  const calendar = (await stage.engine.world.calendarsByHash())[state.calendar];
  if (clock === undefined || calendar === undefined) return null;
  const { due, reason } = clockDue(clock, state, calendar, isCitizenDuty(clock, definition));
  const { zone } = calendar;
  if (reason.kind === 'until') {
    return { zone, dayZero: null, skipped: reason.deadline.explanation.skipped };
  }
  const { deadline, floor } = reason;
  const { dayZero, explanation } = floor !== null && deadline.due !== due ? floor : deadline;
  const { passed } = explanation.dayZero;
  return { zone, dayZero, skipped: [...passed, ...explanation.skipped, ...explanation.rolled] };
}

function skippedIn(found: Explained | null, date: string): SkippedDay | undefined {
  return found?.skipped.find((day) => day.date === date);
}

/** Weekends and pauses by their word, free days by their name in either language and the decree they come from. */
function reasonsOf({ reason }: SkippedDay): readonly string[] {
  return 'source' in reason ? [reason.name.id, reason.name.en, reason.source] : [reason.kind];
}

function dayInWords(date: string, skip: SkippedDay | undefined): Said {
  if (skip === undefined) return said(SCENARIO_TEXTS.countedDay, { date });
  return said(SCENARIO_TEXTS.skippedDay, { date, reason: reasonsOf(skip).join(' / ') });
}
