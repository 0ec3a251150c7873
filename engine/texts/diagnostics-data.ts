/** What a designer reads about typed fields. */
import { say } from './diagnostic-text.ts';

export const dataTexts = {
  'option-without-label': say(
    [
      'Pilihan {names} tampil sebagai namanya, bukan dengan teks.',
      'The choices {names} are shown by their names, not by texts.',
    ],
    ['Tulis `{ nama: { id: ..., en: ... } }`.', 'Write `{ name: { id: ..., en: ... } }`.'],
  ),
  'date-bound': say(
    [
      'Batas tanggal ini tidak berlaku: harus {reason}.',
      'This limit of days does not hold: it must be {reason}.',
    ],
    ['Ubah `min` atau `max`.', 'Change `min` or `max`.'],
  ),
  'table-key': say(
    ['"{name}" tidak dapat membedakan baris.', '"{name}" cannot tell rows apart.'],
    [
      'Pilih kolom yang wajib diisi dan tidak pribadi.',
      'Choose a column that must be filled in and is not personal.',
    ],
  ),
  'default-value': say(
    [
      'Nilai awal "{name}" ({type}) harus {expected}.',
      'The default of "{name}" ({type}) must be {expected}.',
    ],
    ['Tulis {expected}.', 'Write {expected}.'],
  ),
  'computed-cycle': say(
    ['Isian hitungan ini membaca dirinya sendiri: {ring}.', 'This computed field reads itself: {ring}.'],
    ['Putuskan lingkarannya.', 'Break the ring.'],
  ),
  'computed-in-form': say(
    ['"{name}" dihitung, jadi tidak diisi orang.', '"{name}" is computed, so no one fills it in.'],
    ['Hapus dari formulir, atau hapus `computed`.', 'Take it out of the form, or remove `computed`.'],
  ),
  'frozen-action': say(
    [
      '"{name}" terkunci di semua tahap tempat tindakan ini berada.',
      '"{name}" is frozen in every state where this stands.',
    ],
    ['Hapus dari tindakan ini, atau ubah `frozen`.', 'Take it out of the action, or change `frozen`.'],
  ),
  'search-field': say(
    ['`search` pada "{name}": {problem}.', '`search` of "{name}": {problem}.'],
    [
      'Hapus `search`, atau pakai isian kasus (`keep: true` dalam formulir) yang bukan data pribadi.',
      'Delete `search`, or use a field of the case (`keep: true` in a form) that is not personal.',
    ],
  ),
} as const;
