import type { Language } from '#engine/texts/text.ts';

/** The language a person chose, else the first of the browser's that we speak, else Indonesian. */
export function languageOf(cookie: string | undefined, accepted: string | null): Language {
  if (cookie === 'id' || cookie === 'en') return cookie;
  const wanted = (accepted ?? '')
    .split(',')
    .map(weighted)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => spoken(tag));
  return wanted.find((language) => language !== null) ?? 'id';
}

function weighted(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...options] = part.trim().toLowerCase().split(';');
  const quality = options.map((option) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(option)?.[1]).find(Boolean);
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
}

/** `in` is the code that old Android phones send for Indonesian. */
function spoken(tag: string): Language | null {
  const [first] = tag.split('-');
  if (first === 'id' || first === 'in') return 'id';
  return first === 'en' ? 'en' : null;
}
