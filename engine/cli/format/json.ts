import type { Language } from '#engine/texts/text.ts';
import { sentencesOf } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';

/** Findings for programs: an array, one object for each. Keys are only ever added. */
export function asJson(findings: readonly Finding[], language: Language): string {
  return JSON.stringify(
    findings.map((finding) => {
      const { file, line, column, endColumn, code, severity, path, usedAt } = finding;
      const place = { file, line, column, endColumn, code, severity, path };
      return { ...place, ...(usedAt === undefined ? {} : { usedAt }), ...sentencesOf(finding, language) };
    }),
    null,
    2,
  );
}
