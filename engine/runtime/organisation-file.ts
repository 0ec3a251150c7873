import { z } from 'zod';
import { durationPattern } from '#engine/definition/duration.ts';
import { administrationEntry } from './administration.ts';
import { uuidV7 } from './id.ts';
import type {
  MandateRow,
  OrganisationChange,
  PersonRow,
  RelationRow,
  RoleRow,
  SettingRow,
  UnitRow,
} from './store.ts';

const date = z.iso.date();
const unit = z.strictObject({
  name: z.string().min(1),
  kind: z.string().min(1),
  code: z.string().min(1),
  parent: z.string().nullable(),
  calendar: z.string().optional(),
});
const held = z.strictObject({ role: z.string(), unit: z.string() });
const mandate = z.strictObject({
  kind: z.enum(['plh', 'plt', 'a.n.', 'u.b.']),
  role: z.string(),
  unit: z.string(),
  basis: z.string(),
  from: date,
  to: date,
});
/** Of whom else of the file; without dates as long as the file holds. */
const related = z.union([
  z.string(),
  z.strictObject({ person: z.string(), from: date.optional(), to: date.optional() }),
]);
const person = z.strictObject({
  name: z.string().min(1),
  position: z.string(),
  email: z.email(),
  roles: z.array(held).default([]),
  mandates: z.array(mandate).default([]),
  related: z.array(related).default([]),
});
const setting = z.strictObject({
  process: z.string(),
  name: z.string(),
  unit: z.string(),
  value: z.union([z.boolean(), z.int(), z.string().regex(durationPattern)]),
});

/** A file of units, people, roles, mandates and settings. Its keys are its own; ids are made when it is read. */
export const organisationFile = z.strictObject({
  name: z.string().min(1),
  from: date,
  units: z.record(z.string(), unit),
  people: z.record(z.string(), person),
  settings: z.array(setting).default([]),
});
export type OrganisationFile = z.infer<typeof organisationFile>;

export interface NewPerson {
  readonly person: string;
  readonly email: string;
  readonly name: string;
}

/**
 * The rows of an organisation file with the entry of each new object, and whom to make an account for.
 * Names of units that the file does not have throw: it is the operator's own file, checked before anything is written.
 */
export function organisationOf(
  file: OrganisationFile,
  now: string,
): { readonly change: OrganisationChange; readonly people: readonly NewPerson[] } {
  const dated = { from: file.from, to: null };
  const unitIds = new Map(Object.keys(file.units).map((key) => [key, uuidV7(now)]));
  const idOf = (key: string): string => {
    const id = unitIds.get(key);
    if (id === undefined) throw new Error(`${file.name}: no unit "${key}"`);
    return id;
  };
  const units = Object.entries(file.units).map(([key, row]): UnitRow => {
    const { name, kind, code, parent, calendar } = row;
    return {
      id: idOf(key),
      name,
      kind,
      code,
      parent: parent === null ? null : idOf(parent),
      calendar: calendar ?? null,
      ...dated,
    };
  });
  // In the order of the file, also by id: of several equals a task is handed to the first.
  const listed = Object.values(file.people).map((row, index) => ({ ...row, id: uuidV7(after(now, index)) }));
  const people = listed.map(({ id, name, position }): PersonRow => ({ id, name, position, ...dated }));
  const roles = listed.flatMap((row) =>
    row.roles.map((role): RoleRow => ({
      id: uuidV7(now),
      person: row.id,
      role: role.role,
      unit: idOf(role.unit),
      ...dated,
    })),
  );
  const mandates = listed.flatMap((row) =>
    row.mandates.map((given): MandateRow => ({
      ...given,
      id: uuidV7(now),
      person: row.id,
      unit: idOf(given.unit),
    })),
  );
  const relations = relationRows(file, listed, now);
  const settings = file.settings.map((row): SettingRow => ({ ...row, unit: idOf(row.unit), ...dated }));
  const entries = [
    ...units.map((row) => opened('unit', row.id, row, now)),
    ...people.map(({ id, ...row }) =>
      opened('person', id, { position: row.position, from: row.from, to: row.to }, now),
    ),
    ...roles.map((row) => opened('role', row.id, row, now)),
    ...mandates.map((row) => opened('mandate', row.id, row, now)),
    ...relations.map((row) => opened('relation', row.id, row, now)),
  ];
  return {
    change: { units, people, roles, mandates, relations, settings, entries },
    people: listed.map(({ id, email, name }) => ({ person: id, email, name })),
  };
}

/** A relation that is written on both sides is one. */
function relationRows(
  file: OrganisationFile,
  listed: readonly (Pick<OrganisationFile['people'][string], 'related'> & { readonly id: string })[],
  now: string,
): readonly RelationRow[] {
  const keys = Object.keys(file.people);
  const rows = listed.flatMap((row) =>
    row.related.map((given): RelationRow => {
      const { person: key, from, to } = typeof given === 'string' ? { person: given } : given;
      const other = listed[keys.indexOf(key)]?.id;
      if (other === undefined) throw new Error(`${file.name}: no person "${key}"`);
      return { id: uuidV7(now), person: row.id, other, from: from ?? file.from, to: to ?? null };
    }),
  );
  return rows.filter(
    (row, index) =>
      !rows.slice(0, index).some((before) => {
        const isSame = row.person === before.other && row.other === before.person;
        return isSame && row.from === before.from && row.to === before.to;
      }),
  );
}

function after(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}

function opened(kind: string, id: string, sent: object, now: string): OrganisationChange['entries'][number] {
  return administrationEntry({
    stream: { kind, id },
    sequence: 1,
    event: 'OPEN',
    at: now,
    person: null,
    sent: { ...sent },
    before: null,
  });
}
