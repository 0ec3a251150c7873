/** What a designer reads about fragments, and about other short forms that are written out. */
import { say } from './diagnostic-text.ts';
import type { DiagnosticText } from './diagnostic-text.ts';

export const expansionTexts = {
  'unknown-fragment': say(
    ['Tidak ada fragmen bernama "{name}".', 'There is no fragment named "{name}".'],
    [
      'Tulis nama di `fragment` dari berkas yang ada di `uses: fragments`.',
      'Write the name that stands under `fragment` in a file under `uses: fragments`.',
    ],
  ),
  'fragment-twice': say(
    ['Fragmen "{name}" sudah ada.', 'There already is a fragment "{name}".'],
    ['Beri nama lain, atau hapus salah satunya.', 'Give it another name, or remove one of them.'],
  ),
  'fragment-not-used': say(
    ['Tidak ada tahap yang memakai fragmen "{name}".', 'No state uses the fragment "{name}".'],
    [
      'Pakai dengan `use: {name}`, atau hapus dari `uses`.',
      'Use it with `use: {name}`, or remove it from `uses`.',
    ],
  ),
  'fragment-in-fragment': say(
    ['Fragmen tidak dapat memakai fragmen lain.', 'A fragment cannot use another one.'],
    [
      'Tulis tahapnya di sini, atau pakai kedua fragmen di proses.',
      'Write the states here, or use both fragments in the process.',
    ],
    [
      'Satu tingkat cukup, dan setiap tempat tetap mudah ditemukan.',
      'One level is enough, and every place stays easy to find.',
    ],
  ),
  'fragment-too-large': say(
    [
      'Dengan fragmen "{name}" di sini definisi menjadi terlalu besar.',
      'With the fragment "{name}" here the definition becomes too large.',
    ],
    ['Pakai lebih jarang, atau perkecil fragmennya.', 'Use it less often, or make it smaller.'],
    [
      'Dengan semua fragmen tertulis, berkas boleh punya 50.000 bagian dan 4.000.000 huruf.',
      'With all fragments written out a file may have 50,000 parts and 4,000,000 characters.',
    ],
  ),
  'unknown-param': say(
    ['Fragmen ini tidak punya parameter "{name}".', 'This fragment has no param "{name}".'],
    ['Tulis nama yang ada di `params` fragmen.', 'Write a name that stands under `params` of the fragment.'],
  ),
  'param-missing': say(
    [
      'Fragmen "{fragment}" memerlukan parameter "{name}".',
      'The fragment "{fragment}" needs the param "{name}".',
    ],
    ['Tambahkan `{name}` di bawah `with`.', 'Add `{name}` under `with`.'],
  ),
  'param-kind': say(
    ['Parameter "{name}": {value} bukan {kind}.', 'The param "{name}": {value} is not {kind}.'],
    ['Beri nilai yang sesuai dengan `params` fragmen.', 'Give what fits the `params` of the fragment.'],
  ),
  'param-not-used': say(
    ['Parameter "{name}" tidak dipakai.', 'The param "{name}" is not used.'],
    ['Pakai sebagai `${name}`, atau hapus.', 'Use it as `${name}`, or delete it.'],
  ),
  'param-inside-text': say(
    ['`${name}` ada di dalam teks yang lebih panjang.', '`${name}` stands inside a longer text.'],
    [
      'Parameter harus berdiri sendiri: `${name}`, atau `data.${name}` untuk isian.',
      'A param stands alone: `${name}`, or `data.${name}` for a field.',
    ],
    [
      'Parameter dimasukkan utuh, tidak pernah sebagai bagian teks atau ekspresi.',
      'Params are put in whole, never as a part of a text or of an expression.',
    ],
  ),
  'param-outside-fragment': say(
    ['`${name}` hanya berarti di dalam fragmen.', '`${name}` means something in a fragment alone.'],
    ['Tulis nilainya.', 'Write what it stands for.'],
  ),
  'outcome-unmapped': say(
    [
      'Hasil "{name}" dari fragmen "{fragment}" tidak menuju ke mana pun.',
      'The outcome "{name}" of the fragment "{fragment}" leads nowhere.',
    ],
    [
      'Tambahkan `{name}` dan sebuah tahap di bawah `outcomes`.',
      'Add `{name}` and a state under `outcomes`.',
    ],
  ),
  'unknown-outcome': say(
    ['Fragmen ini tidak punya hasil "{name}".', 'This fragment has no outcome "{name}".'],
    [
      'Tulis nama yang ada di `outcomes` fragmen.',
      'Write a name that stands under `outcomes` of the fragment.',
    ],
  ),
  'outcome-not-reached': say(
    ['Tidak ada jalan ke hasil "{name}".', 'No way leads to the outcome "{name}".'],
    [
      'Tulis `target: { outcome: {name} }`, atau hapus hasilnya.',
      'Write `target: { outcome: {name} }`, or delete the outcome.',
    ],
  ),
  'task-of-shared': say(
    ['Tindakan bersama "{event}" tidak punya tugas.', 'The shared action "{event}" has no task.'],
    ['Hapus `task`, atau tulis tindakannya di tahapnya.', 'Remove `task`, or write the action in its state.'],
  ),
  'code-twice': say(
    [
      'Kode "{code}" sudah dipakai tahap "{state}".',
      'The code "{code}" is already that of the state "{state}".',
    ],
    ['Beri kode lain, atau hapus salah satunya.', 'Give it another code, or remove one of them.'],
    ['Di luar, tahap dikenal dari kode ini saja.', 'Outside, a state is known by its code alone.'],
  ),
  'beside-short-form': say(
    ['`{key}` tidak dapat berdiri bersama `{form}`.', '`{key}` cannot stand beside `{form}`.'],
    ['Hapus `{key}`, atau tulis tahapnya lengkap.', 'Delete `{key}`, or write the states out.'],
  ),
  'step-form': say(
    ['Ini bukan langkah.', 'This is no step.'],
    [
      'Tulis satu peristiwa dengan pelaku atau isi tindakannya, dan `title` di sampingnya; tanpa `target` dan `choose`.',
      'Write one event with who may send it or the body of its action, and `title` beside it; without `target` and `choose`.',
    ],
  ),
  'step-twice': say(
    ['Nama langkah "{name}" sudah terpakai.', 'The name of the step "{name}" is taken.'],
    [
      'Beri nama lain. Tahap bernama sama dengan peristiwa dalam huruf kecil; `done` adalah akhirnya.',
      'Give it another name. The states are named like their events in small letters; `done` is the end.',
    ],
  ),
} as const satisfies Readonly<Record<string, DiagnosticText>>;
