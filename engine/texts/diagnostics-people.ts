/** What a designer reads about roles and tasks. */
import { say } from './diagnostic-text.ts';

export const peopleTexts = {
  'headline-readers': say(
    [
      'Judul daftar "{name}" hanya boleh dibaca sebagian orang.',
      'The headline "{name}" may be read by some people only.',
    ],
    [
      'Pilih isian tanpa `sees`: daftar menampilkannya kepada siapa pun yang melihat kasus.',
      'Choose a field without `sees`: lists show it to whoever sees the case.',
    ],
  ),
  'public-field': say(
    [
      'Isian "{name}" tidak dapat dibuka untuk umum: {reason}.',
      'The field "{name}" cannot be open to everybody: {reason}.',
    ],
    [
      'Hapus dari `public`, atau buat isian lain yang ditulis petugas untuk umum.',
      'Take it out of `public`, or make another field that staff write for the public.',
    ],
  ),
  'role-kind': say(
    [
      'Peran "{name}" tidak dapat dipakai di sini: {reason}.',
      'The role "{name}" cannot stand here: {reason}.',
    ],
    [
      'Tulis satu peran petugas yang sesuai; kelompok peran hanya untuk `by`, `deny` dan `seen_by`.',
      'Write one fitting staff role; a group stands only in `by`, `deny` and `seen_by`.',
    ],
  ),
  'roles-in-field': say(
    ['`roles_in` tidak dapat memakai "{name}": {problem}.', '`roles_in` cannot use "{name}": {problem}.'],
    [
      'Pakai isian `type: choices` yang setiap pilihannya nama sebuah peran petugas.',
      'Use a field of `type: choices` whose every option is the name of a staff role.',
    ],
  ),
  'conflict-ring': say(
    [
      '`conflict_goes_to` dari "{name}" kembali ke "{name}".',
      '`conflict_goes_to` of "{name}" leads back to "{name}".',
    ],
    ['Arahkan hanya ke atasan.', 'Let it lead upward only.'],
  ),
  'task-without-actions': say(
    ['Keadaan "{name}" tidak punya tugas.', 'The state "{name}" has no task.'],
    ['Tulis tindakan di bawah `on`, atau hapus `task`.', 'Write actions under `on`, or remove `task`.'],
  ),
  'assign-at-birth': say(
    ['`assign` tidak dapat dipakai di sini: {reason}.', '`assign` cannot stand here: {reason}.'],
    [
      'Tulis satu `assign` yang sama pada peran petugas dalam tindakan sebuah keadaan.',
      'Write one and the same `assign` at staff roles in the actions of a state.',
    ],
    [
      'Sebuah tugas diserahkan sekali, kepada satu petugas yang dapat mengambilnya.',
      'A task is handed over once, to one official who can claim it.',
    ],
  ),
  'superior-unknown': say(
    [
      '`superior_of: owner` tidak dapat dipakai di sini: {reason}.',
      '`superior_of: owner` cannot stand here: {reason}.',
    ],
    [
      'Tulis di `ladder` tenggat yang `owner`-nya peran petugas, dan `conflict_goes_to` pada peran itu.',
      'Write it in the `ladder` of a clock whose `owner` is a staff role, and `conflict_goes_to` at that role.',
    ],
  ),
  'quorum-place': say(
    ['`quorum` tidak dapat dipakai di sini: {reason}.', '`quorum` cannot stand here: {reason}.'],
    [
      'Tulis pada tindakan sebuah keadaan, dengan formulir tanpa isian kasus.',
      'Put it on an action of a state whose form has no field of the case.',
    ],
  ),
} as const;
