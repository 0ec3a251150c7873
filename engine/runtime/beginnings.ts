/** Cases that the calendar begins. */
import { lastOf, nextOf } from '#engine/calendar/period.ts';
import type { Begun } from '#engine/calendar/period.ts';
import type { Calendar } from '#engine/calendar/types.ts';
import { AlurError } from '#engine/errors.ts';
import { calendarOf } from '#engine/machine/scope.ts';
import { start as begin } from '#engine/machine/step.ts';
import type { Birth } from '#engine/machine/types.ts';
import { unborn } from '#engine/machine/unborn.ts';
import type { CalendarStart } from './calendar-starts.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import type { Directory } from './directory.ts';
import type { Engine } from './engine.ts';
import { ENGINE, envFor } from './env.ts';
import { idOfPeriod } from './id.ts';
import { KnownLocks } from './known-locks.ts';
import { stepping } from './stepping.ts';
import { newTracking } from './tracking.ts';

/** A case that the calendar wants. */
interface Wanted {
  readonly id: string;
  readonly from: CalendarStart;
  readonly unit: string;
  readonly due: Begun;
}

/** Units, calendars and definitions that another node has changed are seen within this time. */
const LOOK_AGAIN_MS = 3_600_000;
/** Tries of one case against a tracking ID that is taken. */
const TRIES = 20;

/**
 * Begins what the calendar wants by now, and answers the ids of the cases that it began. One case for each start, unit and
 * period: its id follows from them, so that it begins once, whoever looks and however often. Of what was missed while nothing
 * ran, the last period alone begins, late. `processes`: only these; null: all.
 */
export async function beginDue(
  engine: Engine,
  processes: readonly string[] | null = null,
): Promise<readonly string[]> {
  const { beginnings, clock } = engine;
  const now = clock.now();
  if (beginnings.lookAt !== null && now < beginnings.lookAt) return [];
  const starts = await startsOf(engine, processes);
  const ids: string[] = [];
  for (const from of starts) {
    for (const wanted of await wantedBy(engine, from, now)) {
      if (beginnings.begun.has(wanted.id)) continue;
      const isNew = await beginOne(engine, wanted).catch((error: unknown) => {
        const { published, start } = from;
        const { process } = published.definition;
        const detail = { process, event: start.event, unit: wanted.unit, cause: String(error) };
        engine.report('start-failed', detail);
        return null;
      });
      if (isNew !== null) beginnings.begun.add(wanted.id);
      if (isNew === true) ids.push(wanted.id);
    }
  }
  beginnings.lookAt = await lookAfter(engine, starts, now);
  return ids;
}

/** When the calendar begins something next; null when nothing comes. */
export async function nextBeginning(
  engine: Engine,
  processes: readonly string[] | null = null,
): Promise<string | null> {
  const now = engine.clock.now();
  const all = await Promise.all(
    (await startsOf(engine, processes)).map((from) => nextFor(engine, from, now)),
  );
  return all.flat().toSorted()[0] ?? null;
}

async function startsOf(
  { world }: Engine,
  processes: readonly string[] | null,
): Promise<readonly CalendarStart[]> {
  const all = await world.calendarStarts();
  return all.filter(({ published }) => processes?.includes(published.definition.process) ?? true);
}

/** What a change brings that nobody here has heard of is seen at the latest after an hour. */
async function lookAfter(engine: Engine, starts: readonly CalendarStart[], now: string): Promise<string> {
  const again = new Date(Date.parse(now) + LOOK_AGAIN_MS).toISOString();
  const all = await Promise.all(starts.map((from) => nextFor(engine, from, now)));
  return [again, ...all.flat()].toSorted()[0] ?? again;
}

async function wantedBy(engine: Engine, from: CalendarStart, now: string): Promise<readonly Wanted[]> {
  const { published, start, every, since } = from;
  const { process } = published.definition;
  const today = await engine.world.directory(now);
  const wanted: Wanted[] = [];
  for (const unit of candidates(from, today)) {
    const due = lastOf(every.period, await calendarAt(engine, from, unit, today), now);
    // A unit that got the process after that day begins with the next one.
    if (due === null || due.at < since || !(await hadThen(engine, from, unit, due))) continue;
    const period = `${every.period.period} ${due.period}`;
    wanted.push({ id: idOfPeriod(process, start.event, unit, period), from, unit, due });
  }
  return wanted;
}

async function nextFor(engine: Engine, from: CalendarStart, now: string): Promise<readonly string[]> {
  const today = await engine.world.directory(now);
  const nexts: string[] = [];
  for (const unit of candidates(from, today)) {
    const calendar = await calendarAt(engine, from, unit, today);
    // A calendar without such a day never brings it.
    if (lastOf(from.every.period, calendar, now) !== null)
      nexts.push(nextOf(from.every.period, calendar, now));
  }
  return nexts;
}

async function hadThen(
  { world }: Engine,
  from: CalendarStart,
  unit: string,
  { at }: Begun,
): Promise<boolean> {
  return candidates(from, await world.directoryOn(at)).includes(unit);
}

/** The units that have the process, those where somebody can act when a case begins; else the top of each region. */
function candidates({ every: { forEach } }: CalendarStart, directory: Directory): readonly string[] {
  if (forEach === null) return directory.roots().map(({ id }) => id);
  const units = Object.keys(directory.units);
  const holders = directory.holdersOf(forEach.roles, units);
  return units.filter((unit) => holders.some((holder) => holder.unit === unit));
}

async function calendarAt(
  { world }: Engine,
  { published }: CalendarStart,
  unit: string,
  { units }: Directory,
): Promise<Calendar> {
  return calendarOf(published.definition, unit, { units, calendars: await world.calendars() }).calendar;
}

/** Whether it began now: false when it was there. Throws when the process refuses it. */
async function beginOne(engine: Engine, { id, from, unit, due }: Wanted): Promise<boolean> {
  const { published, start } = from;
  const { definition, hash } = published;
  const locks = new KnownLocks();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { case: known, organisation } = await engine.store.load(id, null);
    if (known !== null) return false;
    const now = engine.clock.now();
    const directory = await engine.world.directory(now, organisation);
    const region = directory.rootOf(unit);
    // It belongs to nobody: no person has the id of a case.
    const birth: Birth = { id, tracking: newTracking(definition.tracking), starter: id, region, unit };
    const subject = unborn(definition, birth, hash, due.at);
    const place = { actor: ENGINE, form: [], raw: {}, directory, now: due.at, owners: [] };
    const world = { ...(await envFor(engine, { definition, subject, ...place })), recordedAt: now };
    const command = { event: start.event, form: {} };
    const result = await stepping(engine, locks.in(world), (env) => begin(published, birth, command, env));
    if (result.refused) throw new AlurError(result.code, { params: result.params, cause: result.cause });
    const extras = { access: null, idempotency: null, draft: null, organisation: null };
    const wanted = commitOf(definition, null, result, extras);
    const done = await commit(engine, wanted);
    if (done.kind === 'done') return true;
    locks.note(done, wanted);
  }
  throw new AlurError('STORE_BUSY');
}
