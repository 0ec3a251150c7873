import type { Language, Phrase } from '#engine/texts/text.ts';
import type { OptionName, Values } from './words.ts';

/** Where a command prints; each call is one line or several, ended by a line break. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface Request {
  readonly language: Language;
  readonly values: Values;
  /** The words after the command's name that are no options. */
  readonly names: readonly string[];
}

/** One sub-command; `run` gives the exit code: 0 good, 1 something is wrong with what was looked at, 2 wrong usage. */
export interface Command {
  readonly name: string;
  /** The words after its name, as help shows them. */
  readonly usage: string;
  readonly summary: Phrase;
  readonly help: Phrase;
  readonly options: readonly OptionName[];
  /** The values of `--format` that it takes, where not all of them. */
  readonly formats?: readonly Values['format'][];
  /** What help says of `--format`, where its values are not the usual ones. */
  readonly formatHelp?: Phrase;
  /** How many names it takes at most. */
  readonly maxNames: number;
  readonly run: (request: Request, output: Output) => Promise<number> | number;
}
