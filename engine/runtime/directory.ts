import type {
  CellText,
  ChecklistField,
  Definition,
  MandateKind,
  PersonField,
  UnitField,
} from '#engine/definition/types.ts';
import { chain, unitsOf } from '#engine/policy/relation.ts';
import type { Actor, CaseForPolicy, Hold, Holder, UnitFact, Units } from '#engine/policy/types.ts';
import type { Case, TableVersion } from '#engine/machine/types.ts';
import type { Organisation, PersonRow, ServiceRow, StoredTable, UnitRow } from './store.ts';
import { needsIn, tableLabels, versionsFor } from './tables.ts';
import type { SettingValue } from './organisation-rows.ts';
import type { Names } from '#engine/view/reader.ts';

/** The organisation as it is in force on one day: who holds what where. Pure look-ups over loaded rows. */
export interface Directory {
  readonly version: number;
  readonly units: Units;
  /** The handling unit with all above it, and the named units. */
  unitsAround(unit: string, named: readonly (string | null)[]): Units;
  unit(id: string): UnitRow | null;
  person(id: string): PersonRow | null;
  roots(): readonly UnitRow[];
  /** The unit at the top of the tree that this unit belongs to. */
  rootOf(unit: string): string;
  holdsOf(person: string): readonly Hold[];
  /** Everyone who holds one of the roles at one of the units, by person, role and unit. */
  holdersOf(roles: readonly string[], at: readonly string[]): readonly Holder[];
  /** Who is registered as related to the person, in either direction. */
  relatedTo(person: string): readonly string[];
  /** The unit and all below it. */
  below(unit: string): readonly string[];
  actorOf(person: string): Actor;
  /** The program outside whose key has this hash, or null. */
  serviceOf(hash: string): ServiceRow | null;
  /** Value for a unit: its own row, else the nearest above, else the definition's default. */
  settings(definition: Definition, unit: string): Readonly<Record<string, SettingValue>>;
  /** What the rows of a table are called, by key; of a pinned one those that serve the case. */
  tableLabels(
    table: string,
    definition?: Pick<Definition, 'tables'>,
    subject?: Pick<Case, 'sequence' | 'tables'>,
  ): Readonly<Record<string, CellText>>;
  /** What a row requires: the names of a column of texts with their words; nothing where there is no such row. */
  tableNeeds(
    field: ChecklistField,
    key: string,
    definition: Pick<Definition, 'tables'>,
    subject: Pick<Case, 'sequence' | 'tables'>,
  ): Readonly<Record<string, CellText>>;
  /** Whether this version of a table is known. */
  hasTable(hash: string): boolean;
  /** The versions of tables that a step of the case may read. */
  tableVersions(
    definition: Pick<Definition, 'tables'>,
    subject: Pick<Case, 'sequence' | 'tables'>,
  ): Readonly<Record<string, readonly TableVersion[]>>;
  unitOptions(field: UnitField, region: string, actor: Actor): readonly string[];
  personOptions(field: PersonField, subject: CaseForPolicy, region: string): readonly string[];
}

interface Dated {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a row is in force on a local day: `from` and `to` are both inclusive. */
export function inForce(row: Dated, day: string): boolean {
  return row.from <= day && (row.to === null || day <= row.to);
}

/** Indexes the rows in force on `day` (local ISO date), and the versions of reference tables. */
export function directoryOf(
  organisation: Organisation,
  day: string,
  tables: readonly StoredTable[] = [],
): Directory {
  const current = <Row extends Dated>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => inForce(row, day));
  const unitRows = new Map(current(organisation.units).map((row) => [row.id, row]));
  const people = new Map(current(organisation.people).map((row) => [row.id, row]));
  const settings = current(organisation.settings);
  const services = new Map(current(organisation.services).map((row) => [row.hash, row]));
  const relations = current(organisation.relations);
  const holds = holdsByPerson(current(organisation.roles), current(organisation.mandates));
  const units: Units = Object.fromEntries([...unitRows.values()].map((row) => [row.id, factOf(row)]));

