import { openEntry } from '#engine/machine/entry.ts';
import { filesIn } from '#engine/machine/file-refs.ts';
import { envFor } from '#engine/runtime/env.ts';
import { heldByOthers } from '#engine/runtime/held-locks.ts';
import type { Case, Env } from '#engine/machine/types.ts';
import { AlurError } from '#engine/errors.ts';
import { actorOf, actorOn } from '#engine/runtime/actor.ts';
import { namesOf } from '#engine/runtime/directory.ts';
import { historyOf } from '#engine/runtime/history.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import type { Language } from '#engine/texts/text.ts';
import { senderOf } from './act.ts';
import type { Stage } from './stage.ts';

/** A case as the store holds it, with all that pages are made of. */
export async function sourceOf(stage: Stage, subject: Case): Promise<Source> {
  const { engine, published } = stage;
  const [stored, personal, directory] = await Promise.all([
    historyOf(engine, subject.id),
    engine.store.personal(subject.id),
    engine.world.directory(stage.clock.now()),
  ]);
  const entries = stored.map(({ text }) => openEntry(text));
  const files = await engine.store.files(filesIn(entries));
  return {
    definition: published.definition,
    hash: published.hash,
    case: subject,
    entries,
    personal: new Map(personal.map((row) => [row.key, row.value])),
    files: new Map(files.map((row) => [row.file, row])),
    units: directory.unitsAround(
      subject.unit,
      Object.values(subject.data).filter((value) => typeof value === 'string'),
    ),
    calendars: await engine.world.calendarsByHash(),
  };
}

/** The world as pages see it before anything is typed. */
export async function envOf(stage: Stage, subject: Case, { actor }: Reader): Promise<Env> {
  const { engine, published, clock } = stage;
  const now = clock.now();
  const directory = await engine.world.directory(now);
  const nothing = { form: [], raw: {}, owners: [] };
  const { definition } = published;
  const world = await envFor(engine, { definition, subject, actor, directory, now, ...nothing });
  const locked = await heldByOthers(engine.store, definition, subject);
  return { ...world, facts: { ...world.facts, locked } };
}

/** The reader that a scenario names, or null when to them the case does not exist. */
export async function readerOf(
  stage: Stage,
  who: string,
  subject: Case,
  language: Language,
): Promise<Reader | null> {
  const now = stage.clock.now();
  const directory = await stage.engine.world.directory(now);
  try {
    const { actor } = actorOn(senderOf(stage, who, subject.id), subject, directory);
    return { actor, language, now, zone: stage.zone, names: namesOf(directory) };
  } catch (error) {
    if (error instanceof AlurError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Whoever shows nothing. */
export async function anyoneOf(stage: Stage, language: Language): Promise<Reader> {
  const now = stage.clock.now();
  const directory = await stage.engine.world.directory(now);
  const actor = actorOf({ person: null }, directory);
  return { actor, language, now, zone: stage.zone, names: namesOf(directory) };
}
