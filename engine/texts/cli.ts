import { CALENDAR_TEXTS } from './calendar.ts';
import { checkCaseTexts } from './check-cases.ts';
import type { DiagnosticText } from './diagnostic-text.ts';
import type { Phrase } from './text.ts';

/** What `alur check` finds beyond one process file. Rendered like the diagnostics of a file; `{name}` is filled in. */
export const CHECK_TEXTS = {
  'file-missing': {
    message: { id: '"{name}" tidak ada.', en: '"{name}" is not there.' },
    fix: {
      id: 'Periksa penulisan nama dan folder tempat perintah ini dijalankan.',
      en: 'Check the name, and the folder this command runs in.',
    },
  },
  'file-unreadable': {
    message: { id: '"{name}" tidak dapat dibaca ({reason}).', en: '"{name}" cannot be read ({reason}).' },
    fix: {
      id: 'Beri izin baca, atau pilih berkas biasa.',
      en: 'Give permission to read it, or name an ordinary file.',
    },
  },
  'not-text': {
    message: { id: '"{name}" bukan teks UTF-8.', en: '"{name}" is not UTF-8 text.' },
    fix: {
      id: 'Simpan berkas sebagai teks dengan pengodean UTF-8.',
      en: 'Save the file as text in UTF-8 encoding.',
    },
  },
  'nothing-to-check': {
    message: {
      id: 'Di "{name}" tidak ada yang dapat diperiksa.',
      en: 'There is nothing to check in "{name}".',
    },
    fix: {
      id: 'Proses bernama v1.yaml, v2.yaml, …; tabel di folder tables/, kalender di folder calendars/.',
      en: 'Processes are named v1.yaml, v2.yaml, …; tables stand under tables/, calendars under calendars/.',
    },
  },
  'file-name': {
    message: {
      id: 'Berkas ini tidak dibaca karena namanya "{name}".',
      en: 'This file is not read because it is called "{name}".',
    },
    fix: { id: 'Ganti namanya menjadi "{expected}".', en: 'Rename it to "{expected}".' },
  },
  'no-shared-folder': {
    message: {
      id: 'Tidak diperiksa apakah kalender dan tabel yang disebut ada.',
      en: 'Whether the calendar and the tables it names exist was not checked.',
    },
    cause: {
      id: 'Di atas berkas ini dan di workflows/ tidak ada folder calendars atau tables.',
      en: 'There is no folder calendars or tables above this file, nor in workflows/.',
    },
    fix: {
      id: 'Letakkan berkas ini di workflows/<proses>/v1.yaml.',
      en: 'Put this file at workflows/<process>/v1.yaml.',
    },
  },
  'unknown-calendar': {
    message: {
      id: 'Kalender "{name}" tidak ada di {folder}.',
      en: 'There is no calendar "{name}" in {folder}.',
    },
    fix: { id: 'Yang ada: {allowed}.', en: 'There are: {allowed}.' },
  },
  'unknown-table': {
    message: { id: 'Tabel "{name}" tidak ada di {folder}.', en: 'There is no table "{name}" in {folder}.' },
    fix: { id: 'Yang ada: {allowed}.', en: 'There are: {allowed}.' },
  },
  'unknown-process': {
    message: {
      id: 'Proses "{name}" tidak ada di {folder}.',
      en: 'There is no process "{name}" in {folder}.',
    },
    fix: {
      id: 'Yang ada: {allowed}. Biarkan bila proses itu dipasang dari tempat lain.',
      en: 'There are: {allowed}. Leave it if that process is installed from elsewhere.',
    },
  },
  ...checkCaseTexts,
  ...CALENDAR_TEXTS,
  'calendar-name': {
    message: {
      id: 'Nama kalender "{name}" berbeda dari nama berkasnya.',
      en: 'The calendar is called "{name}", its file is not.',
    },
    cause: {
      id: 'Kalender dicari dengan nama berkasnya.',
      en: 'Calendars are found by the name of their file.',
    },
    fix: {
      id: 'Tulis `name: {expected}`, atau ganti nama berkas.',
      en: 'Write `name: {expected}`, or rename the file.',
    },
  },
  'calendar-unused': {
    message: {
      id: 'Berkas tanpa `zone` ini tidak disebut kalender mana pun.',
      en: 'This file has no `zone`, and no calendar includes it.',
    },
    fix: {
      id: 'Tambahkan `zone: 7`, 8 atau 9, atau sebut berkas ini di `include` sebuah kalender.',
      en: 'Add `zone: 7`, 8 or 9, or name it under `include` of a calendar.',
    },
  },
} as const satisfies Readonly<Record<string, DiagnosticText>>;

