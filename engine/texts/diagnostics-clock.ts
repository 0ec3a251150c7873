/** What a designer reads about clocks and their ladders. */
import { say } from './diagnostic-text.ts';

export const clockTexts = {
  'period-day': say(
    ['Tidak ada "{day}" dalam satu {period}.', 'A {period} has no "{day}".'],
    [
      'Tulis hari yang ada, misalnya `5th working day`, `last day`, atau `monday` untuk `week`.',
      'Write a day that it has, such as `5th working day`, `last day`, or `monday` for `week`.',
    ],
  ),
  'for-each-unit': say(
    [
      'Tidak ada peran yang bertindak di unit kasus saat ia mulai di "{state}".',
      'No role acts at the unit of the case where it begins, in "{state}".',
    ],
    [
      'Beri tahap itu tindakan yang `by`-nya peran dengan `at: unit`, atau hapus `for_each`.',
      'Give that state an action whose `by` is a role with `at: unit`, or delete `for_each`.',
    ],
    [
      'Unit yang memiliki proses ini adalah unit yang pegawainya dapat bertindak saat kasus mulai.',
      'A unit has the process if somebody there can act when a case begins.',
    ],
  ),
  'clock-named-twice': say(
    ['Tenggat "{name}" juga ada di `clocks`.', 'The clock "{name}" stands under `clocks` as well.'],
    [
      'Hapus salah satunya, atau ganti nama yang di `clocks`.',
      'Delete one, or rename the one under `clocks`.',
    ],
    [
      'Tenggat di dalam tahap bernama seperti tahapnya.',
      'A clock written in a state has the name of the state.',
    ],
  ),
  'clock-setting-type': say(
    [
      'Pengaturan "{name}" bukan lama waktu; tipenya {type}.',
      'The setting "{name}" is no duration; its type is {type}.',
    ],
    ['Pilih pengaturan dengan `type: duration`.', 'Choose a setting with `type: duration`.'],
  ),
  'clock-until-field': say(
    [
      'Tenggat tidak dapat berakhir pada isian "{name}": {reason}.',
      'No clock can end at the field "{name}": {reason}.',
    ],
    [
      'Pilih isian dengan `type: date` yang tidak bersifat pribadi.',
      'Choose a field with `type: date` that is not personal.',
    ],
  ),
  'at-least-never': say(
    ['`at_least` pada "{name}" tidak pernah berlaku.', '`at_least` of "{name}" never takes effect.'],
    [
      'Beri tenggat ini `stops` dan `again: keep`, atau hapus `at_least`.',
      'Give the clock `stops` and `again: keep`, or delete `at_least`.',
    ],
    [
      'Batas itu berlaku bila tenggat yang sudah berhenti dilanjutkan.',
      'The floor holds when a clock that was stopped goes on.',
    ],
  ),
  'anew-never': say(
    ['`anew` pada "{name}" tidak mengubah apa pun: {value}.', '`anew` of "{name}" changes nothing: {value}.'],
    [
      'Sebut di sini hanya tahap yang ada pada `entering`, dengan `again: keep`.',
      'Name here only states that `entering` names, with `again: keep`.',
    ],
    [
      'Tenggat mulai hanya saat memasuki tahap pada `entering`; dengan `again: restart` selalu dari awal.',
      'A clock starts only by entering a state of `entering`; with `again: restart` it always begins anew.',
    ],
  ),
  'rests-elsewhere': say(
    [
      '`rests` pada "{name}" menyebut tahap yang memulai, menghentikan, atau menjeda tenggat itu: {value}.',
      '`rests` of "{name}" names a state that starts, stops or pauses the clock: {value}.',
    ],
    ['Hapus tahap itu dari salah satunya.', 'Delete that state from one of them.'],
    [
      'Di tahap pada `rests` tenggat tidak berubah: sesudahnya seolah-olah tidak pernah berhenti.',
      'In the states of `rests` a clock does not change: afterwards it is as if it had never stopped.',
    ],
  ),
  'rung-percent': say(
    ['"{value}" bukan bagian dari waktu tenggat.', '"{value}" is no part of the time of a clock.'],
    [
      'Tulis 1% sampai 100%; sesudahnya seperti `3 working days after due`.',
      'Write 1% to 100%; what comes later like `3 working days after due`.',
    ],
  ),
  'rung-before-start': say(
    [
      '"{value}" jatuh sebelum tenggat {length} ini mulai.',
      '"{value}" lies before this clock of {length} starts.',
    ],
    ['Tulis waktu yang lebih pendek dari lamanya.', 'Write a time shorter than its length.'],
    ['Langkah itu akan tercapai seketika.', 'The step would be reached at once.'],
  ),
};
