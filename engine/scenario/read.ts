/** Reads scenario files and the file of what they take for granted. Pure, never throws. */
import { tidy } from '#engine/definition/diagnostic.ts';
import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { checkAgainst } from '#engine/definition/schema.ts';
import type { Definition } from '#engine/definition/types.ts';
import { checkGiven } from './check/given.ts';
import { reporter } from './check/report.ts';
import { checkSteps } from './check/steps.ts';
import { laidOver, NOTHING_GIVEN } from './scenario.ts';
import type { Given, Scenario } from './scenario.ts';
import { givenShape } from './shape/given.ts';
import { scenarioShape } from './shape/scenario.ts';

export interface ReadGiven {
  /** Null when a diagnostic is an error. */
  readonly given: Given | null;
  readonly diagnostics: readonly Diagnostic[];
}
export interface ReadScenario {
  /** Null when a diagnostic is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `given.yaml`, whose names are checked against the process and `others`, whose cases it may begin or tell things. */
export function readGiven(
  text: string,
  file: string,
  definition: Definition,
  others: readonly Definition[] = [],
): ReadGiven {
  const { source, diagnostics } = parseSource(text, file);
  const shaped = checkAgainst(givenShape, source);
  const found = [...diagnostics, ...shaped.diagnostics];
  if (shaped.data === null || found.length > 0) return { given: null, diagnostics: tidy(found) };
  const { given: _version, ...raw } = shaped.data;
  const given = laidOver(NOTHING_GIVEN, raw);
  checkGiven(raw, given, [definition, ...others], [], reporter(source, found));
  return { given: found.length === 0 ? given : null, diagnostics: tidy(found) };
}

/** Reads one scenario, with what its folder gives; its names are checked against the process and what is given. */
export function readScenario(
  text: string,
  file: string,
  shared: Given,
  definition: Definition,
  others: readonly Definition[] = [],
): ReadScenario {
  const { source, diagnostics } = parseSource(text, file);
  const shaped = checkAgainst(scenarioShape, source);
  const found = [...diagnostics, ...shaped.diagnostics];
  if (shaped.data === null || found.length > 0) return { scenario: null, diagnostics: tidy(found) };
  const { title, given: own = {}, steps } = shaped.data;
  const given = laidOver(shared, own);
  const report = reporter(source, found);
  checkGiven(own, given, [definition, ...others], ['given'], report);
  checkSteps(steps, given, [definition, ...others], report);
  const scenario =
    found.length > 0 ? null : { file, title, given, steps, source, pages: new Map<string, string>() };
  return { scenario, diagnostics: tidy(found) };
}
