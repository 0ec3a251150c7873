/** What a designer reads about the ways that a case can take. */
import { say } from './diagnostic-text.ts';

export const proverTexts = {
  'case-stuck': say(
    [
      'Di "{name}" tidak ada lagi yang dapat terjadi: {way}.',
      'Nothing can happen any more in "{name}": {way}.',
    ],
    [
      'Tambahkan tindakan, waktu tunggu, atau jalan keluar di tahap itu.',
      'Add an action, a wait or a way out to that state.',
    ],
    [
      'Kasus yang sampai di sana tidak dapat digerakkan siapa pun dan tidak pernah ditutup.',
      'Nobody can move a case that gets there, and it is never closed.',
    ],
  ),
  'end-out-of-reach': say(
    [
      'Dari "{name}" kasus tidak dapat lagi sampai ke akhir: {way}.',
      'From "{name}" a case can no longer come to an end: {way}.',
    ],
    [
      'Buka jalan dari sana ke tahap dengan `closed` atau `type: final`.',
      'Open a way from there to a state with `closed` or `type: final`.',
    ],
    [
      'Masih ada yang terjadi, tetapi semuanya berputar di tempat yang sama.',
      'Things still happen there, but they only go round.',
    ],
  ),
  'state-never-entered': say(
    ['Tahap "{name}" tidak pernah dimasuki.', 'The state "{name}" is never entered.'],
    [
      'Periksa syarat, orang, dan tenggat pada jalan ke sana, atau hapus tahap ini.',
      'Look at the guards, people and clocks on the ways there, or remove the state.',
    ],
    [
      'Ada jalan yang tertulis ke sana, tetapi tidak satu pun dapat ditempuh.',
      'Ways to it are written, but none of them can be taken.',
    ],
  ),
  'transition-never-taken': say(
    ['"{name}": pilihan ini tidak pernah terambil.', '"{name}": this is never taken.'],
    [
      'Periksa apa yang terjadi sebelumnya pada saat yang sama, atau hapus.',
      'Look at what happens before it at the same moment, or remove it.',
    ],
  ),
  'guard-always-holds': say(
    ['Syarat ini selalu terpenuhi: {cel}', 'This condition always holds: {cel}'],
    [
      'Hapus syaratnya, atau bandingkan dengan nilai yang dapat membedakan.',
      'Remove the condition, or compare with a value that makes a difference.',
    ],
    [
      'Dengan semua nilai yang mungkin jawabannya sama; pilihan sesudahnya tidak pernah terambil.',
      'With every possible value the answer is the same; what stands after it is never taken.',
    ],
  ),
  'guard-never-holds': say(
    ['Syarat ini tidak pernah terpenuhi: {cel}', 'This condition never holds: {cel}'],
    [
      'Bandingkan dengan nilai yang mungkin, atau hapus pilihan ini.',
      'Compare with a value that is possible, or remove what it guards.',
    ],
    ['Dengan semua nilai yang mungkin jawabannya tidak.', 'With every possible value the answer is no.'],
  ),
  'steps-never-rest': say(
    [
      'Langkah otomatis ini dapat berulang tanpa akhir: {way}.',
      'These automatic steps can go on without end: {way}.',
    ],
    [
      'Ubah syaratnya sehingga salah satu langkah berhenti, atau jadikan tindakan orang.',
      'Change the conditions so that one of the steps rests, or let a person take it.',
    ],
    ['Mesin menolak langkah yang tidak pernah selesai.', 'The engine refuses a step that never ends.'],
  ),
  'field-read-unset': say(
    ['Isian `{field}` dibaca sebelum diisi: {way}.', 'The field `{field}` is read before it is set: {way}.'],
    [
      'Minta isian itu pada formulir sebelumnya, atau isi dengan `set`.',
      'Ask for the field in a form before that, or fill it with `set`.',
    ],
    [
      'Yang belum diisi dibaca sebagai teks kosong, 0, atau tidak, dan unit atau orang yang belum diisi tidak ada.',
      'What was not filled in reads as empty text, 0 or no, and a unit or person that was not filled in is none.',
    ],
  ),
  'nobody-may-send': say(
    ['Tidak seorang pun boleh melakukan {name}.', 'Nobody may send {name}.'],
    ['Ubah `by` atau `not`.', 'Change `by` or `not`.'],
    [
      'Yang diizinkan juga dikecualikan, atau harus pelaku sesuatu yang sampai di sini belum pernah terjadi.',
      'Who is admitted is left out too, or must have done what never happens before this.',
    ],
  ),
  'exclusion-without-event': say(
    [
      '{name} mengecualikan pelaku {did}, tetapi {did} dapat terjadi sesudahnya oleh orang yang sama: {way}.',
      '{name} leaves out who did {did}, but {did} can come after it, by the same person: {way}.',
    ],
    [
      'Tulis `not: [{ did: {name} }]` juga pada {did}, atau tutup jalan itu.',
      'Write `not: [{ did: {name} }]` on {did} too, or close that way.',
    ],
    [
      'Pemisahan tugas hanya berlaku bila yang dikecualikan sudah terjadi.',
      'Separation of duties holds only once that event has happened.',
    ],
  ),
  'wait-without-clock': say(
    [
      'Tenggat "{name}" tidak berjalan ketika tahap ini menunggunya: {way}.',
      'The clock "{name}" does not run when this state waits for it: {way}.',
    ],
    [
      'Tulis tahap ini di `starts` tenggat itu, atau hapus dari `stops`.',
      'Name this state under `starts` of the clock, or take it out of `stops`.',
    ],
    [
      'Penantian pada tenggat yang tidak berjalan tidak pernah berakhir.',
      'Waiting for a clock that does not run never ends.',
    ],
  ),
  'clock-never-stopped': say(
    [
      'Tenggat "{name}" mulai, tetapi tidak ada jalan yang menghentikannya: {way}.',
      'The clock "{name}" starts, but no way stops it: {way}.',
    ],
    [
      'Tulis di `stops` tahap yang benar-benar dimasuki sesudahnya.',
      'Write in `stops` a state that is entered after it.',
    ],
  ),
  'regions-wait-for-ever': say(
    [
      'Bagian ini menunggu untuk selamanya ({names}): {way}.',
      'These regions wait for ever ({names}): {way}.',
    ],
    [
      'Ubah `starts` salah satunya, atau pakai `else: skip`.',
      'Change `starts` of one of them, or use `else: skip`.',
    ],
    [
      'Yang ditunggu tidak akan datang lagi, sehingga tahap sejajar itu tidak pernah selesai.',
      'What they wait for does not come any more, and the parallel state is never done.',
    ],
  ),
  'join-out-of-reach': say(
    [
      'Tahap "{name}" tidak dapat selesai lagi dari {place}: {way}.',
      'The state "{name}" can no longer be done from {place}: {way}.',
    ],
    [
      'Ubah `join`, atau beri bagian itu jalan ke akhirnya.',
      'Change the `join`, or give the region a way to its end.',
    ],
  ),
  'resume-falls-through': say(
    [
      '"{name}" sudah selesai ketika dilanjutkan, dan langsung ditinggalkan lagi: {way}.',
      '"{name}" was done already when it is resumed, and is left again at once: {way}.',
    ],
    [
      'Masuki tahap itu dari awal (tanpa `resume`), atau jangan kembali ke sana setelah selesai.',
      'Enter the state anew (without `resume`), or do not lead back to it once it is done.',
    ],
  ),
  'not-all-explored': say(
    [
      'Baru {explored} dari sedikitnya {known} keadaan yang diperiksa.',
      'Explored {explored} of at least {known} configurations.',
    ],
    [
      'Tidak perlu apa-apa; proses dengan lebih sedikit bagian sejajar dapat diperiksa seluruhnya.',
      'Nothing to do; a process with fewer parallel parts can be explored whole.',
    ],
    [
      'Tentang yang tidak pernah terjadi karena itu tidak dikatakan apa-apa.',
      'So nothing is said about what never happens.',
    ],
  ),
} as const;
