import { usedAtLines } from '#engine/definition/diagnostic.ts';
import type { Severity } from '#engine/definition/diagnostic.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { sentencesOf } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands of GitHub Actions, one line each: they show up beside the lines of a pull request. */
export function asGithub(findings: readonly Finding[], language: Language): string {
  return findings.map((finding) => commandOf(finding, language)).join('\n');
}

function commandOf(finding: Finding, language: Language): string {
  const { file, line, column, endColumn, code, severity } = finding;
  const { message, fix, suggestion } = sentencesOf(finding, language);
  const meant = suggestion === null ? [] : [say(CLI_TEXTS.meant, language, { name: suggestion })];
  const properties = Object.entries({ file, line, col: column, endColumn, title: code });
  const listed = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${commands[severity]} ${listed}::${data([message, ...usedAtLines(finding, language), fix, ...meant].join('\n'))}`;
}

/** What GitHub reads as the end of a line or the start of an escape is written as an escape. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
