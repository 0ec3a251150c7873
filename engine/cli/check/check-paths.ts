import { dirname } from 'node:path';
import { readFragmentFile } from '#engine/definition/expand/fragment-file.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import { keysAt } from '#engine/definition/source.ts';
import type { Source } from '#engine/definition/source.ts';
import type { OpenedProcess } from '#engine/definition/read.ts';
import { readDecisionFile, readLetterFile } from '#engine/definition/uses.ts';
import { definitionFiles } from '#engine/runtime/definition-files.ts';
import { checkAcross } from './across.ts';
import { checkCalendar } from './calendar.ts';
import { findFiles, shownPath } from './find-files.ts';
import type { Found, Kind } from './find-files.ts';
import type { Finding } from './finding.ts';
import { readText } from './read-text.ts';
import { readShared, sharedFolderOf } from './shared.ts';
import type { Shared } from './shared.ts';
import { checkTable, rowsOfProcess } from './tables.ts';

export interface Checked {
  /** How many files of each kind were looked at. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** In order of file, line and column; each once. */
  readonly findings: readonly Finding[];
}

/** What follows the rules for a process without errors; null leaves it out. */
export type Prove = ((opened: OpenedProcess) => readonly Finding[]) | null;

/** Checks the files and folders named. Reads files only; never throws for what is in them. */
export async function checkPaths(given: readonly string[], prove: Prove = null): Promise<Checked> {
  const { files, findings } = await findFiles(given);
  const known = new Map<string, Promise<Shared>>();
  const sharedAt = (folder: string): Promise<Shared> => {
    const read = known.get(folder) ?? readShared(folder);
    known.set(folder, read);
    return read;
  };
  const counts = { process: 0, table: 0, calendar: 0 };
  const found = [...findings];
  for (const file of files) {
    const one = await checkFile(file, sharedAt, prove);
    if (one.kind !== null) counts[one.kind] += 1;
    found.push(...one.findings);
  }
  return { counts, findings: inOrder(found) };
}

interface CheckedFile {
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
}

async function checkFile(
  { path, kind: told }: Found,
  sharedAt: (folder: string) => Promise<Shared>,
  prove: Prove,
): Promise<CheckedFile> {
  const read = await readText(path);
  if ('finding' in read) return { kind: told, findings: [read.finding] };
  const file = shownPath(path);
  const { source, diagnostics } = parseSource(read.text, file);
  // A part of a definition is checked with the process that uses it; alone, only its shape.
  if (told === null && keysAt(source.root, []).includes('decision'))
    return { kind: null, findings: readDecisionFile({ file, text: read.text }).diagnostics };
  if (told === null && keysAt(source.root, []).includes('fragment'))
    return { kind: null, findings: readFragmentFile({ file, text: read.text }).diagnostics };
  if (told === null && keysAt(source.root, []).includes('letter'))
    return { kind: null, findings: readLetterFile({ file, text: read.text }).diagnostics };
  const kind = told ?? kindOf(source);
  if (kind === 'table') {
    const folder = sharedFolderOf(path);
    return { kind, findings: checkTable(read.text, file, folder === null ? null : await sharedAt(folder)) };
  }
  if (kind === 'calendar') {
    if (diagnostics.length > 0) return { kind, findings: diagnostics };
    const folder = told === null ? sharedFolderOf(path) : dirname(dirname(path));
    return { kind, findings: folder === null ? [] : checkCalendar(source, await sharedAt(folder)) };
  }
  const folder = sharedFolderOf(path);
  const shared = folder === null ? null : await sharedAt(folder);
  const files = await definitionFiles(dirname(path), folder, shownPath);
  const opened = openProcess({ source, diagnostics }, files);
  const proved = prove === null ? [] : prove(opened);
  return {
    kind,
    findings: [
      ...opened.diagnostics,
      ...proved,
      ...checkAcross(opened.source, opened.model, shared),
      ...rowsOfProcess(Object.keys(opened.model?.tables ?? {}), shared),
    ],
  };
}

/** What a file is whose name does not tell: what its keys say, and a process when they say nothing. */
function kindOf({ root }: Source): Kind {
  const keys = keysAt(root, []);
  if (keys.includes('process') || keys.includes('alur')) return 'process';
  if (keys.includes('table')) return 'table';
  return keys.includes('zone') ? 'calendar' : 'process';
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(
    findings.map((finding) => {
      const { file, line, column, code, params, usedAt } = finding;
      return [JSON.stringify([file, line, column, code, params, usedAt]), finding];
    }),
  );
  return [...once.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
