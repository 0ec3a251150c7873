/** What a designer reads about states and the ways between them. */
import { say } from './diagnostic-text.ts';

export const flowTexts = {
  'unreachable-state': say(
    ['Tidak ada jalan menuju tahap "{name}".', 'No way leads to the state "{name}".'],
    [
      'Tambahkan `target: {name}` pada suatu tindakan, atau hapus tahap ini.',
      'Add `target: {name}` to an action, or remove the state.',
    ],
  ),
  'no-way-to-end': say(
    [
      'Dari tahap "{name}" berkas tidak pernah dapat ditutup.',
      'From the state "{name}" a case can never be closed.',
    ],
    [
      'Tambahkan jalan ke tahap dengan `closed` atau `type: final`.',
      'Add a way to a state with `closed` or `type: final`.',
    ],
  ),
  'state-kind': say(
    [
      '`{key}` tidak berarti apa-apa pada tahap "{name}": {kind}.',
      '`{key}` has no meaning in the state "{name}": {kind}.',
    ],
    ['Hapus `{key}`, atau ubah jenis tahapnya.', 'Remove `{key}`, or make it a state of another kind.'],
    [
      'Yang tertulis tetapi tidak dijalankan menyesatkan pembaca.',
      'What stands there and does nothing misleads readers.',
    ],
  ),
  'state-parts': say(
    ['Tahap "{name}" belum lengkap: {missing}.', 'The state "{name}" is not complete: {missing}.'],
    [
      'Lengkapi bagian itu, atau hapus kunci yang memerlukannya.',
      'Complete that part, or remove the key that needs it.',
    ],
  ),
  'branches-end-open': say(
    [
      'Bila syarat ini tidak terpenuhi, kasus berhenti di sini tanpa jalan keluar.',
      'When this guard does not hold, the case stays here with no way out.',
    ],
    ['Tambahkan calon terakhir tanpa `guard`.', 'Add a last candidate without a `guard`.'],
    [
      'Yang diputuskan mesin sendiri tidak dapat dicoba lagi oleh siapa pun.',
      'Nobody can try again what the engine decides by itself.',
    ],
  ),
  'raised-event': say(
    ['Kejadian {name}: {problem}.', 'The event {name}: {problem}.'],
    [
      'Samakan nama pada `raise` dan pada `on` (tanpa `by`).',
      'Use the same name in `raise` and under `on` (without `by`).',
    ],
  ),
  'event-around': say(
    [
      '{event} juga ada pada tahap "{state}" yang melingkupi tahap ini.',
      '{event} is also taken by the state "{state}" around this one.',
    ],
    ['Beri salah satunya nama lain.', 'Give one of them another name.'],
    [
      'Bila syarat di dalam menolak, yang di luar akan mengambilnya tanpa diduga.',
      'If the guard inside refuses, the one outside would take it, which nobody expects.',
    ],
  ),
  'turn-unkept': say(
    ['"{name}" tidak menunggu gilirannya: {problem}.', '"{name}" does not keep to its turn: {problem}.'],
    [
      'Buka bagian pertama dengan tindakan orang, atau hapus `turns`.',
      'Leave the first part by an action of people, or remove `turns`.',
    ],
    [
      'Tindakan dapat ditolak sampai gilirannya tiba; yang terjadi sendiri tidak menunggu.',
      'An action can be refused until the turn is free; what happens by itself does not wait.',
    ],
  ),
  'task-optional': say(
    [
      'Langkah "{name}" tidak dapat tidak wajib: {problem}.',
      'The step "{name}" cannot be optional: {problem}.',
    ],
    [
      'Tulis pada langkah di dalam bagian sejajar yang ditunggu, atau di dalam butir, atau hapus.',
      'Write it at a step within a region that is waited for, or of an item, or remove it.',
    ],
    [
      'Langkah yang tidak wajib tidak menahan yang lain; tanpa yang ditahan ia tidak berarti apa-apa.',
      'An optional step does not hold up the others; where nothing is held up it means nothing.',
    ],
  ),
  'group-unused': say(
    ['Kelompok "{name}" tidak dipakai.', 'The group "{name}" is not used.'],
    ['Pakai pada `in` atau `entering`, atau hapus.', 'Use it in `in` or `entering`, or remove it.'],
  ),
  'status-of-state': say(
    [
      'Tahap "{name}" harus berada dalam tepat satu status, sekarang {count}.',
      'The state "{name}" must be in exactly one status; it is in {count}.',
    ],
    ['Tulis "{name}" pada `in` dari satu status saja.', 'Write "{name}" in the `in` of one status only.'],
    ['Masyarakat melihat status, bukan tahap.', 'Citizens see the status, not the state.'],
  ),
  'guard-without-else': say(
    ['Syarat ini tidak memiliki kalimat `else`.', 'This guard has no `else`.'],
    [
      'Tambahkan `else: { id: ..., en: ... }`, atau pilihan terakhir tanpa syarat.',
      'Add `else: { id: ..., en: ... }`, or a last candidate without a guard.',
    ],
    [
      'Bila syarat tidak terpenuhi, orang harus tahu alasannya.',
      'When the guard says no, a person must read why.',
    ],
  ),
  'candidate-never-taken': say(
    ['Pilihan ini tidak pernah terambil.', 'This candidate is never taken.'],
    [
      'Beri syarat pada pilihan sebelumnya, atau hapus yang ini.',
      'Put a guard on the one before, or remove this one.',
    ],
    [
      'Pilihan sebelumnya tidak bersyarat, jadi selalu terambil.',
      'The one before has no guard and is always taken.',
    ],
  ),
  'choose-with-target': say(
    ['`{key}` tidak dapat berdampingan dengan `choose`.', '`{key}` cannot stand beside `choose`.'],
    [
      'Pindahkan `{key}` ke dalam pilihan di bawah `choose`.',
      'Move `{key}` into the candidates under `choose`.',
    ],
  ),
  'shared-overridden': say(
    [
      '"{event}" di tahap "{state}" menggantikan tindakan bersama yang sama namanya.',
      '"{event}" in the state "{state}" replaces the shared action of that name.',
    ],
    ['Tidak perlu apa-apa bila memang demikian maksudnya.', 'Nothing to do if that is meant.'],
  ),
  'shared-twice': say(
    [
      '"{event}" diberikan dua kali oleh `shared` kepada tahap "{state}".',
      '`shared` gives "{event}" twice to the state "{state}".',
    ],
    ['Biarkan satu saja.', 'Keep only one.'],
  ),
  'clock-never-stops': say(
    ['Tenggat "{name}" tidak pernah dapat berhenti.', 'The clock "{name}" can never stop.'],
    [
      'Tulis di `stops` suatu tahap yang dapat dicapai setelah tenggat mulai.',
      'Write in `stops` a state that can be reached after the clock has started.',
    ],
  ),
  'clock-owner-unknown': say(
    ['Pemilik tenggat, "{name}", bukan peran.', 'The owner of the clock, "{name}", is not a role.'],
    ['Tulis nama yang ada di bawah `roles`.', 'Write a name that stands under `roles`.'],
  ),
  'working-days-in-after': say(
    ['`after` tidak menghitung hari kerja.', '`after` does not count working days.'],
    [
      'Buat tenggat di `clocks` dan tulis namanya di sini.',
      'Make a clock under `clocks` and write its name here.',
    ],
    [
      'Hari kerja memerlukan kalender; itu tugas tenggat.',
      'Working days need a calendar; that is what clocks have.',
    ],
  ),
  'after-twice': say(
    ['"{name}" sama lamanya dengan "{other}".', '"{name}" is as long as "{other}".'],
    ['Hapus salah satunya.', 'Delete one of them.'],
    [
      'Keduanya berakhir pada saat yang sama, dan hanya satu yang dapat berlaku.',
      'Both end at the same moment, and only one could take effect.',
    ],
  ),
} as const;
