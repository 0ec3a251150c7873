/** The words by which staff find cases. They follow from the case: lost, they come again with its next step that writes one. */
import { isDeepStrictEqual } from 'node:util';
import type { Definition, Field } from '#engine/definition/types.ts';
import { numberOf } from '#engine/machine/numbers.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case } from '#engine/machine/types.ts';
import { readersOf } from '#engine/policy/visibility.ts';
import type { Units } from '#engine/policy/types.ts';
import type { SearchWord } from './store.ts';

/** A longer word is found by so many of its first letters. */
const LONGEST_WORD = 64;
/** Of a long text the first words. */
const MOST_WORDS = 1000;
/** Words that are typed beyond it count for nothing. */
const MOST_ASKED = 10;

/** Each word once, in small letters without marks: "Jl. Café 001/A" has the words jl, cafe, 001 and a. */
export function wordsIn(text: string, most = MOST_WORDS): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [...new Set(words.map((word) => Array.from(word).slice(0, LONGEST_WORD).join('')))].slice(0, most);
}

/** The words that somebody looks for; each must be the beginning of one in a field that they read. */
export function wordsAsked(typed: string): readonly string[] {
  return wordsIn(typed, MOST_ASKED);
}

/** The words of a case with their readers, or null where this step leaves them as they are. */
export function searchChange(
  definition: Definition,
  before: Case | null,
  after: Case,
  units: Units,
): readonly SearchWord[] | null {
  const fields = Object.values(definition.data).filter(({ search }) => search === true);
  if (fields.length === 0) return null;
  const isSame =
    before !== null &&
    before.unit === after.unit &&
    isDeepStrictEqual(before.levels, after.levels) &&
    isDeepStrictEqual(before.seers, after.seers) &&
    fields.every((field) => textIn(field, before) === textIn(field, after));
  if (isSame) return null;
  const subject = forPolicy(definition, after, {});
  return fields.flatMap((field): readonly SearchWord[] => {
    const readers = readersOf(definition, field, after.levels, subject, units);
    if (readers !== null && readers.length === 0) return [];
    return wordsIn(textIn(field, after)).map((word) => ({ field: field.name, word, readers }));
  });
}

/** Until it is confirmed a number is nobody's to find. */
function textIn({ name, type }: Field, subject: Case): string {
  if (type === 'register_number' && numberOf(subject, name)?.status !== 'confirmed') return '';
  const value = subject.data[name];
  return typeof value === 'string' ? value : '';
}
