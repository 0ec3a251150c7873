/** What `alur check` finds where the cases of one process begin cases of another. */
import { say } from './diagnostic-text.ts';

export const checkCaseTexts = {
  'child-unknown': say(
    ['Proses "{name}" tidak ada di {folder}.', 'There is no process "{name}" in {folder}.'],
    ['Yang ada: {allowed}.', 'There are: {allowed}.'],
  ),
  'child-start': say(
    [
      'Proses "{name}" tidak dapat dimulai begini: {problem}.',
      'The process "{name}" cannot be begun so: {problem}.',
    ],
    [
      'Awal untuk kasus memakai `by: { case: true }`; sebut namanya di `event` bila ada beberapa.',
      'A start for cases has `by: { case: true }`; name it in `event` where there are several.',
    ],
  ),
  'message-sent': say(
    [
      'Pesan ke proses "{process}": "{name}" {problem}.',
      'The message to the process "{process}": "{name}" {problem}.',
    ],
    [
      'Pesan didengar proses tujuan di bawah `messages`, dengan `from: { process: ... }` proses ini.',
      'The process that it goes to hears it under `messages`, with `from: { process: ... }` of this one.',
    ],
  ),
  'child-field': say(
    [
      'Isian "{name}" dari proses "{process}": {problem}.',
      'The field "{name}" of the process "{process}": {problem}.',
    ],
    [
      '`send` mengisi formulir awal proses itu, `take` mengambil isiannya; tipenya sama di kedua pihak.',
      '`send` fills in the start form of that process, `take` takes its fields; both sides have one type.',
    ],
  ),
  'child-not-cancelled': say(
    [
      'Tidak ada yang terjadi di proses "{name}" bila tidak ditunggu lagi.',
      'Nothing happens in the process "{name}" when nobody waits for it any more.',
    ],
    [
      'Tulis di sana `on: { case.cancelled: { target: ... } }`, atau di sini `on_leave: detach`.',
      'Write `on: { case.cancelled: { target: ... } }` there, or `on_leave: detach` here.',
    ],
  ),
  'child-ring': say(
    ['Versi tetap membentuk lingkaran: {ring}.', 'The fixed versions are a ring: {ring}.'],
    ['Pakai `latest` pada salah satunya.', 'Say `latest` in one of them.'],
    ['Suatu versi tidak dapat memuat sidiknya sendiri.', 'A version cannot contain its own hash.'],
  ),
} as const;
