import type { Language } from '#engine/texts/web.ts';

/** Size of a file for reading: `10 MB`, `1,5 MB` (`1.5 MB` in English), `12 kB`. */
export function bytes(language: Language, size: number): string {
  if (size < 1024) return `${size} B`;
  const [value, unit] = size < 1024 * 1024 ? [size / 1024, 'kB'] : [size / (1024 * 1024), 'MB'];
  const text = value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
  return `${language === 'id' ? text.replace('.', ',') : text} ${unit}`;
}
