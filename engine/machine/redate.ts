/** Open clocks are computed anew when the calendar that they were computed by has changed (domain 2.1). */
import type { Definition } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { clockDue, isCitizenDuty } from './clock-due.ts';
import { rungTimers } from './ladder.ts';
import { refuse, refusingFailures } from './refuse.ts';
import { advance } from './step.ts';
import { withReads } from './table-read.ts';
import { Tracing } from './trace.ts';
import type { Case, CaseClock, Env, Refusal, SealedEntry, Step, Timer } from './types.ts';
import { untasked, writeEntry } from './write-entry.ts';

/** One clock and the calendar, by name, whose present version it is counted by. */
export interface Redating {
  readonly clock: string;
  readonly calendar: string;
}

/** Per hash of a calendar that is not in force any more: the name under which another version is. */
export type Renewed = Readonly<Record<string, string>>;

/**
 * First every timer due by now; then each clock that runs or pauses and was computed by a calendar that has changed gets its
 * date anew, with an entry of its own. One whose date stays gets none and keeps what it was computed by. Closed cases and
 * clocks that were due already stay as they are.
 */
export function redate(definition: Definition, subject: Case, renewed: Renewed, env: Env): Step | Refusal {
  return refusingFailures(() => {
    const before = advance(definition, subject, env);
    const entries: SealedEntry[] = [...before.entries];
    let current = before.case;
    const now = { ...env, now: env.now < current.at ? current.at : env.now };
    for (const { key, calendar: hash } of before.case.clocks) {
      const calendar = renewed[hash];
      if (calendar === undefined) continue;
      const applied = applyRedating(definition, current, { clock: key, calendar }, now);
      if (applied.refused) continue;
      entries.push(applied.entry);
      current = applied.case;
    }
    return { refused: false, case: current, entries, personal: [], files: [] };
  });
}

/** Dates one clock anew; replay calls it with what an entry says. STALE when that changes nothing. */
export function applyRedating(
  definition: Definition,
  subject: Case,
  { clock: name, calendar }: Redating,
  world: Env,
): Applied | Refusal {
  const env = withReads(world);
  const old = subject.clocks.find(({ key }) => key === name);
  const next = old === undefined || subject.closed !== null ? null : dated(definition, old, calendar, env);
  if (old === undefined || next === null || (next.due === old.due && next.provisional === old.provisional))
    return refuse('STALE');
  const at = env.now;
  const sequence = subject.sequence + 1;
  const clocks = subject.clocks.map((clock) => (clock === old ? next : clock));
  const moved: Case = { ...subject, clocks };
  const timers = timersOf(definition, moved, next, { at, sequence, env });
  const facts = untasked(subject, {
    kind: 'redating',
    event: `redate.${name}`,
    at,
    sent: { clock: name, calendar, from: old.due, to: next.due },
    decisions: [],
  });
  const written = writeEntry(definition, subject, { ...moved, timers }, facts, env);
  return { refused: false, ...written, trace: new Tracing() };
}

function dated(definition: Definition, state: CaseClock, name: string, env: Env): CaseClock | null {
  const clock = definition.clocks[state.key];
  const found = env.calendars[name];
  if (clock === undefined || found === undefined || (state.status !== 'running' && state.status !== 'paused'))
    return null;
  const { due, provisional } = clockDue(clock, state, found.calendar, isCitizenDuty(clock, definition));
  return { ...state, due, provisional, calendar: found.hash };
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
