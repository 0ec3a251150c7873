/** Letters of a file: their parts with their paths, and the places in their sentences. */
import type { RawLetter, RawLetterPart, RawWords } from './schema/letter.ts';
import type { Model } from './schema/process.ts';
import type { RawText } from './schema/text.ts';
import type { LetterPiece } from './types.ts';
import type { At } from './walk.ts';

/** What a sentence can name beside the fields of the case. */
export const CASE_HOLES = ['case.number', 'case.unit', 'case.opened'] as const;

export interface LetterPlace extends At<RawLetter> {
  readonly name: string;
}
/** A sentence with a hole that stands in it. */
export interface Hole extends At<string> {
  readonly letter: string;
}

export function lettersOf(model: Model): LetterPlace[] {
  return Object.entries(model.letters ?? {}).map(([name, value]) => ({
    name,
    path: ['letters', name],
    value,
  }));
}

export function partsOf({ path, value }: LetterPlace): At<RawLetterPart>[] {
  return value.body.map((part, index) => ({ path: [...path, 'body', index], value: part }));
}

/** Every sentence of a letter, its title too. */
export function wordsOf(letter: LetterPlace): At<RawWords>[] {
  const parts = partsOf(letter).flatMap(({ path, value }): At<RawWords>[] => {
    if ('heading' in value) return [{ path: [...path, 'heading'], value: value.heading }];
    return 'text' in value ? [{ path: [...path, 'text'], value: value.text }] : [];
  });
  return [{ path: [...letter.path, 'letter'], value: letter.value.letter }, ...parts];
}

/** Sentences that stand in two languages. */
export function letterTexts(model: Model): At<RawText>[] {
  return lettersOf(model)
    .flatMap(wordsOf)
    .flatMap(({ path, value }) => (typeof value === 'string' ? [] : [{ path, value }]));
}

/** What stands in braces in the sentences of a letter; its title has none. */
export function holesOf(letter: LetterPlace): At<string>[] {
  const [, ...sentences] = wordsOf(letter);
  return sentences.flatMap(({ path, value }) =>
    typeof value === 'string'
      ? holesIn(value).map((name) => ({ path, value: name }))
      : (['id', 'en'] as const).flatMap((language) =>
          holesIn(value[language] ?? '').map((name) => ({ path: [...path, language], value: name })),
        ),
  );
}

function holesIn(sentence: string): string[] {
  return piecesOf(sentence).flatMap((piece) =>
    piece.kind === 'field' ? [piece.field] : piece.kind === 'case' ? [`case.${piece.of}`] : [],
  );
}

/** A sentence cut at its holes: `{nama}` is the value of a field, `{case.number}` a word about the case. */
export function piecesOf(sentence: string): LetterPiece[] {
  return sentence
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text): LetterPiece => {
      if (!text.startsWith('{') || !text.endsWith('}')) return { kind: 'words', text };
      const name = text.slice(1, -1);
      switch (name) {
        case 'case.number':
          return { kind: 'case', of: 'number' };
        case 'case.unit':
          return { kind: 'case', of: 'unit' };
        case 'case.opened':
          return { kind: 'case', of: 'opened' };
        default:
          return { kind: 'field', field: name };
      }
    });
}
