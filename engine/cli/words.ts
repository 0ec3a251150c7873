import { parseArgs } from 'node:util';
import { nearest } from '#engine/definition/nearest.ts';
import { CLI_TEXTS } from '#engine/texts/cli.ts';
import { LANGUAGES, say } from '#engine/texts/text.ts';
import { patterns } from './new/starter.ts';
import type { Language, Params, Phrase } from '#engine/texts/text.ts';

/** Values of an option that takes a whole number from 0 to 100. */
const PERCENT = 'percent';

/** Values of an option that takes any word, such as the name of a file. */
const WORD = 'word';

/** What `--format` may be given, for each command that has formats of its own; the first is usual. */
const FORMATS = { graph: ['svg', 'mermaid', 'xstate'] } as const;

/** What each option may be given; null: it takes no value. */
export const OPTIONS = {
  format: ['text', 'json', 'github'],
  output: WORD,
  data: WORD,
  language: LANGUAGES,
  'min-coverage': PERCENT,
  'no-prove': null,
  suggest: null,
  write: null,
  'write-pages': null,
  check: null,
  from: patterns,
  help: null,
  version: null,
} as const satisfies Readonly<Record<string, readonly string[] | typeof PERCENT | typeof WORD | null>>;

export type OptionName = keyof typeof OPTIONS;
export interface Values {
  readonly format: (typeof OPTIONS.format)[number];
  /** The format of a diagram. */
  readonly drawing: (typeof FORMATS.graph)[number];
  /** A file to be written; null: standard output. */
  readonly output: string | null;
  /** Folder of the embedded database. */
  readonly data: string;
  readonly language: Language;
  /** Least coverage in percent; null: none is asked for. */
  readonly minCoverage: number | null;
  /** The prover is left out. */
  readonly noProve: boolean;
  readonly suggest: boolean;
  readonly write: boolean;
  readonly writePages: boolean;
  readonly check: boolean;
  readonly from: (typeof OPTIONS.from)[number];
  readonly help: boolean;
  readonly version: boolean;
}
export interface Words {
  readonly values: Values;
  /** Options that were given, to be compared with those a command knows. */
  readonly given: readonly OptionName[];
  readonly names: readonly string[];
  /** What is wrong with the options, in the language chosen; null when nothing is. */
  readonly wrong: string | null;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Reads the words after `alur`. Never throws: of what is wrong the first is told, and the rest holds its usual value. */
export function readWords(words: readonly string[]): Words {
  const options = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      format: { type: 'string' },
      output: { type: 'string' },
      data: { type: 'string' },
      language: { type: 'string' },
      'min-coverage': { type: 'string' },
      'no-prove': { type: 'boolean' },
      suggest: { type: 'boolean' },
      write: { type: 'boolean' },
      'write-pages': { type: 'boolean' },
      from: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  }).tokens.filter((token) => token.kind !== 'option-terminator');
  const given = options.filter((token) => token.kind === 'option');
  const value = (name: OptionName): string | undefined =>
    given.findLast((token) => token.name === name)?.value;
  const language = oneOf(OPTIONS.language, value('language')) ?? 'id';
  const has = (name: OptionName): boolean => given.some((token) => token.name === name);
  const minCoverage = value('min-coverage');
  const names = options.filter((token) => token.kind === 'positional').map((token) => token.value);
  const formats = names[0] === 'graph' ? FORMATS.graph : OPTIONS.format;
  return {
    values: {
      language,
      format: oneOf(OPTIONS.format, value('format')) ?? 'text',
      drawing: oneOf(FORMATS.graph, value('format')) ?? 'svg',
      output: value('output') ?? null,
      data: value('data') ?? '.alur',
      minCoverage: minCoverage === undefined ? null : Number(minCoverage),
      noProve: has('no-prove'),
      suggest: has('suggest'),
      write: has('write'),
      writePages: has('write-pages'),
      help: has('help'),
      version: has('version'),
      from: oneOf(OPTIONS.from, value('from')) ?? OPTIONS.from[0],
      check: has('check'),
    },
    given: given.map(({ name }) => name).filter(isOption),
    names,
    wrong:
      given.map((token) => problemOf(token, formats, language)).find((problem) => problem !== null) ?? null,
  };
}

/** A sentence, and below it the name that was probably meant. */
export function withNearest(
  phrase: Phrase,
  params: Params,
  suggestion: string | null,
  language: Language,
): string {
  const sentence = say(phrase, language, params);
  return suggestion === null
    ? sentence
    : `${sentence} ${say(CLI_TEXTS.meant, language, { name: suggestion })}`;
}

function problemOf(token: Token, formats: readonly string[], language: Language): string | null {
  const { name, rawName, value, inlineValue } = token;
  if (!isOption(name)) {
    const meant = nearest(name, Object.keys(OPTIONS));
    const params = { name: rawName };
    return withNearest(CLI_TEXTS.unknownOption, params, meant === null ? null : `--${meant}`, language);
  }
  const range: readonly string[] | typeof PERCENT | typeof WORD | null =
    name === 'format' ? formats : OPTIONS[name];
  const allowed = range === PERCENT ? ['0–100'] : range === WORD ? ['FILE'] : range;
  if (allowed === null)
    return value === undefined ? null : say(CLI_TEXTS.optionWithValue, language, { name: rawName });
  const params = { name: rawName, allowed: allowed.join(', ') };
  if (value === undefined || (inlineValue !== true && value.startsWith('-')))
    return say(CLI_TEXTS.optionNeedsValue, language, params);
  if (range === WORD) return null;
  if (range === PERCENT ? /^(100|[1-9]?[0-9])$/.test(value) : allowed.includes(value)) return null;
  return withNearest(CLI_TEXTS.optionValue, { ...params, value }, nearest(value, allowed), language);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  value: string | undefined,
): Value | undefined {
  return allowed.find((each) => each === value);
}
