import { diagnose, excerpt } from '#engine/definition/diagnostic.ts';
import type { Diagnostic } from '#engine/definition/diagnostic.ts';
import { valueSpan } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Said } from './expect/moment.ts';
import { ONLY_CASE } from './scenario.ts';

/** A line of a scenario that does not hold: where it stands, what was expected and seen, and how the case got there. */
export interface Failure extends Pick<
  Diagnostic,
  'file' | 'line' | 'column' | 'endColumn' | 'source' | 'path'
> {
  readonly expected: Said;
  readonly seen: Said;
  readonly case: string;
  /** State, event, state, event … up to the step that failed. */
  readonly way: readonly string[];
}

/** Places what did not hold in its file. */
export function failureAt(
  source: Source,
  path: Path,
  told: Pick<Failure, 'expected' | 'seen' | 'case' | 'way'>,
): Failure {
  const span = valueSpan(source.root, path);
  // `diagnose` only places it; its code is of no matter here.
  const placed = diagnose(source, { code: 'unknown-value', severity: 'error', span, path, params: {} });
  const { file, line, column, endColumn, source: text } = placed;
  return { file, line, column, endColumn, source: text, path: placed.path, ...told };
}

/** The failure as a person at a terminal reads it; lines separated by `\n`. */
export function renderFailure(failure: Failure, language: Language): string {
  const { file, line, column } = failure;
  return [
    `${file}:${String(line)}:${String(column)} ${say(SCENARIO_TEXTS.failed, language)}`,
    ...excerpt(failure),
    `${say(SCENARIO_TEXTS.expected, language)}: ${inLanguage(failure.expected, language)}`,
    `${say(SCENARIO_TEXTS.seen, language)}: ${inLanguage(failure.seen, language)}`,
    `${nameOf(failure, language)}: ${wayOf(failure, language)}`,
  ].join('\n');
}

export function inLanguage(words: Said, language: Language): string {
  return typeof words === 'string' ? words : say(words.phrase, language, words.params);
}

function nameOf({ case: name }: Failure, language: Language): string {
  return name === ONLY_CASE
    ? say(SCENARIO_TEXTS.onlyWay, language)
    : say(SCENARIO_TEXTS.way, language, { name });
}

function wayOf({ way }: Failure, language: Language): string {
  return [say(SCENARIO_TEXTS.begin, language), ...way].join(' → ');
}
