import { AlurError } from '#engine/errors.ts';
import type { Organisation, OrganisationChange, Store, StoredEntry } from '../store.ts';
import { appended } from './entry.ts';
import type { AtOnce } from './at-once.ts';
import type { State } from './state.ts';
import { compareAll, keep } from './state.ts';

type Organisations = AtOnce<
  Pick<
    Store,
    'organisation' | 'changeOrganisation' | 'definitions' | 'putDefinition' | 'calendars' | 'putCalendar'
  >
>;

/** What is published and effective-dated: the organisation, definitions and calendars. */
export function organisationOperations(state: State): Organisations {
  return {
    organisation: () => state.organisation,
    changeOrganisation: (change) => changeOrganisation(state, keep(change)),

    definitions: () =>
      [...state.definitions.values()].sort((a, b) =>
        compareAll([a.process, a.published, a.hash], [b.process, b.published, b.hash]),
      ),
    putDefinition: (definition) => putVersion(state.definitions, definition, (version) => version.process),
    calendars: () =>
      [...state.calendars.values()].sort((a, b) => compareAll([a.name, a.hash], [b.name, b.hash])),
    putCalendar: (calendar) => putVersion(state.calendars, calendar, (version) => version.name),
  };
}

function changeOrganisation(state: State, change: OrganisationChange): number {
  const streams = continued(state, change.entries);
  const now = state.organisation;
  const organisation: Organisation = {
    version: now.version + 1,
    units: merged(now.units, change.units, (row) => [row.id]),
    people: merged(now.people, change.people, (row) => [row.id]),
    roles: merged(now.roles, change.roles, (row) => [row.id]),
    mandates: merged(now.mandates, change.mandates, (row) => [row.id]),
    relations: merged(now.relations, change.relations, (row) => [row.id]),
    settings: merged(now.settings, change.settings, (row) => [row.process, row.name, row.unit]),
    services: merged(now.services, change.services, (row) => [row.id]),
  };
  for (const [stream, entries] of streams) state.entries.set(stream, entries);
  state.organisation = keep(organisation);
  return organisation.version;
}

/** The streams as they will be; nothing is written yet. */
function continued(
  state: State,
  additions: OrganisationChange['entries'],
): ReadonlyMap<string, readonly StoredEntry[]> {
  const streams = new Map<string, readonly StoredEntry[]>();
  for (const { stream, entry } of additions) {
    const name = `${stream.kind}/${stream.id}`;
    const before = streams.get(name) ?? state.entries.get(name) ?? [];
    if (entry.sequence <= before.length) throw new AlurError('STALE');
    streams.set(
      name,
      appended({ ...state, entries: new Map([[name, before]]) }, stream, [entry], entry.sequence),
    );
  }
  return streams;
}

function merged<Row extends { readonly from: string }>(
  rows: readonly Row[],
  put: readonly Row[] | undefined,
  keyOf: (row: Row) => readonly string[],
): readonly Row[] {
  const placed = new Map(
    [...rows, ...(put ?? [])].map((row) => [JSON.stringify([...keyOf(row), row.from]), row]),
  );
  return [...placed.values()].sort((a, b) => compareAll([...keyOf(a), a.from], [...keyOf(b), b.from]));
}

interface Version {
  readonly hash: string;
  readonly current: boolean;
}

function putVersion<Row extends Version>(
  versions: Map<string, Row>,
  version: Row,
  nameOf: (row: Row) => string,
): void {
  for (const other of versions.values()) {
    if (version.current && nameOf(other) === nameOf(version))
      versions.set(other.hash, keep({ ...other, current: false }));
  }
  const first = versions.get(version.hash) ?? version;
  versions.set(version.hash, keep({ ...first, current: version.current }));
}
