/** What a designer reads about the files of a definition, and about decision tables. */
import { say } from './diagnostic-text.ts';
import type { DiagnosticText } from './diagnostic-text.ts';

export const definitionFileTexts = {
  // Files of a definition.
  'unknown-file': say(
    ['Tidak ada berkas "{name}".', 'There is no file "{name}".'],
    [
      'Tulis berkas yang ada di folder proses ini atau di folder bersama.',
      'Write a file that lies in the folder of this process or in the common one.',
    ],
  ),
  'file-not-used': say(
    ['Berkas "{name}" tidak dipakai oleh {file}.', 'The file "{name}" is not used by {file}.'],
    ['Tulis di bawah `uses`, atau hapus berkasnya.', 'Write it under `uses`, or delete the file.'],
  ),
  'decision-twice': say(
    ['Keputusan "{name}" sudah ada.', 'There already is a decision "{name}".'],
    ['Beri nama lain, atau hapus salah satunya.', 'Give it another name, or remove one of them.'],
  ),
  // Decisions.
  'unknown-decision': say(
    ['Tidak ada keputusan bernama "{name}".', 'There is no decision named "{name}".'],
    [
      'Tulis nama yang ada di `decisions` atau di berkas di bawah `uses`.',
      'Write a name that stands under `decisions` or in a file under `uses`.',
    ],
  ),
  'set-by': say(
    [
      'Isian "{name}" hanya ditulis keputusan "{decision}"; di sini {reason}.',
      'The field "{name}" is written by the decision "{decision}" alone; here {reason}.',
    ],
    ['Hapus bagian ini, atau hapus `set_by`.', 'Remove this, or remove `set_by`.'],
  ),
  'decision-field': say(
    [
      'Isian "{name}" tidak dapat dipakai di keputusan ini: {reason}.',
      'The field "{name}" cannot be used in this decision: {reason}.',
    ],
    ['Pilih isian lain.', 'Choose another field.'],
  ),
  'decision-row-length': say(
    [
      '`{key}` berisi {count} sel; kolomnya {expected}.',
      '`{key}` has {count} cells; there are {expected} columns.',
    ],
    ['Tulis satu sel untuk tiap kolom.', 'Write one cell for each column.'],
  ),
  'decision-cell': say(
    ['Sel ini tidak cocok dengan "{name}".', 'This cell does not fit "{name}".'],
    ['Tulis {expected}.', 'Write {expected}.'],
  ),
  'decision-gap': say(
    ['Tidak ada baris untuk {witness}.', 'There is no row for {witness}.'],
    [
      "Tambahkan baris itu, atau baris terakhir yang semua selnya '-'.",
      "Add that row, or a last row of nothing but '-'.",
    ],
    [
      'Langkah yang menjalankan keputusan ini akan ditolak.',
      'The step that runs this decision would be refused.',
    ],
  ),
  'decision-overlap': say(
    [
      'Baris {row} dan baris {other} sama-sama berlaku untuk {witness}.',
      'Row {row} and row {other} both hold for {witness}.',
    ],
    ['Persempit salah satunya, atau pakai `hit: first`.', 'Narrow one of them, or use `hit: first`.'],
  ),
  'decision-unreachable-row': say(
    ['Baris {row} tidak pernah berlaku.', 'Row {row} never holds.'],
    ['Hapus baris ini, atau ubah baris di atasnya.', 'Remove this row, or change those above it.'],
  ),
  'decision-not-decidable': say(
    ['Di sini tidak dapat dipastikan {what}.', 'It cannot be told here {what}.'],
    [
      "Tambahkan baris terakhir yang semua selnya '-', atau pakai nilai alih-alih ungkapan.",
      "Add a last row of nothing but '-', or use values instead of expressions.",
    ],
  ),
  'decision-not-run': say(
    ['Keputusan "{name}" tidak pernah dijalankan.', 'The decision "{name}" is never run.'],
    ['Tambahkan `do: [{ decide: {name} }]`, atau hapus.', 'Add `do: [{ decide: {name} }]`, or remove it.'],
  ),
  'decision-output-unused': say(
    ['Tidak ada yang membaca "{name}" dalam berkas ini.', 'Nothing in this file reads "{name}".'],
    ['Tidak perlu diubah bila hanya untuk ditampilkan.', 'Nothing to do if it is only to be shown.'],
  ),
} as const satisfies Readonly<Record<string, DiagnosticText>>;
