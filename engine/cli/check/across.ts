import { nearest } from '#engine/definition/nearest.ts';
import type { Model } from '#engine/definition/schema/process.ts';
import { nodeAt } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { actionsOf, fieldsAndColumns, looksOf } from '#engine/definition/walk.ts';
import { isCalendar } from '#engine/runtime/calendar-file.ts';
import type { CheckCode } from '#engine/texts/cli.ts';
import { checkChildren } from './children.ts';
import { checkMessages, processesNamed } from './messages.ts';
import { aboutFile, findingAt } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Shared } from './shared.ts';

/**
 * What a process file names outside itself: its calendar, the tables of its choices, the processes of its look-ups,
 * those whose cases it begins.
 * Parts of the file that have not the right shape are left to the reader, which tells of them.
 */
export function checkAcross(source: Source, model: Model | null, shared: Shared | null): Finding[] {
  if (source.root === null) return [];
  if (shared === null) return [aboutFile('no-shared-folder', source.file, {}, 'info')];
  if (model === null) return [];
  const calendars = [...shared.calendars].filter(([, each]) => isCalendar(each)).map(([name]) => name);
  const tables = fieldsAndColumns(model).flatMap(({ path, value }) =>
    value.type === 'choice' && value.table !== undefined
      ? [{ path: [...path, 'table'], name: value.table }]
      : [],
  );
  const declared = Object.keys(model.tables ?? {}).map((name) => ({
    path: ['tables', name],
    name,
    key: true,
  }));
  const lookedAt = actionsOf(model)
    .flatMap(looksOf)
    .flatMap(({ path, value }) =>
      value.cases === undefined ? [] : [{ path: [...path, 'cases'], name: value.cases }],
    );
  const processes = [...lookedAt, ...processesNamed(model)].filter(({ name }) => name !== model.process);
  const look = (code: CheckCode, named: Named, known: readonly string[]): Finding[] =>
    lookedUp(source, named, { code, known, folder: `${shared.folder}${folders[code] ?? ''}` });
  return [
    ...(shared.broken.has(model.calendar)
      ? []
      : look('unknown-calendar', { path: ['calendar'], name: model.calendar }, calendars)),
    ...[...tables, ...declared].flatMap((table) => look('unknown-table', table, shared.tables)),
    ...checkChildren(source, model, shared),
    ...checkMessages(source, model, shared),
    ...processes.flatMap((process) => look('unknown-process', process, shared.processes)),
  ];
}

/** Where below the folder of workflows such a thing stands. */
const folders: Readonly<Partial<Record<CheckCode, string>>> = {
  'unknown-calendar': '/calendars',
  'unknown-table': '/tables',
};

interface Named {
  readonly path: Path;
  readonly name: string;
  /** The name is a key of the file. */
  readonly key?: boolean;
}

/** Nothing if the name is known, or does not stand in the file (a part that was left out has a stand-in). */
function lookedUp(
  source: Source,
  { path, name, key = false }: Named,
  {
    code,
    known,
    folder,
  }: { readonly code: CheckCode; readonly known: readonly string[]; readonly folder: string },
): Finding[] {
  const node = nodeAt(source.root, path);
  if (known.includes(name) || (key ? node === null : node?.kind !== 'scalar' || node.value !== name))
    return [];
  const suggestion = nearest(name, known);
  const params = { name, folder, allowed: known.length === 0 ? '-' : known.join(', ') };
  return [
    findingAt(source, path, code, suggestion === null ? params : { ...params, suggestion }, {
      // A process may be installed from another folder; a calendar and a table must be there when this one is.
      severity: code === 'unknown-process' ? 'warning' : 'error',
      at: key ? 'key' : 'value',
    }),
  ];
}
