import type { Language, Phrase } from './text.ts';
import { say } from './text.ts';

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The parameters that a phrase needs: none, or one value per `{name}` of its Indonesian form. */
export type ParamsOf<Each extends Phrase> = [Names<Each['id']>] extends [never]
  ? []
  : [Readonly<Record<Names<Each['id']>, string | number>>];

/** Makes the function that reads one table of phrases; a key or parameter that is not there does not compile. */
export function lookup<const Table extends Readonly<Record<keyof Table, Phrase>>>(table: Table) {
  return function text<Key extends keyof Table>(
    language: Language,
    key: Key,
    ...params: ParamsOf<Table[Key]>
  ): string {
    return say(table[key], language, params[0]);
  };
}
