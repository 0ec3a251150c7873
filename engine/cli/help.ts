import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { SERVICE_TEXTS } from '#engine/texts/cli-service.ts';
import { say } from '#engine/texts/text.ts';
import type { Language, Phrase } from '#engine/texts/text.ts';
import type { Command } from './command.ts';
import type { OptionName } from './words.ts';

const shown: Readonly<Record<OptionName, readonly [string, Phrase]>> = {
  format: ['--format F', CLI_TEXTS.optionFormat],
  language: ['--language L', CLI_TEXTS.optionLanguage],
  output: ['--output FILE', CLI_TEXTS.optionOutput],
  data: ['--data FOLDER', SERVICE_TEXTS.optionData],
  'min-coverage': ['--min-coverage N', CLI_TEXTS.optionMinCoverage],
  'no-prove': ['--no-prove', CLI_TEXTS.optionNoProve],
  suggest: ['--suggest', CLI_TEXTS.optionSuggest],
  write: ['--write', CLI_TEXTS.optionWrite],
  'write-pages': ['--write-pages', CLI_TEXTS.optionWritePages],
  from: ['--from P', CLI_TEXTS.optionFrom],
  check: ['--check', CLI_TEXTS.optionCheck],
  help: ['-h, --help', CLI_TEXTS.optionHelp],
  version: ['--version', CLI_TEXTS.optionVersion],
};

/** What `alur --help` prints. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const lines: (readonly [string, Phrase])[] = commands.map((command) => [
    call(command).replace(/ \[--.*/, ''),
    command.summary,
  ]);
  return [
    say(CLI_TEXTS.commands, language),
    ...columns([...lines, ['alur help [CMD]', CLI_TEXTS.helpSummary]], language),
    '',
    say(CLI_TEXTS.options, language),
    ...columns([shown.language, shown.help, shown.version], language),
    '',
    say(CLI_TEXTS.more, language),
  ].join('\n');
}

/** What `alur help CMD` prints. */
export function helpOn(command: Command, language: Language): string {
  return [
    `${say(CLI_TEXTS.usage, language)} ${call(command)}`,
    '',
    say(command.summary, language),
    say(command.help, language),
    '',
    say(CLI_TEXTS.options, language),
    ...columns(
      [...command.options, 'help' as const].map((name) =>
        name === 'format' && command.formatHelp !== undefined
          ? (['--format F', command.formatHelp] as const)
          : shown[name],
      ),
      language,
    ),
  ].join('\n');
}

function call({ name, usage }: Command): string {
  return `alur ${name} ${usage}`.trimEnd();
}

function columns(rows: readonly (readonly [string, Phrase])[], language: Language): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${say(right, language)}`);
}
