import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import type { Coverage } from '#engine/scenario/coverage/coverage.ts';
import type { Coverable } from '#engine/scenario/coverage/coverable.ts';
import { inLanguage, renderFailure } from '#engine/scenario/failure.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { asGithub as findingsAsGithub } from '../format/github.ts';
import type { PlayedProcess, Result } from './play.ts';

/** For a person at a terminal: each scenario, the coverage of each process, and how many passed. */
export function asText(played: readonly PlayedProcess[], language: Language): string {
  const parts = played.map(({ results, coverage }) =>
    [
      ...(results.length === 0
        ? [say(SCENARIO_TEXTS.noScenarios, language, { process: coverage.process })]
        : []),
      ...results.flatMap((result) => resultLines(result, language)),
      '',
      ...coverageLines(coverage, language),
      '',
    ].join('\n'),
  );
  return [...parts, summaryOf(played, language)].join('\n');
}

/** For programs. Keys are only ever added. */
export function asJson(played: readonly PlayedProcess[], language: Language): string {
  return JSON.stringify(
    played.map(({ results, coverage }) => ({
      process: coverage.process,
      scenarios: results.map(({ file, title, passed, diagnostics, failures }) => ({
        file,
        title,
        passed,
        diagnostics: diagnostics.map(({ line, column, code, path }) => ({ line, column, code, path })),
        failures: failures.map(({ line, column, path, expected, seen, ...failure }) => ({
          line,
          column,
          path,
          expected: inLanguage(expected, language),
          seen: inLanguage(seen, language),
          case: failure.case,
          way: failure.way,
        })),
      })),
      coverage: {
        percent: coverage.percent,
        rows: coverage.rows,
        missing: coverage.missing.map(({ kind, label, holds }) => ({ kind, label, holds })),
      },
    })),
    null,
    2,
  );
}

/** As workflow commands of GitHub Actions: what failed shows up beside its line; then how many passed. */
export function asGithub(played: readonly PlayedProcess[], language: Language): string {
  const results = played.flatMap((each) => each.results);
  const lines = results.flatMap(({ diagnostics, failures }) => [
    ...(diagnostics.length === 0 ? [] : [findingsAsGithub(diagnostics, language)]),
    ...failures.map(({ file, line, column, expected, seen }) => {
      const words = [
        `${say(SCENARIO_TEXTS.expected, language)}: ${inLanguage(expected, language)}`,
        `${say(SCENARIO_TEXTS.seen, language)}: ${inLanguage(seen, language)}`,
      ];
      const message = words.join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
      return `::error file=${file},line=${String(line)},col=${String(column)},title=scenario::${message}`;
    }),
  ]);
  return [...lines, summaryOf(played, language)].join('\n');
}

function resultLines({ file, title, passed, diagnostics, failures }: Result, language: Language): string[] {
  const word = passed ? SCENARIO_TEXTS.pass : SCENARIO_TEXTS.fail;
  const named = title === '' ? say(SCENARIO_TEXTS.unread, language) : title;
  return [
    `${say(word, language)}  ${file}  ${named}`,
    ...diagnostics.flatMap((found) => ['', renderDiagnostic(found, language)]),
    ...failures.flatMap((failure) => ['', renderFailure(failure, language)]),
    ...(passed ? [] : ['']),
  ];
}

function coverageLines({ process, percent, rows, missing }: Coverage, language: Language): string[] {
  const names = rows.map(({ kind }) => say(SCENARIO_TEXTS[kind], language));
  const width = Math.max(...names.map((name) => name.length));
  return [
    say(SCENARIO_TEXTS.coverage, language, { process, percent }),
    ...rows.map(
      ({ covered, of }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${String(covered)}/${String(of)}`,
    ),
    ...missing.map(
      (each) => `  ${say(SCENARIO_TEXTS.missing, language, { label: missingIn(each, language) })}`,
    ),
  ];
}

function missingIn({ kind, label, holds }: Coverable, language: Language): string {
  if (kind === 'state') return say(SCENARIO_TEXTS.oneState, language, { name: label });
  if (kind === 'role') return say(SCENARIO_TEXTS.oneRole, language, { name: label });
  if (holds === null) return label;
  return say(holds ? SCENARIO_TEXTS.holds : SCENARIO_TEXTS.holdsNot, language, { guard: label });
}

function summaryOf(played: readonly PlayedProcess[], language: Language): string {
  const results = played.flatMap((each) => each.results);
  const passed = results.filter((each) => each.passed).length;
  return say(SCENARIO_TEXTS.summary, language, { passed, failed: results.length - passed });
}
