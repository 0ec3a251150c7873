/** Reads a process file: everything that can be said about it, and the definition when nothing is wrong. */
import { buildDefinition } from './build.ts';
import { tidy } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { freezeDeep } from './freeze.ts';
import { parseSource } from './parse.ts';
import { checkRules } from './rules/index.ts';
import { checkShape } from './schema.ts';
import type { Definition } from './types.ts';

export interface ReadProcess {
  /** Null when a diagnostic is an error. */
  readonly definition: Definition | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a process file. Pure, never throws, frozen result; `file` is only the name that diagnostics show. */
export function readProcess(text: string, file: string): ReadProcess {
  const parsed = parseSource(text, file);
  const shaped = checkShape(parsed.source);
  const ruled = shaped.model === null ? [] : checkRules(parsed.source, shaped.model, shaped.whole);
  const diagnostics = tidy([...parsed.diagnostics, ...shaped.diagnostics, ...ruled]);
  const sound =
    shaped.model !== null && shaped.whole && !diagnostics.some(({ severity }) => severity === 'error');
  return freezeDeep({
    definition: sound ? buildDefinition(shaped.model) : null,
    diagnostics,
  });
}
