/** Characters that are not what they look like: invisible ones, and letters of other scripts that look like a-z. */

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2060-\u2064\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|\uDB40[\uDC00-\uDFFF]/;

/** Pairs: what stands there, and the plain letter that it looks like (Cyrillic, Greek, Armenian, dotless and script forms). */
const pairs =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl ' +
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW ' +
  'αa εe ιi νv οo ρp χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
  "օo ıi ɑa ɡg ℓl ⅼl ⅰi ⅽc ⅾd ⅿm ‐- ‑- –- —- −- ․. ꓸ. ՝' ‘' ’' ‛' ′' “\" ”\" „\" ″\" ＿_";
const plain = new Map(
  pairs
    .split(' ')
    .filter((pair) => pair.length > 1)
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

export interface LookAlike {
  /** As U+0430. */
  readonly character: string;
  /** The text with plain letters. */
  readonly meant: string;
  /** Offset of the first such character. */
  readonly at: number;
}

/**
 * What a text looks like, when that is a name by the rules of the language (or an option of it) and the text is not that
 * name; else null. A word of another script, which has letters without a double, is none.
 */
export function lookAlikeName(text: string): LookAlike | null {
  const found = lookAlike(text);
  return found !== null && /^[A-Za-z][A-Za-z0-9_.]*$/.test(found.meant) ? found : null;
}

/** The first character of a text that is invisible or looks like another; null when all are what they seem. */
export function lookAlike(text: string): LookAlike | null {
  // Most texts are ASCII, and this is asked of every word of a file.
  if (/^[\x20-\x7E]*$/.test(text)) return null;
  let at = -1;
  let offset = 0;
  let meant = '';
  for (const character of text) {
    const instead = plainOf(character);
    if (instead !== character && at === -1) at = offset;
    meant += instead;
    offset += character.length;
  }
  if (at === -1) return null;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, meant, at };
}

function plainOf(character: string): string {
  if (invisible.test(character)) return '';
  if (/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(character)) return ' ';
  // Full-width forms and mathematical letters are the same letters in another dress.
  if (/[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/u.test(character)) return character.normalize('NFKC');
  return plain.get(character) ?? character;
}
