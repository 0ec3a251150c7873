/** What a designer reads about effects that reach outside, and about waiting for others. */
import { say } from './diagnostic-text.ts';

export const outsideTexts = {
  'lock-place': say(
    ['Kunci "{name}": {problem}.', 'The lock "{name}": {problem}.'],
    [
      'Tulis `key` yang memberi teks, misalnya `data.titik`, dan di `in` keadaan kasus.',
      'Write a `key` that gives a text, as `data.titik`, and under `in` states of the case.',
    ],
  ),
  'incident-never-solved': say(
    ['Gangguan "{name}": {problem}.', 'The incident "{name}": {problem}.'],
    [
      'Tulis `incident: {name}` di tempat ia terjadi dan `incident: {name}, solved: true` di tempat ia teratasi.',
      'Write `incident: {name}` where it happens and `incident: {name}, solved: true` where it is solved.',
    ],
    [
      'Gangguan yang tidak pernah selesai tidak lagi diperhatikan orang.',
      'Nobody looks at incidents any more that never end.',
    ],
  ),
  'register-number': say(
    ['Nomor "{name}": {problem}.', 'The number "{name}": {problem}.'],
    [
      'Pakai isian `type: register_number` dan efek `number: ..., reserve: true`.',
      'Use a field of `type: register_number` and the effect `number: ..., reserve: true`.',
    ],
    ['Nomor register tidak boleh kembar atau terlewat.', 'Register numbers are never doubled or left out.'],
  ),
  'call-field': say(
    [
      'Isian "{name}" yang dikirim atau diambil: {problem}.',
      'The field "{name}" that is sent or taken: {problem}.',
    ],
    ['Tulis `data.` dan nama isian biasa.', 'Write `data.` and the name of a plain field.'],
  ),
  'child-case': say(
    ['"{name}": {problem}.', '"{name}": {problem}.'],
    [
      'Tulis `uses: { cases: { proses: publish } }` dan `case: { process: proses }` atau `start_case`.',
      'Write `uses: { cases: { process: publish } }` and `case: { process: process }` or `start_case`.',
    ],
    [
      'Versi proses yang dimulai adalah bagian dari definisi ini.',
      'The version of a process that is begun is part of this definition.',
    ],
  ),
  message: say(
    ['Pesan "{name}": {problem}.', 'The message "{name}": {problem}.'],
    [
      'Tulis `messages: { pesan: { ..., from: { process: ... }, carries: { ... } } }`, `on: { message.pesan: ... }` dan `send: { message: pesan, to: data.kasus }`.',
      'Write `messages: { name: { ..., from: { process: ... }, carries: { ... } } }`, `on: { message.name: ... }` and `send: { message: name, to: data.case }`.',
    ],
  ),
  'undo-nothing': say(
    ['`undo` "{name}": {problem}.', '`undo` "{name}": {problem}.'],
    [
      'Tulis `undo: { connector: ... }` pada `call` yang perlu dibatalkan, atau nama status yang memilikinya.',
      'Write `undo: { connector: ... }` at the `call` that is taken back, or the name of a state that has one.',
    ],
  ),
} as const;