  const holdsOf = (person: string): readonly Hold[] => (people.has(person) ? (holds.get(person) ?? []) : []);
  const rootOf = (unit: string): string => chain(unit, units).at(-1) ?? unit;
  return {
    version: organisation.version,
    units,
    unitsAround: (unit, named) => {
      const ids = [unit, ...named].flatMap((id) => (id === null ? [] : chain(id, units)));
      const known = ids.flatMap((id) => {
        const row = unitRows.get(id);
        return row === undefined ? [] : [[id, factOf(row)] as const];
      });
      return Object.fromEntries(known);
    },
    unit: (id) => unitRows.get(id) ?? null,
    person: (id) => people.get(id) ?? null,
    roots: () => [...unitRows.values()].filter((row) => row.parent === null),
    rootOf,
    holdsOf,
    holdersOf: (roles, at) =>
      [...people.keys()].sort().flatMap((person) =>
        holdsOf(person)
          .filter(({ role, unit }) => roles.includes(role) && at.includes(unit))
          .map(({ role, unit }) => ({ person, role, unit })),
      ),
    relatedTo: (person) =>
      relations.flatMap((row) =>
        row.person === person ? [row.other] : row.other === person ? [row.person] : [],
      ),
    below: (unit) => [...unitRows.keys()].filter((id) => chain(id, units).includes(unit)),
    serviceOf: (hash) => services.get(hash) ?? null,
    actorOf: (person) => ({ kind: 'person', person, holds: holdsOf(person), caseId: null }),
    settings: (definition, unit) => {
      const around = chain(unit, units);
      const valueOf = (name: string, standard: SettingValue): SettingValue =>
        around
          .map(
            (id) =>
              settings.find(
                (row) => row.process === definition.process && row.name === name && row.unit === id,
              )?.value,
          )
          .find((value) => value !== undefined) ?? standard;
      return Object.fromEntries(
        Object.entries(definition.settings).map(([name, setting]) => [name, valueOf(name, setting.default)]),
      );
    },
    tableLabels: (table, definition = {}, subject = { sequence: 0 }) =>
      tableLabels(definition, subject, tables, table, day),
    tableNeeds: ({ table, column }, key, definition, subject) =>
      needsIn(versionsFor(definition, subject, tables)[table] ?? [], day, key, column),
    hasTable: (hash) => tables.some((table) => table.hash === hash),
    tableVersions: (definition, subject) => versionsFor(definition, subject, tables),
    unitOptions: (field, region, actor) =>
      [...unitRows.values()]
        .filter((row) => field.kind === null || row.kind === field.kind)
        .filter((row) => rootOf(row.id) === region)
        .filter(
          (row) =>
            field.within === 'region' || actor.holds.some((hold) => chain(row.id, units).includes(hold.unit)),
        )
        .sort((a, b) => a.name.localeCompare(b.name, 'id'))
        .map((row) => row.id),
    personOptions: (field, subject, region) =>
      [...people.values()]
        .filter((row) => isOption(field, holdsOf(row.id), subject, region, units, rootOf))
        .sort((a, b) => a.name.localeCompare(b.name, 'id'))
        .map((row) => row.id),
  };
}

function factOf(row: UnitRow): UnitFact {
  return { parent: row.parent, kind: row.kind, code: row.code, calendar: row.calendar };
}

/** Mandates as the organisation writes them; one of another kind gives no right. */
const MANDATES: Readonly<Record<string, MandateKind>> = {
  plh: 'plh',
  plt: 'plt',
  'a.n.': 'an',
  'u.b.': 'ub',
};

function holdsByPerson(
  roles: Organisation['roles'],
  mandates: Organisation['mandates'],
): ReadonlyMap<string, readonly Hold[]> {
  const found = new Map<string, Hold[]>();
  const add = (person: string, hold: Hold): void => {
    found.set(person, [...(found.get(person) ?? []), hold]);
  };
  for (const row of roles) add(row.person, { role: row.role, unit: row.unit, mandate: null });
  for (const row of mandates) {
    const as = MANDATES[row.kind];
    if (as !== undefined) add(row.person, { role: row.role, unit: row.unit, mandate: row.id, as });
  }
  return found;
}

function isOption(
  field: PersonField,
  holds: readonly Hold[],
  subject: CaseForPolicy,
  region: string,
  units: Units,
  rootOf: (unit: string) => string,
): boolean {
  const inRole = holds.filter((hold) => field.role === null || hold.role === field.role);
  if (field.at.of === 'region') return inRole.some((hold) => rootOf(hold.unit) === region);
  const at = unitsOf(field.at, subject, units);
  return inRole.some((hold) => at.includes(hold.unit));
}

/** What people and places are called, for pages and documents. */
export function namesOf(directory: Directory): Names {
  return {
    person: (id) => directory.person(id)?.name ?? null,
    unit: (id) => directory.unit(id)?.name ?? null,
    tableLabel: (table, key) => directory.tableLabels(table)[key] ?? null,
  };
}
