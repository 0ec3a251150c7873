import { existsSync, readFileSync } from 'node:fs';
import { nearest } from '#engine/definition/nearest.ts';
import { ERRORS } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { CHECK_TEXTS, CLI_TEXTS } from '#engine/texts/cli.ts';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Command } from './command.ts';
import { inPackage } from './package.ts';
import { withNearest } from './words.ts';

const findings: Readonly<Record<string, DiagnosticText>> = { ...diagnosticTexts, ...CHECK_TEXTS };

/** `alur explain CODE`: its texts in the language chosen, then the page of the rule where there is one. */
export const explain: Command = {
  name: 'explain',
  usage: 'CODE [--language id|en]',
  summary: CLI_TEXTS.explainSummary,
  help: CLI_TEXTS.explainHelp,
  options: ['language'],
  maxNames: 1,
  run: ({ language, names: [name = ''] }, { out, err }) => {
    if (name === '') {
      err(say(CLI_TEXTS.codeNeeded, language));
      return 2;
    }
    const known = [...Object.keys(findings), ...Object.keys(ERRORS)];
    const code = known.find((each) => each.toLowerCase() === name.toLowerCase());
    if (code === undefined) {
      err(withNearest(CLI_TEXTS.unknownCode, { name }, nearest(name, known), language));
      return 2;
    }
    out(isError(code) ? errorPage(code, language) : findingPage(code, language));
    return 0;
  },
};

function isError(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

function errorPage(code: ErrorCode, language: Language): string {
  const { message, advice } = ERROR_TEXTS[code];
  return [
    `# ${code}`,
    '',
    say(message, language),
    ...(advice === null ? [] : [`${say(CLI_TEXTS.advice, language)}: ${say(advice, language)}`]),
    `${say(CLI_TEXTS.status, language)}: ${ERRORS[code].status}`,
  ].join('\n');
}

function findingPage(code: string, language: Language): string {
  const texts = findings[code];
  if (texts === undefined) return code;
  return [
    `# ${code}`,
    '',
    say(texts.message, language),
    ...(texts.cause === undefined
      ? []
      : [`${say(CLI_TEXTS.cause, language)}: ${say(texts.cause, language)}`]),
    `${say(CLI_TEXTS.fix, language)}: ${say(texts.fix, language)}`,
    ...rulePage(code),
  ].join('\n');
}

/** The page without its heading, which is the code. */
function rulePage(code: string): string[] {
  const page = inPackage(`docs/reference/rules/${code}.md`);
  return existsSync(page)
    ? [
        readFileSync(page, 'utf8')
          .replace(/^# .*\n/, '')
          .trimEnd(),
      ]
    : [];
}
