/** What a designer reads about reference tables: their columns, and the files of their rows. */
import { say } from './diagnostic-text.ts';

export const tableTexts = {
  'table-not-declared': say(
    [
      'Tabel "{name}" tidak ada di `tables` proses ini.',
      'The table "{name}" is not under `tables` of this process.',
    ],
    [
      'Tulis kolom-kolomnya di `tables`, atau perbaiki namanya.',
      'Write its columns under `tables`, or correct the name.',
    ],
  ),
  'unknown-column': say(
    ['Tabel "{table}" tidak mempunyai kolom "{name}".', 'The table "{table}" has no column "{name}".'],
    ['Kolomnya: {allowed}.', 'Its columns: {allowed}.'],
  ),
  'table-length': say(
    [
      'Tenggat ini tidak dapat dihitung dari "{name}": {reason}.',
      'The clock cannot be counted from "{name}": {reason}.',
    ],
    [
      'Pakai kolom `integer` beserta `unit`, atau kolom `duration` tanpa `unit`; barisnya dari isian pilihan atau teks yang tidak pribadi.',
      'Use a column of type `integer` with `unit`, or of type `duration` without; the row comes from a choice or a text that is not personal.',
    ],
  ),
  'checklist-source': say(
    [
      'Daftar periksa tidak dapat dibaca dari "{name}": {reason}.',
      'The checklist cannot be read from "{name}": {reason}.',
    ],
    [
      'Pakai tabel dari `tables`, kolom bertipe `texts`, dan isian pilihan atau teks yang tidak pribadi.',
      'Use a table under `tables`, a column of type `texts`, and a choice or a text that is not personal.',
    ],
  ),
  'table-column-missing': say(
    [
      'Baris ini tidak mempunyai kolom "{name}", yang dibaca proses "{process}".',
      'This row has no column "{name}", which the process "{process}" reads.',
    ],
    ['Tambahkan kolomnya di setiap baris.', 'Add the column to each row.'],
  ),
  'table-cell-type': say(
    [
      'Kolom "{name}" di proses "{process}" bertipe {type}; ini {received}.',
      'The column "{name}" is of type {type} in the process "{process}"; this is {received}.',
    ],
    ['Tulis seperti {example}.', 'Write it like {example}.'],
  ),
  'table-column-unused': say(
    ['Kolom "{name}" tidak dibaca proses mana pun.', 'No process reads the column "{name}".'],
    [
      'Perbaiki namanya, hapus, atau tulis di `columns` suatu proses.',
      'Correct the name, delete it, or declare it under `columns` of a process.',
    ],
  ),
  'table-key-other': say(
    [
      'Kunci tabel ini "{name}", sedangkan proses "{process}" memakai "{key}".',
      'The key of this table is "{name}", but the process "{process}" uses "{key}".',
    ],
    [
      'Samakan `key` di berkas tabel dan di proses.',
      'Write the same `key` in the file of the table and in the process.',
    ],
  ),
  'table-twice': say(
    [
      'Tabel "{name}" yang berlaku mulai {date} juga ada di {file}.',
      'The table "{name}" that holds from {date} stands in {file} as well.',
    ],
    [
      'Hapus salah satunya, atau beri `valid_from` lain.',
      'Delete one of them, or give it another `valid_from`.',
    ],
  ),
} as const;
