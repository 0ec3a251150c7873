/** Text in lines of a bounded width, measured without a font: the widths are those of a wide sans-serif, so real text is never wider. */

/** Height of a line in relation to the size of its letters. */
export const LINE = 1.35;

const NARROW = new Set(Array.from(`ijlI.,:;'|!()[] `));
const WIDE = new Set(Array.from('mwMW@%–—→&'));

/** Width of a line in pixels, rather too large than too small. */
export function widthOf(text: string, size: number): number {
  const units = Array.from(text).reduce((sum, character) => sum + unitOf(character), 0);
  return Math.ceil(units * size);
}

function unitOf(character: string): number {
  if (NARROW.has(character)) return 0.4;
  if (WIDE.has(character)) return 1;
  if (/[A-Z<>=+~#]/.test(character)) return 0.84;
  // Outside Latin: as wide as high.
  return /[\u2E80-\uFFFF]|[\u{10000}-\u{10FFFF}]/u.test(character) ? 1.1 : 0.66;
}

/** As `widthOf`, for bold letters. */
export function boldWidthOf(text: string, size: number): number {
  return Math.ceil(widthOf(text, size) * 1.1);
}

/** Breaks at blanks, and inside a word that is wider than a whole line. */
export function wrap(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].filter((each) => each !== '');
}

function pieces(word: string, size: number, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, size) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