export type CheckCode = keyof typeof CHECK_TEXTS;

/** Everything else that the command line says. */
export const CLI_TEXTS = {
  usage: { id: 'Pemakaian:', en: 'Usage:' },
  commands: { id: 'Perintah:', en: 'Commands:' },
  options: { id: 'Pilihan:', en: 'Options:' },
  more: {
    id: '`alur help PERINTAH` menjelaskan satu perintah.',
    en: '`alur help COMMAND` explains one command.',
  },
  optionLanguage: { id: 'id (biasa) atau en', en: 'id (usual) or en' },
  optionFormat: { id: 'text (biasa), json, atau github', en: 'text (usual), json or github' },
  optionOutput: {
    id: 'tulis ke berkas ini, bukan ke layar',
    en: 'write to this file instead of the screen',
  },
  optionDrawing: { id: 'svg (biasa), mermaid, atau xstate', en: 'svg (usual), mermaid or xstate' },
  optionMinCoverage: {
    id: 'gagal bila cakupan kurang dari N persen',
    en: 'fail where coverage is below N percent',
  },
  optionSuggest: {
    id: 'kerangka skenario untuk perpindahan yang belum dicakup',
    en: 'skeletons of scenarios for transitions that are not covered',
  },
  optionWrite: {
    id: 'bersama --suggest: tulis sebagai berkas baru',
    en: 'with --suggest: write them as new files',
  },
  optionWritePages: {
    id: 'tulis halaman yang dibaca skenario (`reads`, `begins`)',
    en: 'write the pages that scenarios read (`reads`, `begins`)',
  },
  optionHelp: { id: 'bantuan ini', en: 'this help' },
  optionVersion: { id: 'versi Alur', en: 'the version of Alur' },
  checkSummary: {
    id: 'Periksa berkas proses, tabel, dan kalender.',
    en: 'Check process files, tables and calendars.',
  },
  checkHelp: {
    id: 'Tanpa nama diperiksa folder workflows/. Hasil: 0 tanpa kesalahan, 1 dengan kesalahan, 2 pemakaian salah.',
    en: 'Without a name the folder workflows/ is checked. Exit: 0 without errors, 1 with errors, 2 for wrong usage.',
  },
  optionNoProve: {
    id: 'tanpa menelusuri jalan yang dapat ditempuh kasus',
    en: 'do not explore the ways that a case can take',
  },
  optionCheck: { id: 'hanya periksa, jangan menulis', en: 'only check, write nothing' },
  formatSummary: { id: 'Rapikan berkas YAML.', en: 'Format YAML files.' },
  formatHelp: {
    id: 'Nilai, urutan, dan komentar tetap; baris paling panjang 160 karakter bila dapat dipecah. Tanpa nama folder workflows/ yang dirapikan. Hasil: 0 rapi, 1 ada yang ditolak atau (dengan --check) belum rapi, 2 pemakaian salah.',
    en: 'Values, order and comments stay; lines have at most 160 characters where they can be broken. Without a name the folder workflows/ is formatted. Exit: 0 formatted, 1 a file was refused or (with --check) is not formatted, 2 for wrong usage.',
  },
  formatDone: {
    id: 'Berkas YAML: {files}. Ditulis: {changed}.',
    en: 'YAML files: {files}. Written: {changed}.',
  },
  formatChecked: {
    id: 'Berkas YAML: {files}. Belum rapi: {changed}.',
    en: 'YAML files: {files}. Not formatted: {changed}.',
  },
  optionFrom: {
    id: 'permohonan (biasa) atau persetujuan',
    en: 'permohonan (request, usual) or persetujuan (approval)',
  },
  newSummary: {
    id: 'Buat proses baru yang langsung dapat jalan.',
    en: 'Make a new process that runs at once.',
  },
  newHelp: {
    id: 'Menulis workflows/PROSES/v1.yaml dan README.md; folder yang sudah ada tidak disentuh. Hasil: 0 ditulis, 1 tidak dapat ditulis, 2 nama atau pemakaian salah.',
    en: 'Writes workflows/PROCESS/v1.yaml and README.md; a folder that is there is not touched. Exit: 0 written, 1 not written, 2 for a wrong name or wrong usage.',
  },
  newName: {
    id: 'Nama proses {name} tidak dapat dipakai: a-z 0-9 _, diawali huruf, paling banyak 63, bukan kata milik CEL. Contoh: izin_keramaian.',
    en: 'A process cannot be called {name}: a-z 0-9 _, a letter first, at most 63, no word of CEL. For example: event_permit.',
  },
  newThere: {
    id: 'Folder {name} sudah ada; tidak ada yang ditulis.',
    en: 'The folder {name} is there already; nothing was written.',
  },
  newFailed: { id: '{name} tidak dapat ditulis ({reason}).', en: '{name} cannot be written ({reason}).' },
  newNoCalendar: {
    id: 'Di folder workflows/calendars tidak ada kalender untuk {name}. Jalankan perintah ini di folder yang memuat workflows/.',
    en: 'There is no calendar for {name} in workflows/calendars. Run this in the folder that holds workflows/.',
  },
  newDone: {
    id: 'Periksa dengan: alur check workflows/{name}',
    en: 'Check it with: alur check workflows/{name}',
  },
  diffSummary: {
    id: 'Sebut apa yang berubah antara dua berkas proses.',
    en: 'Say what changed between two process files.',
  },
  diffHelp: {
    id: 'Komentar dan tata letak bukan perubahan; ganti nama terlihat sebagai hapus dan tambah. Hasil: 0 tanpa perubahan, 1 ada perubahan, 2 berkas tidak terbaca atau pemakaian salah.',
    en: 'Comments and layout are no change; a rename shows as removed and added. Exit: 0 no change, 1 changes, 2 for a file that cannot be read or wrong usage.',
  },
  diffTwoFiles: { id: 'Sebutkan dua berkas: alur diff LAMA BARU.', en: 'Name two files: alur diff OLD NEW.' },
  explainSummary: { id: 'Jelaskan sebuah kode.', en: 'Explain a code.' },
  explainHelp: {
    id: 'Kode temuan seperti `unknown-state`, atau kode kesalahan seperti `STALE`. Hasil: 0, atau 2 bila kode tidak dikenal.',
    en: 'The code of a finding such as `unknown-state`, or of an error such as `STALE`. Exit: 0, or 2 for an unknown code.',
  },
  schemaSummary: {
    id: 'Cetak JSON Schema berkas proses atau fragmen, untuk penyunting teks.',
    en: 'Print the JSON Schema of process files or fragments, for editors.',
  },
  schemaHelp: {
    id: 'Sama dengan docs/reference/process.schema.json, atau fragment.schema.json.',
    en: 'The same as docs/reference/process.schema.json, or fragment.schema.json.',
  },
  schemaKind: {
    id: 'Tidak ada jenis berkas "{name}". Tulis process atau fragment.',
    en: 'There is no kind of file "{name}". Write process or fragment.',
  },
  testSummary: {
    id: 'Jalankan skenario proses dan hitung cakupannya.',
    en: 'Run the scenarios of processes and count what they cover.',
  },
  testHelp: {
    id: 'Tanpa nama dijalankan semua layanan di workflows/; _patterns menjalankan contoh pola alur kerja. Hasil: 0 semua lulus, 1 ada yang gagal, 2 pemakaian salah.',
    en: 'Without a name all services of workflows/ are run; _patterns runs the examples of workflow patterns. Exit: 0 all passed, 1 something failed, 2 for wrong usage.',
  },
  graphSummary: {
    id: 'Gambar proses sebagai diagram, atau ekspor untuk XState.',
    en: 'Draw a process as a diagram, or export it for XState.',
  },
  graphHelp: {
    id: 'Nama proses berarti versi terbaru di workflows/. Hasil: 0, 1 bila berkas salah atau tidak dapat ditulis, 2 pemakaian salah.',
    en: 'The name of a process means its newest version in workflows/. Exit: 0, 1 when the file is wrong or cannot be written, 2 for wrong usage.',
  },
  graphNeedsName: {
    id: 'Sebutkan proses atau berkasnya: alur graph PROSES.',
    en: 'Name the process or the file: alur graph PROCESS.',
  },
  graphNoProcess: {
    id: 'Di workflows/ tidak ada proses "{name}".',
    en: 'There is no process "{name}" in workflows/.',
  },
  graphWrong: {
    id: 'Berkas yang salah tidak dapat digambar.',
    en: 'A file with errors cannot be drawn.',
  },
  graphWritten: { id: 'Ditulis: {name}', en: 'Written: {name}' },
  outputUnwritable: {
    id: '"{name}" tidak dapat ditulis ({reason}).',
    en: '"{name}" cannot be written ({reason}).',
  },
  writeNeedsSuggest: { id: '--write hanya bersama --suggest.', en: '--write goes with --suggest only.' },
  workflowsUnreadable: {
    id: 'workflows/ tidak dapat dimuat: {reason} Lihat: alur check',
    en: 'workflows/ cannot be loaded: {reason} See: alur check',
  },
  helpSummary: { id: 'Bantuan, juga untuk satu perintah.', en: 'Help, also for one command.' },
  helpHelp: { id: 'Sama dengan `alur PERINTAH --help`.', en: 'The same as `alur COMMAND --help`.' },

  unknownCommand: { id: 'Tidak ada perintah "{name}".', en: 'There is no command "{name}".' },
  unknownOption: { id: 'Pilihan {name} tidak dikenal di sini.', en: 'The option {name} is not known here.' },
  optionNeedsValue: {
    id: 'Pilihan {name} memerlukan nilai: {allowed}.',
    en: 'The option {name} needs a value: {allowed}.',
  },
  optionWithValue: { id: 'Pilihan {name} tidak diberi nilai.', en: 'The option {name} takes no value.' },
  optionValue: {
    id: '{name} {value}: pilih salah satu dari {allowed}.',
    en: '{name} {value}: choose one of {allowed}.',
  },
  tooManyWords: { id: 'Kata yang berlebih: {name}.', en: 'One word too many: {name}.' },
  codeNeeded: { id: 'Sebutkan kodenya: alur explain KODE.', en: 'Name the code: alur explain CODE.' },
  unknownCode: { id: 'Tidak ada kode "{name}".', en: 'There is no code "{name}".' },
  meant: { id: 'Maksud Anda "{name}"?', en: 'Did you mean "{name}"?' },
  seeHelp: { id: 'Lihat: alur --help', en: 'See: alur --help' },

  summary: {
    id: 'Diperiksa: {processes} proses, {tables} tabel, {calendars} berkas kalender. Kesalahan: {errors}, peringatan: {warnings}, catatan: {notes}.',
    en: 'Checked: processes {processes}, tables {tables}, calendar files {calendars}. Errors: {errors}, warnings: {warnings}, notes: {notes}.',
  },
  explainHint: { id: 'Selengkapnya: alur explain {code}', en: 'More: alur explain {code}' },
  error: { id: 'kesalahan', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  info: { id: 'catatan', en: 'note' },
  cause: { id: 'Sebab', en: 'Cause' },
  fix: { id: 'Perbaikan', en: 'Fix' },
  advice: { id: 'Yang dapat dilakukan', en: 'What to do' },
  status: { id: 'Status HTTP', en: 'HTTP status' },
} as const satisfies Readonly<Record<string, Phrase>>;
