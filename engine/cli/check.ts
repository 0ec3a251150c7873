import type { Severity } from '#engine/definition/diagnostic.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { checkPaths } from './check/check-paths.ts';
import type { Checked } from './check/check-paths.ts';
import type { Command } from './command.ts';
import { asGithub } from './format/github.ts';
import { asJson } from './format/json.ts';
import { asText } from './format/text.ts';

/** `alur check`: everything that is wrong with the files named. */
export const check: Command = {
  name: 'check',
  usage: '[FILE|FOLDER …] [--no-prove] [--format text|json|github] [--language id|en]',
  summary: CLI_TEXTS.checkSummary,
  help: CLI_TEXTS.checkHelp,
  options: ['no-prove', 'format', 'language'],
  maxNames: Infinity,
  run: async ({ language, values: { format, noProve }, names }, { out, err }) => {
    // Only who asks for it waits for the machine to be loaded.
    const prove = noProve ? null : (await import('#engine/prover/prove.ts')).prove;
    const checked = await checkPaths(names.length === 0 ? ['workflows'] : names, prove);
    const { findings } = checked;
    if (format === 'json') out(asJson(findings, language));
    else if (findings.length > 0) out((format === 'github' ? asGithub : asText)(findings, language));
    // Standard output of `--format json` is JSON and nothing else.
    (format === 'json' ? err : out)(summaryOf(checked, language));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function summaryOf({ counts, findings }: Checked, language: Language): string {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const [first] = findings;
  return [
    say(CLI_TEXTS.summary, language, {
      processes: counts.process,
      tables: counts.table,
      calendars: counts.calendar,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('info'),
    }),
    ...(first === undefined ? [] : [say(CLI_TEXTS.explainHint, language, { code: first.code })]),
  ].join('\n');
}
