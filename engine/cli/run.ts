import { readFileSync } from 'node:fs';
import { nearest } from '#engine/definition/nearest.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Command, Output } from './command.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import { graph } from './graph.ts';
import { generalHelp, helpOn } from './help.ts';
import { newProcess } from './new.ts';
import { inPackage } from './package.ts';
import { schema } from './schema.ts';
import { service } from './service.ts';
import { test } from './test.ts';
import { readWords, withNearest } from './words.ts';
import type { Words } from './words.ts';

/** In the order in which help lists them. */
export const commands: readonly Command[] = [
  check,
  test,
  format,
  diff,
  graph,
  newProcess,
  explain,
  schema,
  service,
];

/** Runs one command line. Gives the exit code; prints only through `output`. */
export async function run(words: readonly string[], output: Output): Promise<number> {
  const read = readWords(words);
  const { values, names, wrong } = read;
  const { language } = values;
  const [name, ...rest] = names;
  if (wrong !== null) return refuse(wrong, language, output);
  if (values.version) return print(versionOf(), output);
  if (name === undefined) return helpAlone(values.help, language, output);
  if (name === 'help') return printHelp(rest, language, output);
  if (values.help) return printHelp([name], language, output);

  const command = commands.find((each) => each.name === name);
  if (command === undefined) return refuse(unknownCommand(name, language), language, output);
  const misused = misuse(command, read, language);
  if (misused !== null) return refuse(misused, language, output);
  return await command.run({ language, values, names: rest }, output);
}

function misuse(command: Command, { given, names, values }: Words, language: Language): string | null {
  const strange = given.find((option) => !command.options.includes(option));
  if (strange !== undefined) return say(CLI_TEXTS.unknownOption, language, { name: `--${strange}` });
  const { formats } = command;
  if (formats !== undefined && !formats.includes(values.format)) {
    const params = { name: '--format', value: values.format, allowed: formats.join(', ') };
    return say(CLI_TEXTS.optionValue, language, params);
  }
  const extra = names[command.maxNames + 1];
  return extra === undefined ? null : say(CLI_TEXTS.tooManyWords, language, { name: extra });
}

function printHelp(names: readonly string[], language: Language, output: Output): number {
  const [name, extra] = names;
  if (extra !== undefined)
    return refuse(say(CLI_TEXTS.tooManyWords, language, { name: extra }), language, output);
  if (name === undefined || name === 'help') return print(generalHelp(commands, language), output);
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return refuse(unknownCommand(name, language), language, output);
  return print(helpOn(command, language), output);
}

/** `alur` alone is no command: the help says what would be one. */
function helpAlone(asked: boolean, language: Language, output: Output): number {
  const help = generalHelp(commands, language);
  if (asked) return print(help, output);
  output.err(help);
  return 2;
}

function unknownCommand(name: string, language: Language): string {
  const known = [...commands.map((each) => each.name), 'help'];
  return withNearest(CLI_TEXTS.unknownCommand, { name }, nearest(name, known), language);
}

function print(text: string, output: Output): number {
  output.out(text);
  return 0;
}

function refuse(message: string, language: Language, output: Output): number {
  output.err(`${message}\n${say(CLI_TEXTS.seeHelp, language)}`);
  return 2;
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
