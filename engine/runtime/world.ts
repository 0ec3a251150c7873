import { localDate } from '#engine/calendar/instant.ts';
import type { Calendar } from '#engine/calendar/types.ts';
import { openDefinition } from '#engine/definition/order.ts';
import type { Published } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { calendarStartsOf } from './calendar-starts.ts';
import type { CalendarStart } from './calendar-starts.ts';
import { comparableIn } from './comparable.ts';
import type { Comparable } from './comparable.ts';
import { directoryOf } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Organisation, Store, StoredTable } from './store.ts';

/** What a node keeps in memory of the definitions, calendars and the organisation. */
export interface World {
  /** The definition that new cases of a process start with. */
  current(process: string): Promise<Published>;
  /** All processes that can be started, by title in Indonesian. */
  services(): Promise<readonly Published[]>;
  /** Starts that the calendar brings about, of the definitions that new cases start with. */
  calendarStarts(): Promise<readonly CalendarStart[]>;
  byHash(hash: string): Promise<Published>;
  /** What of the process's cases a look-up may compare. */
  comparable(process: string): Promise<Comparable>;
  /** Every version of every process that is known. */
  definitions(): Promise<readonly Published[]>;
  /** Current calendars by name. */
  calendars(): Promise<Readonly<Record<string, { readonly hash: string; readonly calendar: Calendar }>>>;
  /** Every calendar ever used, by hash: what replay needs. */
  calendarsByHash(): Promise<Readonly<Record<string, Calendar>>>;
  /** The organisation as in force at `now`; loaded again when `version` is newer than what is kept. */
  directory(now: string, version?: number): Promise<Directory>;
  /** The organisation as it was in force at an earlier moment. */
  directoryOn(at: string): Promise<Directory>;
  /** Forgets definitions, calendars, reference tables and the organisation, after publishing. */
  refresh(): void;
}

/** Local day by which effective-dated rows are read. Regions of one installation share it (WIB is the earliest). */
export const DAY_ZONE = 7;

export function createWorld(store: Store): World {
  let definitions: Promise<Definitions> | null = null;
  let calendars: Promise<Calendars> | null = null;
  let organisation: Organisation | null = null;
  let tables: Promise<readonly StoredTable[]> | null = null;
  let earlier: {
    readonly day: string;
    readonly of: Organisation;
    readonly directory: Directory;
  } | null = null;
  let directory: { readonly day: string; readonly directory: Directory } | null = null;

  // A failure is not kept: the store may be back at the next look.
  const loadedDefinitions = async (): Promise<Definitions> =>
    await (definitions ??= loadDefinitions(store).catch((error: unknown) => {
      definitions = null;
      throw error;
    }));
  const loadedCalendars = async (): Promise<Calendars> =>
    await (calendars ??= loadCalendars(store).catch((error: unknown) => {
      calendars = null;
      throw error;
    }));
  const loadedTables = async (): Promise<readonly StoredTable[]> =>
    await (tables ??= store.tables().catch((error: unknown) => {
      tables = null;
      throw error;
    }));
  return {
    async current(process) {
      const found = (await loadedDefinitions()).current.get(process);
      if (found === undefined) throw new AlurError('NOT_FOUND');
      return found;
    },
    async services() {
      return [...(await loadedDefinitions()).current.values()].sort((a, b) =>
        a.definition.title.id.localeCompare(b.definition.title.id, 'id'),
      );
    },
    async calendarStarts() {
      return (await loadedDefinitions()).calendarStarts;
    },
    async byHash(hash) {
      let found = (await loadedDefinitions()).byHash.get(hash);
      if (found === undefined) {
        definitions = null; // published by another node since
        found = (await loadedDefinitions()).byHash.get(hash);
      }
      if (found === undefined) throw new Error(`definition ${hash} is not in the store`);
      return found;
    },
    async comparable(process) {
      const all = [...(await loadedDefinitions()).byHash.values()].map(({ definition }) => definition);
      return comparableIn(all.filter((definition) => definition.process === process));
    },
    async definitions() {
      return [...(await loadedDefinitions()).byHash.values()];
    },
    async calendars() {
      return (await loadedCalendars()).current;
    },
    async calendarsByHash() {
      return (await loadedCalendars()).byHash;
    },
    async directory(now, version) {
      const day = localDate(now, DAY_ZONE);
      if (organisation === null || (version !== undefined && version > organisation.version)) {
        organisation = await store.organisation();
        directory = null;
      }
      if (directory?.day !== day) {
        // A version that another node published is seen at the latest on the next day.
        tables = null;
        directory = { day, directory: directoryOf(organisation, day, await loadedTables()) };
      }
      return directory.directory;
    },
    async directoryOn(at) {
      const day = localDate(at, DAY_ZONE);
      if (directory?.day === day) return directory.directory;
      if (earlier?.day !== day || earlier.of !== organisation) {
        organisation ??= await store.organisation();
        earlier = { day, of: organisation, directory: directoryOf(organisation, day, await loadedTables()) };
      }
      return earlier.directory;
    },
    refresh() {
      definitions = null;
      calendars = null;
      tables = null;
      organisation = null;
      directory = null;
    },
  };
}

interface Definitions {
  readonly byHash: ReadonlyMap<string, Published>;
  readonly current: ReadonlyMap<string, Published>;
  readonly calendarStarts: readonly CalendarStart[];
}

async function loadDefinitions(store: Store): Promise<Definitions> {
  const rows = await store.definitions();
  const published = rows.map((row) => ({
    row,
    published: { hash: row.hash, definition: openDefinition(row.text) },
  }));
  return {
    calendarStarts: calendarStartsOf(published),
    byHash: new Map(published.map(({ row, published: found }) => [row.hash, found])),
    current: new Map(
      published.filter(({ row }) => row.current).map(({ row, published: found }) => [row.process, found]),
    ),
  };
}

interface Calendars {
  readonly current: Readonly<Record<string, { readonly hash: string; readonly calendar: Calendar }>>;
  readonly byHash: Readonly<Record<string, Calendar>>;
}

async function loadCalendars(store: Store): Promise<Calendars> {
  const rows = await store.calendars();
  return {
    current: Object.fromEntries(
      rows.filter((row) => row.current).map(({ name, hash, calendar }) => [name, { hash, calendar }]),
    ),
    byHash: Object.fromEntries(rows.map(({ hash, calendar }) => [hash, calendar])),
  };
}
