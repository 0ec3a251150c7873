import type { Language } from './text.ts';

const DAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const ZONES: Readonly<Record<number, string>> = { 7: 'WIB', 8: 'WITA', 9: 'WIT' };

/** "WIB", "WITA", "WIT": the zone that is so many hours from UTC. */
export function zoneName(zone: number): string {
  return ZONES[zone] ?? '';
}

function partsOf(iso: string): {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
} {
  const date = new Date(`${iso}T00:00:00Z`);
  return {
    weekday: date.getUTCDay(),
    day: date.getUTCDate(),
    month: date.getUTCMonth(),
    year: date.getUTCFullYear(),
  };
}

/** "Rabu, 25 Maret 2026" from an ISO date. */
export function longDate(iso: string, language: Language): string {
  const { weekday, day, month, year } = partsOf(iso);
  return `${DAYS[language][weekday] ?? ''}, ${String(day)} ${MONTHS[language][month] ?? ''} ${String(year)}`;
}

/** "Senin 30 Maret", for lists; the year only when it is not this one. */
export function shortDate(iso: string, language: Language, thisYear: number): string {
  const { weekday, day, month, year } = partsOf(iso);
  const tail = year === thisYear ? '' : ` ${String(year)}`;
  return `${DAYS[language][weekday] ?? ''} ${String(day)} ${MONTHS[language][month] ?? ''}${tail}`;
}

/** Hours and minutes on the wall of a zone, with the dot of Indonesian style or the colon of English. */
export function clockTime(instant: string, zone: number, language: Language): string {
  const local = new Date(Date.parse(instant) + zone * 3_600_000).toISOString().slice(11, 16);
  return language === 'id' ? local.replace(':', '.') : local;
}

/** "Rabu, 25 Maret 2026 pukul 23.59 WIB" from a UTC instant (general style of the product's screens). */
export function longInstant(instant: string, zone: number, language: Language): string {
  const local = new Date(Date.parse(instant) + zone * 3_600_000).toISOString().slice(0, 10);
  const at = language === 'id' ? 'pukul' : 'at';
  return `${longDate(local, language)} ${at} ${clockTime(instant, zone, language)} ${zoneName(zone)}`;
}

/** 1.234 (id) or 1,234 (en). */
export function wholeNumber(value: number, language: Language): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
}

/** A file size in the largest fitting unit: "10 MB", "812 kB". */
export function fileSize(bytes: number): string {
  if (bytes >= 1_000_000) return `${String(Math.round(bytes / 1_000_000))} MB`;
  return bytes >= 1000 ? `${String(Math.round(bytes / 1000))} kB` : `${String(bytes)} B`;
}

/** "Rp 1.234.567" or "Rp 1,234,567", whole rupiah. */
export function rupiah(value: number, language: Language): string {
  return `${value < 0 ? '-' : ''}Rp ${wholeNumber(Math.abs(value), language)}`;
}

/** A decimal number without needless zeros: "1.234,5" or, in English, "1,234.5"; `grouped: false` leaves the thousands together. */
export function decimalNumber(value: number, decimals: number, language: Language, grouped = true): string {
  const [whole = '', part = ''] = value.toFixed(decimals).split('.');
  const told = part.replace(/0+$/, '');
  const shown = grouped ? wholeNumber(Number(whole), language) : whole;
  const sign = grouped && value < 0 && Number(whole) === 0 ? '-' : '';
  return told === '' ? shown : `${sign}${shown}${language === 'id' ? ',' : '.'}${told}`;
}

/** "2026-03-25T09:30" on the wall of a zone, as inputs of date and time take it. */
export function localMinute(instant: string, zone: number): string {
  return new Date(Date.parse(instant) + zone * 3_600_000).toISOString().slice(0, 16);
}
