import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { publishAll, RingOfCases } from '#engine/definition/bind.ts';
import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { readProcess } from '#engine/definition/read.ts';
import { readTable } from '#engine/definition/table.ts';
import type { Definition } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { definitionFiles } from './definition-files.ts';
import { isCalendar, readCalendar } from './calendar-file.ts';
import { renderCalendarFinding } from './calendar-finding.ts';
import { tableVersion } from './tables.ts';
import { organisationFile } from './organisation-file.ts';
import type { OrganisationFile } from './organisation-file.ts';
import type { StoredCalendar, StoredDefinition, StoredTable } from './store.ts';

/** What the folder of workflows holds, read and checked. */
export interface WorkflowFolder {
  readonly definitions: readonly Omit<StoredDefinition, 'published' | 'current'>[];
  readonly calendars: readonly Omit<StoredCalendar, 'current'>[];
  readonly tables: readonly Omit<StoredTable, 'published'>[];
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
    readTables(folder, ['tables', ...processes.map(({ name }) => join(group, name, 'tables'))]),
    readFile(join(folder, '_demo', 'organisation.yaml'), 'utf8'),
  ]);
  return {
    definitions: bound(definitions.filter((found) => found !== null)),
    calendars,
    tables,
    demo: organisationFile.parse(parse(demo)),
  };
}

interface ReadDefinition {
  readonly definition: Definition;
  readonly source: string;
  readonly file: string;
}

/** Fixed versions of other processes are those of this folder; one that is not in it cannot be begun, and that is an error. */
function bound(read: readonly ReadDefinition[]): WorkflowFolder['definitions'] {
  const names = new Set(read.map(({ definition }) => definition.process));
  for (const { definition, file } of read) {
    const missing = Object.keys(definition.cases).find((name) => !names.has(name));
    if (missing !== undefined)
      throw new AlurError('DEFINITION_INVALID', {
        params: { file },
        cause: new Error(`uses.cases: there is no process ${missing}`),
      });
  }
  try {
    return publishAll(read.map(({ definition }) => definition)).map(({ hash, definition }, index) => ({
      hash,
      process: definition.process,
      text: canonicalize(definition),
      source: read[index]?.source ?? '',
    }));
  } catch (cause) {
    if (!(cause instanceof RingOfCases)) throw cause;
    const file = read.find(({ definition }) => definition.process === cause.processes[0])?.file ?? '';
    throw new AlurError('DEFINITION_INVALID', { params: { file }, cause });
  }
}

/** The highest version of a process. */
async function readNewest(folder: string, process: string): Promise<ReadDefinition | null> {
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
  return { definition, source, file };
}

/** Read as `alur check` reads them; a file that nothing includes is a warning there and no matter here. */
async function readCalendars(folder: string): Promise<WorkflowFolder['calendars']> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const sources = await Promise.all(
    names.map(async (file) => {
      const { source, diagnostics } = parseSource(
        await readFile(join(folder, file), 'utf8'),
        `calendars/${file}`,
      );
      if (diagnostics.length === 0) return [file.slice(0, -'.yaml'.length), source] as const;
      throw invalidCalendar(
        source.file,
        diagnostics.map((found) => renderDiagnostic(found, 'en')),
      );
    }),
  );
  const files = { folder: 'calendars', calendars: new Map(sources), broken: new Set<string>() };
  return sources.flatMap(([name, source]) => {
    if (!isCalendar(source)) return [];
    const { calendar, findings } = readCalendar(source, files);
    if (calendar === null)
      throw invalidCalendar(
        source.file,
        findings.map((found) => renderCalendarFinding(found, 'en')),
      );
    return [{ name, calendar, hash: sha256Hex(canonicalize(calendar)) }];
  });
}

function invalidCalendar(file: string, findings: readonly string[]): AlurError {
  return new AlurError('DEFINITION_INVALID', { params: { file }, cause: new Error(findings.join('\n')) });
}

/** Those of all processes, and those that lie with one. Two versions of a table that hold from one day are an error. */
async function readTables(folder: string, places: readonly string[]): Promise<WorkflowFolder['tables']> {
  const files = await Promise.all(
    places.map(async (place) => {
      const names = await readdir(join(folder, place)).catch(() => []);
      return names.filter((name) => name.endsWith('.yaml')).map((name) => join(place, name));
    }),
  );
  const tables = await Promise.all(files.flat().map(async (file) => await readTableFile(folder, file)));
  for (const [index, { file, table }] of tables.entries()) {
    const same = (other: (typeof tables)[number]): boolean =>
      other.table.name === table.name && other.table.from === table.from;
    if (tables.findIndex(same) !== index)
      throw new AlurError('DEFINITION_INVALID', {
        params: { file },
        cause: new Error(`table ${table.name} from ${table.from} is there twice`),
      });
  }
  return tables.map(({ table }) => table);
}

async function readTableFile(folder: string, file: string) {
  const { table, diagnostics } = readTable(await readFile(join(folder, file), 'utf8'), file);
  if (table !== null) return { file, table: tableVersion(table) };
  const findings = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, 'en')).join('\n');
  throw new AlurError('DEFINITION_INVALID', { params: { file }, cause: new Error(findings) });
}
