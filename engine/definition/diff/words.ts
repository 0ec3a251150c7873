/** A change in words of the reader's language. */
import { DIFF_TEXTS, EACH_PARTS, NAMED_PARTS, PLAIN_PARTS } from '#engine/texts/diff.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { canonicalize } from '../canonical.ts';
import type { Change } from '../diff.ts';
import { nameOf } from './align.ts';

const longestPart = 200;

/** One sentence; below it a line for each other place where the same change stands. */
export function changeInWords(change: Change, language: Language): string {
  const { kind, path, labels, before, after, alsoAt } = change;
  const shown = (value: unknown): string =>
    path.at(-1) === 'cel' && typeof value === 'string' ? value : valueInWords(value, language);
  const detail = kind === 'added' ? after : before;
  const place = placeInWords(path, labels, language);
  const sentence =
    kind === 'added' || kind === 'removed'
      ? `${say(DIFF_TEXTS[kind], language, { place })}${isNamed(detail) ? '' : `: ${shown(detail)}`}`
      : say(DIFF_TEXTS[kind], language, { place, before: shown(before), after: shown(after) });
  const also = alsoAt.map((other) =>
    say(DIFF_TEXTS.also, language, { place: placeInWords(other.path, other.labels, language) }),
  );
  return [sentence, ...also].join('\n');
}

/** The place from the outside in, as "state checking, action ACCEPT, guard". Keys without a word stand as they are. */
export function placeInWords(
  path: readonly (string | number)[],
  labels: readonly string[],
  language: Language,
): string {
  const parts: string[] = [];
  for (let at = 0; at < path.length; at++) {
    const key = String(path[at]);
    // In a state `on` holds actions; in a list, of what happens by itself, it is the occasion.
    const named = key === 'on' && typeof path[at - 1] === 'number' ? undefined : wordOf(NAMED_PARTS, key);
    const name = labels[at + 1];
    if (named !== undefined && name !== undefined) {
      parts.push(say(named, language, { name }));
      // The line of a form holds its field, and that has the same name.
      at += key === 'form' && path[at + 2] === 'field' ? 2 : 1;
    } else {
      const plain = wordOf(path[at - 1] === 'each' ? EACH_PARTS : PLAIN_PARTS, key);
      parts.push(plain === undefined ? (labels[at] ?? key) : say(plain, language));
    }
  }
  return parts.length === 0 ? say(DIFF_TEXTS.whole, language) : parts.join(', ');
}

function valueInWords(value: unknown, language: Language): string {
  if (value === null) return say(DIFF_TEXTS.nothing, language);
  if (typeof value === 'boolean') return say(value ? DIFF_TEXTS.yes : DIFF_TEXTS.no, language);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return `[${value.join(', ')}]`;
  if (typeof value === 'object' && 'cel' in value && typeof value.cel === 'string') return value.cel;
  if (typeof value === 'object' && language in value)
    return valueInWords((value as Readonly<Record<string, unknown>>)[language], language);
  const text = canonicalize(value);
  return text.length > longestPart ? `${text.slice(0, longestPart)}…` : text;
}

/** Its name stands in the place already. */
function isNamed(value: unknown): boolean {
  return (
    nameOf(value) !== null ||
    (typeof value === 'object' && value !== null && !Array.isArray(value) && 'title' in value)
  );
}

function wordOf<Value>(words: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
