/** What a designer reads about lists of items with steps of their own. */
import { say } from './diagnostic-text.ts';

export const eachTexts = {
  'each-source': say(
    ['Daftar tidak dapat berasal dari "{name}" ({type}).', 'A list cannot come from "{name}" ({type}).'],
    [
      'Pakai isian `type: table` yang punya `key`, atau `type: choices`.',
      'Use a field of `type: table` with a `key`, or of `type: choices`.',
    ],
  ),
  'each-key': say(
    [
      '"{name}" tidak dapat menjadi kunci butir: {problem}.',
      '"{name}" cannot be the key of items: {problem}.',
    ],
    [
      'Tulis `it.` dan nama kolom `key` dari tabelnya; untuk `choices` tulis `it.code`.',
      'Write `it.` and the `key` column of the table; for `choices` write `it.code`.',
    ],
  ),
  'item-column': say(
    [
      '"{name}" tidak dapat menentukan siapa yang boleh: {problem}.',
      '"{name}" cannot say who may do it: {problem}.',
    ],
    [
      'Tulis `it.` dan kolom `type: unit` (di `at`) atau `type: person` (di `party`) dari daftar butirnya.',
      'Write `it.` and a column of `type: unit` (in `at`) or `type: person` (in `party`) of the list of the item.',
    ],
  ),
  'each-join': say(
    [
      'Ditunggu {count} butir, padahal daftarnya memuat paling banyak {max}.',
      'It waits for {count} items, and the list holds at most {max}.',
    ],
    ['Kurangi `count`, atau perbesar daftarnya.', 'Lower `count`, or allow a longer list.'],
  ),
  'each-empty': say(
    [
      'Bila daftar "{name}" kosong, tahap ini selesai seketika.',
      'When the list "{name}" is empty, this state is done at once.',
    ],
    ['Tulis `none` dengan tahap berikutnya.', 'Write `none` with the state that follows then.'],
  ),
  'each-inside': say(
    ['"{name}": {problem}.', '"{name}": {problem}.'],
    ['Pindahkan ke luar daftar, atau hapus.', 'Move it out of the list, or remove it.'],
  ),
  'each-target': say(
    ['Jalan ke "{name}" tidak ada: {problem}.', 'There is no way to "{name}": {problem}.'],
    ['Pilih tahap di sisi yang sama.', 'Choose a state on the same side.'],
  ),
  'each-add': say(
    ['"{name}": {problem}.', '"{name}": {problem}.'],
    [
      'Minta kuncinya di `form` dengan nama dan tipe kolomnya.',
      'Ask for it in `form` under the name and type of the column.',
    ],
  ),
  'each-rest': say(
    [
      '`rest: keep` tidak berarti pada "{name}": `onDone` meninggalkan tahap ini beserta sisanya.',
      '`rest: keep` means nothing in "{name}": `onDone` leaves this state with all that is left.',
    ],
    [
      'Hapus `onDone` dan jadikan tahap ini bagian dari tahap sejajar, atau hapus `rest`.',
      'Remove `onDone` and make this state a region, or remove `rest`.',
    ],
  ),
} as const;
