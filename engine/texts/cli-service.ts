import type { Phrase } from './text.ts';

/** What `alur service` says. */
export const SERVICE_TEXTS = {
  summary: {
    id: 'Program lain yang boleh mengirim pesan, dan kuncinya.',
    en: 'Programs that may send messages, and their keys.',
  },
  help: {
    id: '`add` membuat program dikenal dalam satu peran `kind: service` untuk satu unit (menurut kodenya) dan unit di bawahnya, dan menampilkan kuncinya sekali. `end` mencabutnya saat itu juga. `kept` menampilkan pesan yang disimpan karena belum ada perkara yang menunggunya. Basis data di folder hanya dapat dibuka satu program: hentikan Alur dulu, atau pakai DATABASE_URL.',
    en: '`add` makes a program known in one role of `kind: service` for one unit (by its code) and those below it, and shows its key once. `end` takes it away at once. `kept` shows messages that are kept because no case waits for them yet. A database in a folder is open to one program only: stop Alur first, or use DATABASE_URL.',
  },
  optionData: {
    id: 'tempat basis data (biasanya .alur)',
    en: 'where the database lies (usually .alur)',
  },
  wrong: {
    id: 'Tulis `list`, `add PERAN UNIT NAMA`, `end ID`, atau `kept`.',
    en: 'Write `list`, `add ROLE UNIT NAME`, `end ID` or `kept`.',
  },
  notInstalled: {
    id: 'Belum ada Alur yang terpasang di {place}.',
    en: 'No Alur is installed in {place} yet.',
  },
  cannotOpen: {
    id: 'Basis data {place} tidak dapat dibuka: {reason}.',
    en: 'The database {place} cannot be opened: {reason}.',
  },
  unknownUnit: { id: 'Tidak ada unit dengan kode "{code}".', en: 'There is no unit with the code "{code}".' },
  unknownService: { id: 'Tidak ada program "{id}".', en: 'There is no program "{id}".' },
  none: { id: 'Belum ada program yang dikenal.', en: 'No program is known yet.' },
  line: {
    id: '{id}  {name}, peran {role}, unit {unit}, sejak {from}',
    en: '{id}  {name}, role {role}, unit {unit}, since {from}',
  },
  added: {
    id: 'Dikenal sebagai {id}. Kuncinya, hanya ditampilkan sekarang:',
    en: 'Known as {id}. Its key, shown only now:',
  },
  kept: {
    id: '{arrived}  {process}: {message} "{key}" dari {service}, {what}',
    en: '{arrived}  {process}: {message} "{key}" from {service}, {what}',
  },
  keptUntil: { id: 'disimpan sampai {until}', en: 'kept until {until}' },
  keptTried: {
    id: 'tidak diterima perkara yang menunggunya, disimpan sampai {until}',
    en: 'not taken by the case that waits, kept until {until}',
  },
  keptLate: { id: 'tidak pernah ditunggu sampai {until}', en: 'never awaited until {until}' },
  noneKept: { id: 'Tidak ada pesan yang disimpan.', en: 'No message is kept.' },
  ended: { id: 'Kuncinya tidak berlaku lagi.', en: 'Its key is not valid any more.' },
} as const satisfies Readonly<Record<string, Phrase>>;
