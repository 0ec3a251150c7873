/** Open clocks are computed anew when the calendar that they were computed by has changed (domain 2.1), or a setting that amends them. */
import type { Clock, Definition } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { clockDue, isCitizenDuty } from './clock-due.ts';
import { durationOf } from './clock-length.ts';
import { isResting } from './clocks.ts';
import { rungTimers } from './ladder.ts';
import { refuse, refusingFailures } from './refuse.ts';
import { calendarOf } from './scope.ts';
import { advance } from './step.ts';
import { withReads } from './table-read.ts';
import { Tracing } from './trace.ts';
import type { Case, CaseClock, Env, Refusal, SealedEntry, Step, Timer } from './types.ts';
import { untasked, writeEntry } from './write-entry.ts';

/** One clock and why: the calendar, by name, whose present version it is counted by, or the setting that has another value. */
export type Redating = { readonly clock: string } & (
  { readonly calendar: string } | { readonly setting: string }
);

/** Per hash of a calendar that is not in force any more: the name under which another version is. */
export type Renewed = Readonly<Record<string, string>>;

/**
 * First every timer due by now; then each clock that runs or pauses and was computed by a calendar that has changed, or by
 * another value of a setting that amends it, gets its date anew, with an entry of its own. One whose length and date stay gets none and keeps what it was
 * computed by. Closed cases and clocks that were due already stay as they are.
 */
export function redate(definition: Definition, subject: Case, renewed: Renewed, env: Env): Step | Refusal {
  return refusingFailures(() => {
    const before = advance(definition, subject, env);
    const entries: SealedEntry[] = [...before.entries];
    let current = before.case;
    const now = { ...env, now: env.now < current.at ? current.at : env.now };
    for (const clock of before.case.clocks) {
      for (const redating of redatings(definition, clock, renewed)) {
        const applied = applyRedating(definition, current, redating, now);
        if (applied.refused) continue;
        entries.push(applied.entry);
        current = applied.case;
      }
    }
    return { refused: false, case: current, entries, personal: [], files: [] };
  });
}

/** Why a clock may get another date, in the order in which it is tried: a length first. */
function redatings(definition: Definition, { key, calendar }: CaseClock, renewed: Renewed): Redating[] {
  const setting = amendedBy(definition.clocks[key]);
  const name = renewed[calendar];
  return [
    ...(setting === null ? [] : [{ clock: key, setting }]),
    ...(name === undefined ? [] : [{ clock: key, calendar: name }]),
  ];
}

/** The setting whose changes move this clock while it is open, or null. */
export function amendedBy(clock: Clock | undefined): string | null {
  return clock?.span.kind === 'setting' && clock.span.amend === true ? clock.span.setting : null;
}

/** Dates one clock anew; replay calls it with what an entry says. STALE when that changes nothing. */
export function applyRedating(
  definition: Definition,
  subject: Case,
  redating: Redating,
  world: Env,
): Applied | Refusal {
  const env = withReads(world);
  const name = redating.clock;
  const old = subject.clocks.find(({ key }) => key === name);
  const next =
    old === undefined || subject.closed !== null ? null : dated(definition, subject, old, redating, env);
  if (old === undefined || next === null || isSame(next, old)) return refuse('STALE');
  const at = env.now;
  const sequence = subject.sequence + 1;
  const clocks = subject.clocks.map((clock) => (clock === old ? next : clock));
  const moved: Case = { ...subject, clocks };
  const timers = timersOf(definition, moved, next, { at, sequence, env });
  const facts = untasked(subject, {
    kind: 'redating',
    event: `redate.${name}`,
    at,
    sent: { clock: name, ...why(redating), from: old.due, to: next.due },
    decisions: [],
  });
  const written = writeEntry(definition, subject, { ...moved, timers }, facts, env);
  return { refused: false, ...written, trace: new Tracing() };
}

/** As an entry names it; replay hands over the whole of what was sent. */
function why(redating: Redating): { readonly calendar: string } | { readonly setting: string } {
  return 'setting' in redating ? { setting: redating.setting } : { calendar: redating.calendar };
}

function isSame(next: CaseClock, old: CaseClock): boolean {
  const isLong = next.length?.count === old.length?.count && next.length?.unit === old.length?.unit;
  return isLong && next.due === old.due && next.provisional === old.provisional;
}

/** The clock by the present version of its calendar, or with the present length; null where that does not concern it. */
function dated(
  definition: Definition,
  subject: Case,
  state: CaseClock,
  redating: Redating,
  env: Env,
): CaseClock | null {
  const clock = definition.clocks[state.key];
  if (clock === undefined || (state.status !== 'running' && state.status !== 'paused')) return null;
  if (isResting(clock, subject)) return null; // it is dated by the calendar of the day it goes on
  if ('setting' in redating && amendedBy(clock) !== redating.setting) return null;
  const length =
    'setting' in redating ? durationOf(clock.name, env.settings[redating.setting]) : state.length;
  const found =
    'setting' in redating ? calendarOf(definition, subject.unit, env) : env.calendars[redating.calendar];
  if (found === undefined) return null;
  const run = { ...state, length };
  const { due, provisional } = clockDue(clock, run, found.calendar, isCitizenDuty(clock, definition));
  return { ...run, due, provisional, calendar: found.hash };
}

/** The timers of the case with those of this clock and its rungs set anew. */
function timersOf(
  definition: Definition,
  subject: Case,
  { key, due }: CaseClock,
  moment: { readonly at: string; readonly sequence: number; readonly env: Env },
): readonly Timer[] {
  const own = (timer: Timer): boolean => timer.key === `clock/${key}` || timer.key.startsWith(`rung/${key}/`);
  const rungs = rungTimers(subject, { definition, ...moment }).filter(own);
  const ends = due === null ? [] : [{ key: `clock/${key}`, sequence: moment.sequence, due }];
  return [...subject.timers.filter((timer) => !own(timer)), ...ends, ...rungs];
}
