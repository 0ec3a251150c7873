/** Reads a process file with the files it uses: everything that can be said about them, and the definition when nothing is wrong. */
import { buildDefinition } from './build.ts';
import { tidy } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { freezeDeep } from './freeze.ts';
import { parseSource } from './parse.ts';
import { checkRules } from './rules/index.ts';
import { checkShape } from './schema.ts';
import type { Definition } from './types.ts';
import { readUsed } from './uses.ts';
import type { Files } from './uses.ts';

export interface ReadProcess {
  /** Null when a diagnostic is an error. */
  readonly definition: Definition | null;
  /** In file order: the process file first. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a process file. Pure, never throws, frozen result; `file` is only the name that diagnostics show. `files` are
 * those that `uses` may name: all that lie in the folders it can reach, used or not.
 */
export function readProcess(text: string, file: string, files: Files = {}): ReadProcess {
  const parsed = parseSource(text, file);
  const shaped = checkShape(parsed.source);
  const used = shaped.model === null ? null : readUsed(parsed.source, shaped.model, files);
  const whole = shaped.whole && used?.whole === true;
  const ruled = used === null ? [] : checkRules(parsed.source, used, whole);
  const diagnostics = tidy(
    [...parsed.diagnostics, ...shaped.diagnostics, ...(used?.diagnostics ?? []), ...ruled],
    file,
  );
  const sound = used !== null && whole && !diagnostics.some(({ severity }) => severity === 'error');
  return freezeDeep({
    definition: sound ? buildDefinition(used.model) : null,
    diagnostics,
  });
}
