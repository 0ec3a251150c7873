/** How a register number is written: `{seq:3}/{unit.code}/{year}`. */

/** A part of a number: words that stay, or what is filled in. `width`: with leading zeros up to so many digits. */
export type NumberPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'seq'; readonly width: number }
  | { readonly kind: 'unit' | 'year' | 'month' | 'roman' };

/** What can stand in braces. */
export const NUMBER_PARTS = ['seq', 'seq:3', 'unit.code', 'year', 'month', 'month.roman'] as const;

const KINDS = { 'unit.code': 'unit', year: 'year', month: 'month', 'month.roman': 'roman' } as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The parts of a format, or the first word in braces that is none; null: it has no running number. */
export function parseNumberFormat(
  format: string,
): readonly NumberPart[] | { readonly unknown: string } | null {
  const parts: NumberPart[] = [];
  for (const piece of format.split(/(\{[^{}]*\})/).filter((text) => text !== '')) {
    if (!piece.startsWith('{')) {
      parts.push({ kind: 'words', text: piece });
      continue;
    }
    const word = piece.slice(1, -1);
    const width = /^seq(?::([1-9]))?$/.exec(word);
    if (width !== null) parts.push({ kind: 'seq', width: Number(width[1] ?? 1) });
    else if (isKind(word)) parts.push({ kind: KINDS[word] });
    else return { unknown: word };
  }
  return parts.some(({ kind }) => kind === 'seq') ? parts : null;
}

function isKind(word: string): word is keyof typeof KINDS {
  return Object.hasOwn(KINDS, word);
}

/** The number in words; `day` is local, as `2026-02-11`. */
export function writeNumber(
  parts: readonly NumberPart[],
  { seq, unit, day }: { readonly seq: number; readonly unit: string; readonly day: string },
): string {
  const [year = '', month = ''] = day.split('-');
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'words':
          return part.text;
        case 'seq':
          return String(seq).padStart(part.width, '0');
        case 'unit':
          return unit;
        case 'year':
          return year;
        case 'month':
          return month;
        case 'roman':
          return ROMAN[Number(month) - 1] ?? '';
      }
    })
    .join('');
}
