/** Numbers as people type them, with Indonesian or English separators. */

const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;
const ONE_SEPARATOR = /^(\d+)[.,](\d+)$/;

/** Whole rupiah: `1.234.567`, `1,234,567`, `Rp 1234567`, with or without `,00` behind it; null when it is none. */
export function readRupiah(text: string): number | null {
  if (text.length > 40) return null;
  const [, minus = '', amount = ''] = /^(-?)\s*(?:Rp\.?\s*)?([\d.,]+)$/i.exec(text) ?? [];
  const whole = amount.replace(/[.,]00$/, '');
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return null;
  return signed(minus, whole.replace(/[.,]/g, ''));
}

/**
 * A decimal number, or null. Where both separators stand, or one several times, the last one that stands once parts the
 * decimals. A single separator parts them too, except before three digits where so many decimals are not allowed: `1.234`
 * is 1234 with two decimals and 1.234 with three.
 */
export function readDecimal(
  text: string,
  decimals: number,
): { readonly value: number; readonly decimals: number } | null {
  if (text.length > 40) return null;
  const [, minus = '', digits = ''] = /^(-?)([\d.,]+)$/.exec(text) ?? [];
  if (/^\d+$/.test(digits)) return decimal(minus, digits, '');
  const single = ONE_SEPARATOR.exec(digits);
  if (single !== null) {
    const [, whole = '', part = ''] = single;
    return part.length === 3 && decimals < 3 && /^[1-9]\d{0,2}$/.test(whole)
      ? decimal(minus, whole + part, '')
      : decimal(minus, whole, part);
  }
  if (GROUPED.test(digits)) return decimal(minus, digits.replace(/[.,]/g, ''), '');
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const [whole, part] = [digits.slice(0, at), digits.slice(at + 1)];
  const isGrouped = GROUPED.test(whole) && !whole.includes(digits.charAt(at)) && part !== '';
  return isGrouped ? decimal(minus, whole.replace(/[.,]/g, ''), part) : null;
}

function decimal(
  minus: string,
  whole: string,
  part: string,
): { readonly value: number; readonly decimals: number } {
  const told = part.replace(/0+$/, '');
  return { value: signed(minus, `${whole}.${told}`), decimals: told.length };
}

/** -0 is 0: JSON does not tell them apart. */
function signed(minus: string, digits: string): number {
  return Number(`${minus}${digits}`) + 0;
}
