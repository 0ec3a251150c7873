import { dirname, resolve } from 'node:path';
import { readProcess } from '#engine/definition/read.ts';
import type { Definition } from '#engine/definition/types.ts';
import { definitionFiles } from '#engine/runtime/definition-files.ts';
import { shownPath } from './check/find-files.ts';
import type { Finding } from './check/finding.ts';
import { readText } from './check/read-text.ts';
import { sharedFolderOf } from './check/shared.ts';

/** The definition of a process file with the files that it uses, or the errors that keep it from having one. */
export async function readDefinition(
  name: string,
): Promise<{ readonly definition: Definition } | { readonly findings: readonly Finding[] }> {
  const path = resolve(name);
  const read = await readText(path);
  if ('finding' in read) return { findings: [read.finding] };
  const files = await definitionFiles(dirname(path), sharedFolderOf(path), shownPath);
  const { definition, diagnostics } = readProcess(read.text, shownPath(path), files);
  if (definition !== null) return { definition };
  return { findings: diagnostics.filter(({ severity }) => severity === 'error') };
}
