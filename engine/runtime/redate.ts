import { redate } from '#engine/machine/redate.ts';
import type { Renewed } from '#engine/machine/redate.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import type { Engine } from './engine.ts';
import { engineEnv } from './engine-env.ts';
import { stepping } from './stepping.ts';

/** Cases that are read at once. */
const BATCH = 100;
/** A clash with other writers is retried this often; then the next round finds the case again. */
const TRIES = 20;

/**
 * Goes through the open cases whose running clocks were computed by a version of a calendar that is not in force any more,
 * and dates them anew; answers how many cases changed. Calendars that another node published since are seen. One failing case
 * does not hold up the others: it is reported.
 */
export async function redateOpen(engine: Engine): Promise<number> {
  engine.world.refresh();
  const renewed = await renewedCalendars(engine);
  const hashes = Object.keys(renewed);
  let changed = 0;
  let after = '';
  while (hashes.length > 0) {
    const ids = await engine.store.clockedBy({ calendars: hashes, after, limit: BATCH });
    for (const id of ids) {
      const run = async (): Promise<boolean> => await redateCase(engine, id, renewed);
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

async function redateCase(engine: Engine, id: string, renewed: Renewed): Promise<boolean> {
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
    if (result.entries.length === 0) return false;
    const extras = { access: null, idempotency: null, draft: null, organisation: null };
    const done = await commit(engine, commitOf(definition, subject, result, extras));
    if (done.kind === 'done') return true;
  }
  return false;
}
