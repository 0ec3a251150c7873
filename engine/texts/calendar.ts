import type { DiagnosticText } from './diagnostic-text.ts';

/** What can be wrong in a calendar beyond what any YAML file can have wrong. Rendered like the diagnostics of a process. */
export const CALENDAR_TEXTS = {
  'calendar-include-twice': {
    message: { id: '"{name}" disebut dua kali di `include`.', en: '`include` names "{name}" twice.' },
    fix: { id: 'Sebut satu kali saja.', en: 'Name it once.' },
  },
  'calendar-years': {
    message: {
      id: '`years` bukan daftar tahun yang berurutan, masing-masing satu kali.',
      en: '`years` is no list of years in order, each once.',
    },
    fix: { id: 'Tulis seperti `years: [2026, 2027]`.', en: 'Write it like `years: [2026, 2027]`.' },
  },
  'calendar-weekend': {
    message: {
      id: '`weekend` bukan daftar hari dari 0 (Minggu) sampai 6 (Sabtu), masing-masing satu kali.',
      en: '`weekend` is no list of weekdays from 0 (Sunday) to 6 (Saturday), each once.',
    },
    cause: {
      id: 'Paling sedikit satu hari dalam seminggu harus hari kerja.',
      en: 'At least one day of the week must be worked.',
    },
    fix: { id: 'Lima hari kerja ditulis `weekend: [0, 6]`.', en: 'Five working days are `weekend: [0, 6]`.' },
  },
  'calendar-day-twice': {
    message: { id: 'Tanggal {date} disebut dua kali.', en: 'The date {date} is named twice.' },
    cause: {
      id: 'Satu hari hanya punya satu sebab libur; berkas yang disertakan juga dihitung.',
      en: 'A day is free for one reason; the included files count too.',
    },
    fix: { id: 'Hapus salah satunya.', en: 'Delete one of them.' },
  },
  'calendar-day-order': {
    message: { id: 'Tanggal {date} berada sesudah {other}.', en: 'The date {date} stands after {other}.' },
    fix: { id: 'Urutkan menurut tanggal.', en: 'Put them in order of date.' },
  },
  'calendar-day-outside': {
    message: {
      id: 'Tanggal {date} berada di tahun yang tidak ada di `years`.',
      en: 'The date {date} lies in a year that `years` does not list.',
    },
    cause: { id: 'Hari itu tidak akan pernah dipakai.', en: 'The day would never be used.' },
    fix: {
      id: 'Tambahkan tahunnya di `years`, atau perbaiki tanggalnya.',
      en: 'List the year, or correct the date.',
    },
  },
  'calendar-year-empty': {
    message: {
      id: 'Tahun {year} ada di `years`, tetapi tidak punya satu pun hari libur.',
      en: '`years` lists {year}, but no free day of it is there.',
    },
    cause: {
      id: 'Tenggat di tahun itu akan tampak pasti, padahal salah.',
      en: 'Dates in that year would look certain and be wrong.',
    },
    fix: {
      id: 'Muat hari liburnya, atau hapus tahunnya sampai keputusannya terbit.',
      en: 'Load its free days, or take the year out until the decree is there.',
    },
  },
  'calendar-hours-dates': {
    message: {
      id: 'Jam kantor ini berakhir {to}, sebelum mulai {from}.',
      en: 'These office hours end on {to}, before they begin on {from}.',
    },
    fix: { id: 'Perbaiki `from` atau `to`.', en: 'Correct `from` or `to`.' },
  },
  'calendar-hours-times': {
    message: {
      id: 'Kantor buka pukul {opens}, tidak sebelum tutup pukul {cutoff}.',
      en: 'The office opens at {opens}, not before its cut-off at {cutoff}.',
    },
    fix: { id: 'Perbaiki `opens` atau `cutoff`.', en: 'Correct `opens` or `cutoff`.' },
  },
  'calendar-hours-missing': {
    message: {
      id: 'Tidak ada jam kantor yang berlaku sepanjang tahun {year}.',
      en: 'No office hours hold for the whole of {year}.',
    },
    cause: {
      id: 'Tanpa itu ada hari yang tidak punya batas jam masuk.',
      en: 'Without them some days have no cut-off.',
    },
    fix: {
      id: 'Tulis satu baris `hours` untuk seluruh tahun; baris sesudahnya boleh mengecualikan.',
      en: 'Give one row of `hours` for the whole year; later rows may make exceptions.',
    },
  },
} as const satisfies Readonly<Record<string, DiagnosticText>>;
