/** The world a scenario plays in: an engine on an empty memory store with the clock in hand, loaded with what is given. */
import { atLocal } from '#engine/calendar/instant.ts';
import type { Zone } from '#engine/calendar/types.ts';
import { openDefinition } from '#engine/definition/order.ts';
import type { Definition, Published } from '#engine/definition/types.ts';
import { createEngine } from '#engine/runtime/engine.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { memoryFileStore } from '#engine/runtime/file-store.ts';
import { createMemoryStore } from '#engine/runtime/memory-store.ts';
import { organisationOf } from '#engine/runtime/organisation-file.ts';
import type { OrganisationFile } from '#engine/runtime/organisation-file.ts';
import type { Store } from '#engine/runtime/store.ts';
import { simulatedClock } from '#engine/runtime/simulated-clock.ts';
import type { SimulatedClock } from '#engine/runtime/simulated-clock.ts';
import type { WorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import type { Given } from './scenario.ts';
import { standIns } from './stand-ins.ts';
import { tablesOf } from './tables.ts';

/** What a scenario does not give itself: the process, the calendars, the reference tables. */
export interface World {
  readonly process: string;
  readonly folder: Pick<WorkflowFolder, 'definitions' | 'calendars' | 'tables'>;
}

export interface Stage {
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly given: Given;
  readonly published: Published;
  /** In which times are written: that of the process's calendar. */
  readonly zone: Zone;
  /** Ids of what the scenario names by keys. */
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Ids of the cases by the names that steps give them. */
  readonly cases: Map<string, string>;
  /** What went wrong inside without being anyone's mistake. */
  readonly reports: readonly string[];
}

/** Rows of the organisation are in force from here on, for ever. */
export const ALWAYS = '2000-01-01';

/** Builds the world; `start` is the local time of the first step, as `2026-03-02 09:00`. `empty`: a store to play on. */
export async function createStage(
  world: World,
  given: Given,
  start: string,
  empty: Store | null = null,
): Promise<Stage> {
  const { process, folder } = world;
  const zone = zoneOf(world);
  const clock = simulatedClock(instantAt(start, zone));
  const store = empty ?? createMemoryStore({ now: () => clock.now() });
  for (const calendar of folder.calendars) await store.putCalendar({ ...calendar, current: true });
  for (const row of folder.definitions)
    await store.putDefinition({ ...row, published: clock.now(), current: true });
  const file = organisationFileOf(process, given);
  const { change, people } = organisationOf(file, clock.now());
  await store.changeOrganisation(change);
  for (const table of tablesOf(folder, definitionOf(world), given)) await store.putTable(table);
  const reports: string[] = [];
  const engine = createEngine({
    store,
    files: memoryFileStore(),
    clock,
    secret: process,
    outside: { connectors: standIns(given) },
    report: (event, detail) => void reports.push(`${event}: ${JSON.stringify(detail)}`),
  });
  return {
    engine,
    clock,
    given,
    zone,
    reports,
    cases: new Map(),
    published: await engine.world.current(process),
    people: keyed(
      file.people,
      people.map(({ person }) => person),
    ),
    units: keyed(
      file.units,
      (change.units ?? []).map(({ id }) => id),
    ),
  };
}

/** `2026-03-02 09:00` on the wall of the office as an instant. */
export function instantAt(moment: string, zone: Zone): string {
  return atLocal(moment.slice(0, 10), moment.slice(11), zone);
}

/** The key by which the scenario names a person, an office or a case, or the id itself. */
export function keyOf(stage: Stage, id: string): string {
  const found = [...stage.people, ...stage.units, ...stage.cases].find(([, known]) => known === id);
  return found?.[0] ?? id;
}

function keyed(named: object, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(named).flatMap((key, index) => {
      const id = ids[index];
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

function zoneOf(world: World): Zone {
  const { calendar } = definitionOf(world);
  const found = world.folder.calendars.find(({ name }) => name === calendar);
  if (found === undefined) throw new Error(`there is no calendar ${calendar}`);
  return found.calendar.zone;
}

/** The newest version of the process. */
export function definitionOf({ process, folder }: World): Definition {
  const row = folder.definitions.find((candidate) => candidate.process === process);
  if (row === undefined) throw new Error(`there is no process ${process}`);
  return openDefinition(row.text);
}

/** The other processes, whose cases those of the one may begin or tell things. */
export function othersOf({ process, folder }: World): readonly Definition[] {
  return folder.definitions.filter((row) => row.process !== process).map(({ text }) => openDefinition(text));
}

function organisationFileOf(process: string, given: Given): OrganisationFile {
  const units = Object.entries(given.units).map(([key, unit]) => [
    key,
    { ...unit, code: unit.code ?? key.toUpperCase(), parent: unit.parent ?? null },
  ]);
  const people = Object.entries(given.people).map(
    ([key, { name, roles = {}, mandates = [], related = [] }]) => {
      const held = Object.entries(roles).flatMap(([role, where]) =>
        [where].flat().map((unit) => ({ role, unit })),
      );
      const given = mandates.map((mandate) => ({ ...mandate, basis: '-' }));
      const email = `${key}@scenario.invalid`;
      return [key, { name, position: '', email, roles: held, mandates: given, related }];
    },
  );
  const settings = Object.entries(given.settings).flatMap(([unit, values]) =>
    Object.entries(values).map(([name, value]) => ({ process, name, unit, value })),
  );
  return {
    name: process,
    from: ALWAYS,
    units: Object.fromEntries(units) as OrganisationFile['units'],
    people: Object.fromEntries(people) as OrganisationFile['people'],
    settings,
  };
}
