/** Reads a process file with the files it uses: everything that can be said about them, and the definition when nothing is wrong. */
import { buildDefinition } from './build.ts';
import { tidy } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { expandSource } from './expand.ts';
import { freezeDeep } from './freeze.ts';
import { parseSource } from './parse.ts';
import type { Parsed } from './parse.ts';
import { checkRules } from './rules/index.ts';
import { checkShape } from './schema.ts';
import type { Model } from './schema/process.ts';
import type { Source } from './source.ts';
import type { Definition } from './types.ts';
import { readUsed } from './uses.ts';
import type { Files } from './uses.ts';

export interface ReadProcess {
  /** Null when a diagnostic is an error. */
  readonly definition: Definition | null;
  /** In file order: the process file first. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A process that was read, with what its findings are placed by. */
export interface OpenedProcess extends ReadProcess {
  readonly source: Source;
  /** The file without parts of a wrong shape; null when nothing of it has the shape of a process. */
  readonly model: Model | null;
}

/**
 * Reads a process file. Pure, never throws, frozen result; `file` is only the name that diagnostics show. `files` are
 * those that `uses` may name: all that lie in the folders it can reach, used or not.
 */
export function readProcess(text: string, file: string, files: Files = {}): ReadProcess {
  const { definition, diagnostics } = openProcess(parseSource(text, file), files);
  return Object.freeze({ definition, diagnostics });
}

/** The same from a text that was parsed already. */
export function openProcess(parsed: Parsed, files: Files = {}): OpenedProcess {
  const { source, whole: spread, diagnostics: unfolded } = expandSource(parsed.source, files);
  const shaped = checkShape(source);
  const used = shaped.model === null ? null : readUsed(source, shaped.model, files);
  const whole = spread && shaped.whole && used?.whole === true;
  const ruled = used === null ? [] : checkRules(source, used, whole);
  const diagnostics = tidy(
    [...parsed.diagnostics, ...unfolded, ...shaped.diagnostics, ...(used?.diagnostics ?? []), ...ruled],
    source.file,
  );
  const sound = used !== null && whole && !diagnostics.some(({ severity }) => severity === 'error');
  const definition = sound ? buildDefinition(used.model) : null;
  return { ...freezeDeep({ definition, diagnostics }), source, model: used?.model ?? shaped.model };
}
