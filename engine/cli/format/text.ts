import { excerpt, usedAtLines } from '#engine/definition/diagnostic.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { sentencesOf } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';

/** Findings for a person at a terminal, as `renderDiagnostic` shows them, an empty line between two. */
export function asText(findings: readonly Finding[], language: Language): string {
  return findings.map((finding) => `${harmless(rendered(finding, language))}\n`).join('\n');
}

function rendered(finding: Finding, language: Language): string {
  const { file, line, column, code, severity, whole } = finding;
  const { message, cause, fix, suggestion } = sentencesOf(finding, language);
  const place = whole === true ? file : `${file}:${line}:${column}`;
  return [
    `${place} ${say(CLI_TEXTS[severity], language)} ${code}`,
    ...(whole === true ? [] : excerpt(finding)),
    ...usedAtLines(finding, language),
    message,
    ...(cause === null ? [] : [`${say(CLI_TEXTS.cause, language)}: ${cause}`]),
    `${say(CLI_TEXTS.fix, language)}: ${fix}`,
    ...(suggestion === null ? [] : [say(CLI_TEXTS.meant, language, { name: suggestion })]),
  ].join('\n');
}

/** A file may hold characters that steer a terminal or turn the direction of text; they are shown as one replacement each. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
