import type { Published } from '#engine/definition/types.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { filesIn } from '#engine/machine/file-refs.ts';
import type { Case, Entry, FileFact } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import { namesOf } from '#engine/runtime/directory.ts';
import type { Directory } from '#engine/runtime/directory.ts';
import { historyOf } from '#engine/runtime/history.ts';
import { colleaguesOn, unitsAsked } from '#engine/runtime/people.ts';
import type { StoredEntry } from '#engine/runtime/store.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import { actorOf, actorOn } from '#engine/runtime/actor.ts';
import type { Context } from './context.ts';
import { withCases } from './named-cases.ts';

/** Zone of an office whose calendars say nothing: western Indonesia. */
const STANDARD_ZONE = 7;

export interface Opened {
  readonly source: Source;
  readonly reader: Reader;
  readonly actor: Actor;
  readonly published: Published;
  readonly directory: Directory;
  readonly stored: readonly StoredEntry[];
}

/** Opens a case for reading. NOT_FOUND after the same single look-up, whether it is hidden or not there. */
export async function openCase(context: Context, caseId: string): Promise<Opened> {
  const { engine } = context;
  const now = engine.clock.now();
  const loaded = await engine.store.load(caseId, null);
  const directory = await engine.world.directory(now, loaded.organisation);
  const { actor, case: subject } = actorOn(context, loaded.case, directory);
  return await openFor(context, subject, actor, directory);
}

/** Opens a case for everybody: what they may read of it is the page's to say. */
export async function openPublic(context: Context, subject: Case): Promise<Opened> {
  const directory = await context.engine.world.directory(context.engine.clock.now());
  return await openFor(context, subject, actorOf({ person: null }, directory), directory);
}

async function openFor(context: Context, subject: Case, actor: Actor, directory: Directory): Promise<Opened> {
  const { engine } = context;
  const published = await engine.world.byHash(subject.definition);
  const [stored, personal] = await Promise.all([
    historyOf(engine, subject.id),
    engine.store.personal(subject.id),
  ]);
  const entries = stored.map((entry) => openEntry(entry.text));
  const source: Source = {
    definition: published.definition,
    hash: published.hash,
    case: subject,
    entries,
    personal: new Map(personal.map((row) => [row.key, row.value])),
    files: await filesOf(context, entries),
    units: directory.unitsAround(subject.unit, [
      ...namedUnits(subject),
      ...unitsAsked(published.definition, subject, directory),
    ]),
    calendars: await engine.world.calendarsByHash(),
    colleagues: colleaguesOn(subject, directory),
  };
  return {
    source,
    reader: await withCases(
      context,
      source,
      await readerFor(context, directory, actor, published.definition.calendar),
    ),
    actor,
    published,
    directory,
    stored,
  };
}

function namedUnits(subject: Case): readonly string[] {
  return Object.values(subject.data).filter((value) => typeof value === 'string');
}

async function filesOf(
  { engine }: Context,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, FileFact>> {
  const ids = filesIn(entries);
  const rows = ids.length === 0 ? [] : await engine.store.files(ids);
  return new Map(rows.map((row) => [row.file, row]));
}

/** The reader of pages that are no case's. */
export async function readerOf(context: Context): Promise<Reader & { readonly directory: Directory }> {
  const directory = await context.engine.world.directory(context.engine.clock.now());
  return { ...(await readerFor(context, directory, actorOf(context, directory), null)), directory };
}

async function readerFor(
  { engine, language }: Context,
  directory: Directory,
  actor: Actor,
  calendar: string | null,
): Promise<Reader> {
  const calendars = await engine.world.calendars();
  const zone = (calendar === null ? undefined : calendars[calendar]?.calendar.zone) ?? STANDARD_ZONE;
  return { actor, language, now: engine.clock.now(), zone, names: namesOf(directory) };
}
