import type { Path } from '#engine/definition/source.ts';
import type { Definition, Field, TableField } from '#engine/definition/types.ts';
import { PUBLIC, STARTER } from '../scenario.ts';
import type { Given } from '../scenario.ts';
import type { FormValues, RawGiven } from '../shape/given.ts';
import { checkDate } from './date.ts';
import { allFields } from './fields.ts';
import { checkTables } from './tables.ts';
import { mustBeKnown, namesAt } from './report.ts';
import type { Report } from './report.ts';
import { connectorsOf } from './systems.ts';

/** Names in what one file gives, looked up in all that is given and in the processes, the own one first. `at` is where that part stands. */
export function checkGiven(
  own: RawGiven,
  given: Given,
  definitions: readonly [Definition, ...Definition[]],
  at: Path,
  report: Report,
): void {
  const [definition] = definitions;
  const units = Object.keys(given.units);
  checkUnits(own, given, at, report);
  for (const [key, person] of Object.entries(own.people ?? {})) {
    const path = [...at, 'people', key];
    if (key === PUBLIC || key === STARTER)
      report('name-format', path, { name: key, example: 'maya', reason: '#taken' }, 'key');
    for (const [role, where] of Object.entries(person.roles ?? {})) {
      staffRole(role, definitions, [...path, 'roles', role], report, 'key');
      for (const { path: place, name } of namesAt([...path, 'roles', role], where))
        mustBeKnown(name, units, report, { path: place });
    }
    for (const [index, mandate] of (person.mandates ?? []).entries()) {
      const place = [...path, 'mandates', index];
      staffRole(mandate.role, definitions, [...place, 'role'], report);
      mustBeKnown(mandate.unit, units, report, { path: [...place, 'unit'] });
      checkDate(mandate.from, [...place, 'from'], report);
      checkDate(mandate.to, [...place, 'to'], report);
    }
    checkRelated(person.related ?? [], Object.keys(given.people), [...path, 'related'], report);
  }
  checkSettings(own.settings ?? {}, units, definition, [...at, 'settings'], report);
  checkTables(own, definition, at, report);
  const fields = new Map(definitions.toReversed().flatMap((each) => [...allFields(each)]));
  const systems = [...new Set(definitions.flatMap(connectorsOf))];
  for (const name of Object.keys(own.connectors ?? {}))
    mustBeKnown(name, systems, report, { path: [...at, 'connectors', name], at: 'key' });
  for (const [name, values] of Object.entries(own.forms ?? {}))
    checkForm(values, fields, given, [...at, 'forms', name], report);
}

/** Values by unit and name: both known, each of its type. */
export function checkSettings(
  settings: NonNullable<RawGiven['settings']>,
  units: readonly string[],
  definition: Definition,
  at: Path,
  report: Report,
): void {
  for (const [unit, values] of Object.entries(settings)) {
    mustBeKnown(unit, units, report, { path: [...at, unit], at: 'key' });
    for (const [name, value] of Object.entries(values)) {
      const path = [...at, unit, name];
      const known = Object.keys(definition.settings);
      if (!mustBeKnown(name, known, report, { path, at: 'key', code: 'unknown-setting' })) continue;
      const type = definition.settings[name]?.type ?? 'duration';
      if (type === settingTypeOf(value)) continue;
      report('wrong-type', path, { expected: SETTING_WORDS[type], received: String(value) });
    }
  }
}

const SETTING_WORDS = { boolean: '#boolean', integer: '#number', duration: '#duration' } as const;

function settingTypeOf(value: boolean | number | string): keyof typeof SETTING_WORDS {
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'integer' : 'duration';
}

function checkUnits(own: RawGiven, given: Given, at: Path, report: Report): void {
  for (const [key, unit] of Object.entries(own.units ?? {})) {
    const path = [...at, 'units', key, 'parent'];
    if (unit.parent === undefined) continue;
    if (!mustBeKnown(unit.parent, Object.keys(given.units), report, { path })) continue;
    const above = new Set([key]);
    let next: string | undefined = unit.parent;
    while (next !== undefined && !above.has(next)) {
      above.add(next);
      next = given.units[next]?.parent;
    }
    if (next !== undefined) report('units-in-a-ring', path, { name: next });
  }
}

function checkRelated(
  related: NonNullable<NonNullable<RawGiven['people']>[string]['related']>,
  people: readonly string[],
  at: Path,
  report: Report,
): void {
  for (const [index, one] of related.entries()) {
    const place = [...at, index];
    if (typeof one === 'string') {
      mustBeKnown(one, people, report, { path: place });
      continue;
    }
    mustBeKnown(one.person, people, report, { path: [...place, 'person'] });
    if (one.from !== undefined) checkDate(one.from, [...place, 'from'], report);
    if (one.to !== undefined) checkDate(one.to, [...place, 'to'], report);
  }
}

function staffRole(
  role: string,
  definitions: readonly Definition[],
  path: Path,
  report: Report,
  at?: 'key',
): void {
  const staff = definitions.flatMap(({ roles }) =>
    Object.keys(roles).filter((name) => roles[name]?.kind === 'staff'),
  );
  mustBeKnown(role, staff, report, { path, code: 'unknown-role', ...(at === undefined ? {} : { at }) });
}

function fileNames(value: FormValues[string] | undefined): readonly string[] {
  return [value].flat().filter((name) => typeof name === 'string');
}

/** Offices and people that stand in the cells of a table are given; what else is wrong with a row the form says itself. */
function checkRows(
  { columns }: TableField,
  rows: readonly unknown[],
  given: Given,
  at: Path,
  report: Report,
): void {
  for (const [index, row] of rows.entries())
    for (const [name, cell] of Object.entries(typeof row === 'object' && row !== null ? row : {})) {
      const type = Object.hasOwn(columns, name) ? columns[name]?.type : undefined;
      if (typeof cell !== 'string' || (type !== 'unit' && type !== 'person')) continue;
      const known = Object.keys(type === 'unit' ? given.units : given.people);
      mustBeKnown(cell, known, report, { path: [...at, index, name] });
    }
}

/** What is typed into a form: fields that some form has, and people, offices and files that are given. */
export function checkForm(
  values: FormValues,
  fields: ReadonlyMap<string, Field>,
  given: Given,
  at: Path,
  report: Report,
): void {
  for (const [name, value] of Object.entries(values)) {
    const path = [...at, name];
    const field = fields.get(name);
    if (field === undefined) {
      mustBeKnown(name, [...fields.keys()], report, { path, at: 'key', code: 'unknown-field' });
      continue;
    }
    const text = typeof value === 'string' ? value : null;
    if (field.type === 'table' && Array.isArray(value)) checkRows(field, value, given, path, report);
    if (typeof value === 'number' && field.type !== 'integer')
      report('wrong-type', path, { expected: '#quoted', received: String(value) });
    if (field.type === 'unit' && text !== null) mustBeKnown(text, Object.keys(given.units), report, { path });
    if (field.type === 'person' && text !== null)
      mustBeKnown(text, Object.keys(given.people), report, { path });
    if (field.type === 'files')
      for (const file of namesAt(path, text ?? fileNames(value)))
        mustBeKnown(file.name, Object.keys(given.files), report, { path: file.path });
  }
}
