import { randomBytes } from 'node:crypto';
import type { CellText, Definition, Field, FormLine } from '#engine/definition/types.ts';
import { forPolicy, formFields } from '#engine/machine/scope.ts';
import type { Case, Env, Facts, FileFact, RawForm } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import type { Directory } from './directory.ts';
import type { Engine } from './engine.ts';
import { namedCases } from './named-case.ts';
import { handsAsked, holdersAsked, unitsAsked, unitsInRows } from './people.ts';
import { relatedAsked } from './related.ts';

interface Asked {
  readonly definition: Definition;
  readonly subject: Case;
  readonly actor: Actor;
  readonly form: readonly FormLine[];
  readonly raw: RawForm;
  readonly directory: Directory;
  readonly now: string;
  /** Who may name uploads that no case has yet: person id and draft cookie. */
  readonly owners: readonly string[];
  /** The case that a shown PIN opened, where a new one is begun. */
  readonly openCase?: string | null;
}

/** Everything from outside that one step needs; files are the only part that may cost a round trip. */
export async function envFor(engine: Engine, asked: Asked): Promise<Env> {
  const { definition, subject, actor, form, raw, now } = asked;
  const directory = await withPinned(engine, asked);
  const fields = formFields(form).map(({ field }) => field);
  const named = [...unitsAsked(definition, subject, directory, actor.holds), ...unitsTyped(fields, raw)];
  const units = directory.unitsAround(subject.unit, named);
  const people = {
    ...holdersAsked(definition, units, directory),
    ...(await handsAsked(engine.store, definition, subject, units, directory)),
  };
  return {
    now,
    recordedAt: now,
    actor,
    units,
    calendars: usedCalendars(definition, await engine.world.calendars(), units),
    settings: directory.settings(definition, subject.unit),
    facts: {
      ...optionsFor(definition, fields, subject, actor, directory, raw),
      files: await uploads(engine, fields, raw, asked),
      ...(await namedCases(engine, fields, asked)),
      look: {},
      ...people,
      ...relatedAsked({ ...asked, directory }, people),
      ...(definition.tables === undefined ? {} : { versions: directory.tableVersions(definition, subject) }),
    },
    random: randomBytes(32).toString('hex'),
  };
}

/** Who acts when nobody does. */
export const ENGINE: Actor = { kind: 'engine', person: null, holds: [], caseId: null };

/** A version of a table that another node published since is read now: the case began with it. */
async function withPinned({ world }: Engine, { subject, directory, now }: Asked): Promise<Directory> {
  if (Object.values(subject.tables ?? {}).every((hash) => directory.hasTable(hash))) return directory;
  world.refresh();
  return await world.directory(now);
}

/** The process's calendar and those that the units name. */
function usedCalendars(definition: Definition, all: Env['calendars'], units: Env['units']): Env['calendars'] {
  const names = [
    definition.calendar,
    ...Object.values(units).flatMap((unit) => (unit.calendar === null ? [] : [unit.calendar])),
  ];
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** What choices, units and people the fields of a form may name for this actor; also what a page offers. */
export function optionsFor(
  definition: Definition,
  fields: readonly Field[],
  subject: Case,
  actor: Actor,
  directory: Directory,
  raw: RawForm,
): Pick<Facts, 'tables' | 'units' | 'people' | 'needs'> {
  const typed = Object.fromEntries(
    Object.entries(raw).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    ),
  );
  const person = forPolicy(definition, subject, typed);
  const tables: Record<string, Facts['tables'][string]> = {};
  const units: Record<string, readonly string[]> = {};
  const people: Record<string, readonly string[]> = {};
  const needs: Record<string, Readonly<Record<string, CellText>>> = {};
  for (const field of fields.flatMap(withCells)) {
    if (field.type === 'checklist') {
      // The row that is chosen in the same form counts before the one that is stored.
      const key = typed[field.row] ?? subject.data[field.row];
      needs[field.name] = directory.tableNeeds(
        field,
        typeof key === 'string' ? key : '',
        definition,
        subject,
      );
    }
    if (field.type === 'choice' && field.table !== null)
      tables[field.table] = directory.tableLabels(field.table, definition, subject);
    if (field.type === 'unit') units[field.name] = directory.unitOptions(field, subject.region, actor);
    if (field.type === 'person') people[field.name] = directory.personOptions(field, person, subject.region);
  }
  return { tables, units, people, ...(Object.keys(needs).length === 0 ? {} : { needs }) };
}

/** The field, or the columns of a table, each by the name under which its cells find what they may name. */
function withCells(field: Field): readonly Field[] {
  if (field.type !== 'table') return [field];
  return Object.values(field.columns).map((column) => ({ ...column, name: `${field.name}.${column.name}` }));
}

/** Units that the form names, also in the cells of a table. */
function unitsTyped(fields: readonly Field[], raw: RawForm): readonly string[] {
  return fields.flatMap((field) => {
    const sent = raw[field.name];
    if (field.type === 'unit') return typeof sent === 'string' ? [sent] : [];
    return field.type === 'table' ? unitsInRows(field, sent) : [];
  });
}

async function uploads(
  engine: Engine,
  fields: readonly Field[],
  raw: RawForm,
  { owners }: Asked,
): Promise<Readonly<Record<string, FileFact>>> {
  const ids = fields
    .filter(({ type }) => type === 'files' || type === 'document')
    .flatMap((field) => idsOf(raw[field.name]));
  if (ids.length === 0) return {};
  const rows = await engine.store.files(ids);
  const own = rows.filter((row) => row.caseId === null && owners.includes(row.owner));
  return Object.fromEntries(
    own.map(({ file, name, type, size, sha256 }) => [file, { file, name, type, size, sha256 }]),
  );
}

/** Upload ids as a form sends them: none, one, or a list. */
export function idsOf(raw: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return list.filter((id): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id));
}
