import { parseDuration } from '#engine/definition/duration.ts';
import { amendedBy, redate } from '#engine/machine/redate.ts';
import type { Renewed } from '#engine/machine/redate.ts';
import type { Case } from '#engine/machine/types.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import type { Directory } from './directory.ts';
import type { Engine } from './engine.ts';
import { engineEnv } from './engine-env.ts';
import { stepping } from './stepping.ts';
import type { AmendedLength, ExaminedClocks } from './store.ts';

/** Cases that are read at once. */
const BATCH = 100;
/** A clash with other writers is retried this often; then the next round finds the case again. */
const TRIES = 20;

/**
 * Goes through the open cases whose running clocks were computed by a version of a calendar that is not in force any more, or by another
 * value of a setting that amends them, and dates them anew; answers how many cases changed. What another node published since is seen. A case that was
 * looked at is not looked at again before something changes. One failing case does not hold up the others: it is reported.
 */
export async function redateOpen(engine: Engine): Promise<number> {
  engine.world.refresh();
  const renewed = await renewedCalendars(engine);
  const calendars = Object.keys(renewed);
  const lengths = await amendedLengths(engine);
  let changed = 0;
  let after = '';
  while (calendars.length > 0 || lengths.length > 0) {
    const ids = await engine.store.clockedBy({ calendars, lengths, after, limit: BATCH });
    for (const id of ids) {
      const run = async (): Promise<boolean> => await redateCase(engine, id, renewed, lengths);
      const done = await engine.turns.inTurn(id, run).catch((error: unknown) => {
        engine.report('timer-failed', { caseId: id, cause: String(error) });
        return false;
      });
      if (done) changed += 1;
    }
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) break;
  }
  return changed;
}

async function renewedCalendars({ world }: Engine): Promise<Renewed> {
  const current = await world.calendars();
  const all = Object.entries(await world.calendarsByHash());
  return Object.fromEntries(
    all.flatMap(([hash, { name }]) => {
      const now = current[name];
      return now === undefined || now.hash === hash ? [] : [[hash, name]];
    }),
  );
}

/** How long clocks that follow a setting run now, in every unit. */
async function amendedLengths({ world, clock }: Engine): Promise<readonly AmendedLength[]> {
  const published = await world.definitions();
  const directory = await world.directory(clock.now());
  return published.flatMap(({ hash, definition }) => {
    const clocks = Object.values(definition.clocks).filter((one) => amendedBy(one) !== null);
    if (clocks.length === 0) return [];
    return Object.keys(directory.units).flatMap((unit) => {
      const settings = directory.settings(definition, unit);
      return clocks.flatMap((one): AmendedLength[] => {
        const length = lengthText(settings[amendedBy(one) ?? '']);
        return length === null ? [] : [{ definition: hash, clock: one.name, unit, length }];
      });
    });
  });
}

/** A duration in the one way in which it is written here. */
function lengthText(value: ReturnType<Directory['settings']>[string] | undefined): string | null {
  const length = typeof value === 'string' ? parseDuration(value) : null;
  return length === null ? null : `${String(length.count)} ${length.unit}`;
}

async function redateCase(
  engine: Engine,
  id: string,
  renewed: Renewed,
  lengths: readonly AmendedLength[],
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { case: subject, organisation } = await engine.store.load(id, null);
    if (subject?.closed !== null) return false;
    const { definition } = await engine.world.byHash(subject.definition);
    const world = await engineEnv(engine, definition, subject, organisation);
    const all = await engine.world.calendars();
    const named = subject.clocks.flatMap(({ calendar }) => {
      const name = renewed[calendar] ?? '';
      const found = all[name];
      return found === undefined ? [] : [[name, found] as const];
    });
    const env = { ...world, calendars: { ...world.calendars, ...Object.fromEntries(named) } };
    const result = await stepping(engine, env, (known) => redate(definition, subject, renewed, known));
    if (result.refused) throw new Error(result.cause ?? result.code);
    if (result.entries.length > 0) {
      const extras = { access: null, idempotency: null, draft: null, organisation: null };
      const done = await commit(engine, commitOf(definition, subject, result, extras));
      if (done.kind !== 'done') continue;
    }
    const hashes = Object.fromEntries(
      Object.entries(renewed).map(([hash, name]) => [hash, all[name]?.hash ?? hash]),
    );
    await engine.store.clocksExamined(examinedIn(result.case, hashes, lengths));
    return result.entries.length > 0;
  }
  return false;
}

/** Each clock of the case is right by these calendars and lengths now. */
function examinedIn(
  { id, sequence, definition, unit, clocks }: Case,
  hashes: Readonly<Record<string, string>>,
  lengths: readonly AmendedLength[],
): ExaminedClocks {
  const own = lengths.filter((one) => one.definition === definition && one.unit === unit);
  return {
    caseId: id,
    sequence,
    clocks: clocks.map(({ key, calendar }) => ({
      key,
      calendar: hashes[calendar] ?? calendar,
      length: own.find(({ clock }) => clock === key)?.length ?? null,
    })),
  };
}
