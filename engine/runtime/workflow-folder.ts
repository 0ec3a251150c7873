import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { parseCalendar } from '#engine/calendar/parse.ts';
import { resolveCalendar } from '#engine/calendar/resolve.ts';
import { canonicalize, publish, sha256Hex } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { readProcess } from '#engine/definition/read.ts';
import { readTable } from '#engine/definition/table.ts';
import { AlurError } from '#engine/errors.ts';
import { definitionFiles } from './definition-files.ts';
import { organisationFile } from './organisation-file.ts';
import type { OrganisationFile } from './organisation-file.ts';
import type { StoredCalendar, StoredDefinition, TableRow } from './store.ts';

/** What the folder of workflows holds, read and checked. */
export interface WorkflowFolder {
  readonly definitions: readonly Omit<StoredDefinition, 'published' | 'current'>[];
  readonly calendars: readonly Omit<StoredCalendar, 'current'>[];
  readonly tables: readonly TableRow[];
  readonly demo: OrganisationFile;
}

/** Folders that hold no process of their own. */
const SHARED = new Set(['calendars', 'tables', 'fragments', 'decisions', 'letters']);

/**
 * Reads all process files, calendars, tables and the demo region. Any error in any of them is thrown
 * as DEFINITION_INVALID with every finding; nothing is half-read. A folder whose name begins with `_` holds no services
 * and is left out; its processes are read, in place of the services, where it is named as `group` (`_patterns`).
 */
export async function readWorkflowFolder(folder: string, group = ''): Promise<WorkflowFolder> {
  const entries = await readdir(join(folder, group), { withFileTypes: true });
  const processes = entries.filter(
    (entry) => entry.isDirectory() && !SHARED.has(entry.name) && !entry.name.startsWith('_'),
  );
  const [definitions, calendars, tables, demo] = await Promise.all([
    Promise.all(processes.map(async (entry) => await readNewest(join(folder, group), entry.name))),
    readCalendars(join(folder, 'calendars')),
    readTables(join(folder, 'tables')),
    readFile(join(folder, '_demo', 'organisation.yaml'), 'utf8'),
  ]);
  return {
    definitions: definitions.filter((found) => found !== null),
    calendars,
    tables,
    demo: organisationFile.parse(parse(demo)),
  };
}

/** The highest version of a process. */
async function readNewest(
  folder: string,
  process: string,
): Promise<WorkflowFolder['definitions'][number] | null> {
  const versions = (await readdir(join(folder, process))).flatMap(
    (name) => /^v(\d+)\.yaml$/.exec(name)?.[1] ?? [],
  );
  const newest = Math.max(0, ...versions.map(Number));
  if (newest === 0) return null;
  const file = `${process}/v${String(newest)}.yaml`;
  const source = await readFile(join(folder, file), 'utf8');
  const files = await definitionFiles(join(folder, process), folder, (path) => relative(folder, path));
  const { definition, diagnostics } = readProcess(source, file, files);
  if (definition === null) {
    const findings = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, 'en')).join('\n');
    throw new AlurError('DEFINITION_INVALID', { params: { file }, cause: new Error(findings) });
  }
  return {
    hash: publish(definition).hash,
    process: definition.process,
    text: canonicalize(definition),
    source,
  };
}

async function readCalendars(folder: string): Promise<WorkflowFolder['calendars']> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const values = new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [name, parse(await readFile(join(folder, `${name}.yaml`), 'utf8')) as unknown] as const,
      ),
    ),
  );
  return [...values].flatMap(([name, value]) => {
    // A file without a zone is a part that calendars include.
    if (typeof value !== 'object' || value === null || !('zone' in value)) return [];
    const resolved = resolveCalendar(value, (part) => values.get(part));
    const parsed = 'problems' in resolved ? resolved : parseCalendar(resolved.value);
    if ('problems' in parsed) {
      throw new AlurError('DEFINITION_INVALID', {
        params: { file: `calendars/${name}.yaml` },
        cause: new Error(parsed.problems.join('\n')),
      });
    }
    return [{ name, calendar: parsed.calendar, hash: sha256Hex(canonicalize(parsed.calendar)) }];
  });
}

async function readTables(folder: string): Promise<readonly TableRow[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const tables = await Promise.all(
    names.map(async (name) => {
      const file = `tables/${name}`;
      const { table, diagnostics } = readTable(await readFile(join(folder, name), 'utf8'), file);
      if (table !== null) return table;
      const findings = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, 'en')).join('\n');
      throw new AlurError('DEFINITION_INVALID', { params: { file }, cause: new Error(findings) });
    }),
  );
  return tables.flatMap(({ name, key, label, validFrom, rows }) =>
    rows.map((row) => ({
      table: name,
      key: String(row[key]),
      label: String(row[label]),
      from: validFrom,
      to: null,
    })),
  );
}
