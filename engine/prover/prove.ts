/** Proves a process that was read without errors: explores it and says what is wrong with the ways it can take. */
import { diagnose, tidy } from '#engine/definition/diagnostic.ts';
import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import type { OpenedProcess } from '#engine/definition/read.ts';
import type { Files } from '#engine/definition/uses.ts';
import { keySpan, valueSpan } from '#engine/definition/source.ts';
import type { Part, Subject } from './check.ts';
import { checks } from './checks/index.ts';
import { explore, USUAL_BOUND } from './explore.ts';
import type { Bound } from './explore.ts';
import { locator } from './parts.ts';

/**
 * What the prover finds in a process, in file order; nothing when the file has errors, which come first. Pure and the
 * same for the same file and bound. It takes up to some seconds: a program that serves people calls `proveInWorker`.
 */
export function prove(opened: OpenedProcess, bound: Bound = USUAL_BOUND): readonly Diagnostic[] {
  const { definition, model, source } = opened;
  if (definition === null || model === null) return [];
  const locate = locator(model, definition);
  const placeOf = (part: Part): string => JSON.stringify(locate(part).path);
  const subject: Subject = { exploration: explore(definition, bound), placeOf };
  const found: Diagnostic[] = [];
  for (const { code, check } of checks) {
    check(subject, (part, severity, params) => {
      const { path, at } = locate(part);
      const span = at === 'key' ? keySpan(source.root, path) : valueSpan(source.root, path);
      found.push(diagnose(source, { code, severity, span, path, params }));
    });
  }
  return tidy(found);
}

/** The same from the text of a file, with those that it may use. */
export function proveText(
  text: string,
  file: string,
  { files = {}, bound }: { readonly files?: Files; readonly bound?: Bound } = {},
): readonly Diagnostic[] {
  return prove(openProcess(parseSource(text, file), files), bound);
}
