/** What a designer reads about a process file: per code what is wrong, why it matters, and what to do. */

import { definitionFileTexts, definitionFileWords } from './diagnostics/decisions.ts';
import { say } from './diagnostics/say.ts';
import type { Both, DiagnosticText } from './diagnostics/say.ts';

export type { DiagnosticText };

/** `{name}` and the like are filled from the diagnostic's params. */
export const diagnosticTexts = {
  // The text of the file.
  'file-too-large': say(
    ['Berkas ini {size} kB; paling besar {max} kB.', 'The file has {size} kB; at most {max} kB are read.'],
    ['Bagi menjadi beberapa proses.', 'Split it into several processes.'],
  ),
  'too-many-keys': say(
    [
      'Berkas ini berisi terlalu banyak unsur (lebih dari {max}).',
      'The file has too many parts (more than {max}).',
    ],
    ['Bagi menjadi beberapa proses.', 'Split it into several processes.'],
  ),
  'nesting-too-deep': say(
    ['Susunan bertingkat lebih dari {max}.', 'Nested deeper than {max} levels.'],
    ['Sederhanakan susunannya.', 'Flatten this part.'],
  ),
  'forbidden-character': say(
    [
      'Karakter {character} tidak boleh ada dalam berkas.',
      'The character {character} may not stand in a file.',
    ],
    ['Hapus karakter yang tidak terlihat ini.', 'Delete this invisible character.'],
    [
      'Karakter kendali tidak dapat disimpan atau dapat menyembunyikan isi.',
      'Control characters cannot be stored, or hide what is there.',
    ],
  ),
  'yaml-syntax': say(
    ['YAML tidak terbaca: {reason}', 'Not readable as YAML: {reason}'],
    [
      'Periksa lekukan, tanda kutip, dan kurung di sekitar baris ini.',
      'Look at indentation, quotes and brackets around this line.',
    ],
  ),
  'empty-file': say(
    ['Berkas ini kosong.', 'The file is empty.'],
    ['Mulai dengan `alur: 1` dan `process: nama_proses`.', 'Begin with `alur: 1` and `process: its_name`.'],
  ),
  'several-documents': say(
    ['Satu berkas hanya memuat satu dokumen.', 'One file holds one document.'],
    [
      'Hapus `---` dan pindahkan dokumen kedua ke berkas lain.',
      'Remove `---` and move the second document to another file.',
    ],
  ),
  'duplicate-key': say(
    [
      '"{key}" sudah ada di bagian ini, pada baris {line}.',
      '"{key}" is already in this part, on line {line}.',
    ],
    ['Hapus atau ganti nama salah satunya.', 'Remove or rename one of them.'],
  ),
  'key-not-text': say(
    ['Nama kunci harus berupa teks.', 'A key must be a text.'],
    ['Tulis satu kata sebelum titik dua.', 'Write one word before the colon.'],
  ),
  'forbidden-key': say(
    ['"{key}" tidak boleh dipakai sebagai nama.', '"{key}" cannot be used as a name.'],
    ['Pilih nama lain.', 'Choose another name.'],
  ),
  'custom-tag': say(
    ['Tag YAML "{tag}" tidak dipakai di sini.', 'The YAML tag "{tag}" is not used here.'],
    [
      'Hapus tag itu; bila perlu, beri tanda kutip pada nilainya.',
      'Remove the tag; put the value in quotes if needed.',
    ],
  ),
  'unknown-alias': say(
    ['Tidak ada `&{name}` sebelum `*{name}`.', 'There is no `&{name}` before `*{name}`.'],
    ['Tulis `&{name}` pada bagian yang hendak diulang.', 'Write `&{name}` at the part to be repeated.'],
  ),
  'alias-of-ancestor': say(
    ['`*{name}` menunjuk bagian yang memuatnya sendiri.', '`*{name}` points to a part that contains it.'],
    ['Tulis bagian itu tanpa pengulangan.', 'Write the part out without repeating it.'],
  ),
  'alias-expansion': say(
    [
      'Pengulangan dengan `*{name}` membuat berkas lebih dari {max} unsur.',
      'Repeating `*{name}` makes the file larger than {max} parts.',
    ],
    ['Kurangi pengulangan.', 'Repeat less.'],
  ),
  'too-many-findings': say(
    ['Ada {more} temuan lain.', 'There are {more} more findings.'],
    ['Perbaiki dahulu yang tertulis di atas.', 'Correct first what is listed above.'],
  ),
  // Its shape.
  'unknown-key': say(
    ['"{key}" tidak dikenal di sini.', '"{key}" is not known here.'],
    ['Yang dikenal: {allowed}.', 'Known here: {allowed}.'],
  ),
  'missing-key': say(
    ['"{key}" harus ada di sini.', '"{key}" must stand here.'],
    ['Tambahkan `{key}: ...`.', 'Add `{key}: ...`.'],
  ),
  'wrong-type': say(
    ['Di sini harus ada {expected}, bukan {received}.', 'This must be {expected}, not {received}.'],
    ['Tulis {expected}.', 'Write {expected}.'],
  ),
  'unknown-value': say(
    ['"{value}" bukan salah satu pilihan.', '"{value}" is not one of the choices.'],
    ['Pilih salah satu: {allowed}.', 'Choose one of: {allowed}.'],
  ),
  'wrong-format': say(
    ['"{value}" tidak dapat dibaca.', '"{value}" cannot be read.'],
    ['Tulis seperti ini: {example}.', 'Write it like this: {example}.'],
  ),
  'out-of-range': say(
    ['Di sini berlaku {bound} {limit}.', 'Here holds {bound} {limit}.'],
    ['Sesuaikan nilainya.', 'Change the value.'],
  ),
  // Names.
  'unknown-state': say(
    ['Tidak ada tahap bernama "{name}".', 'There is no state named "{name}".'],
    ['Tulis nama yang ada di bawah `states`.', 'Write a name that stands under `states`.'],
  ),
  'unknown-role': say(
    ['Tidak ada peran bernama "{name}".', 'There is no role named "{name}".'],
    ['Tulis nama yang ada di bawah `roles`.', 'Write a name that stands under `roles`.'],
  ),
  'unknown-field': say(
    [
      'Tidak ada isian bernama "{name}" yang dapat dipakai di sini.',
      'There is no field named "{name}" that can be used here.',
    ],
    [
      'Tulis nama yang ada di bawah `data`, atau isian formulir ini.',
      'Write a name that stands under `data`, or a field of this form.',
    ],
  ),
  'unknown-clock': say(
    ['Tidak ada tenggat bernama "{name}".', 'There is no clock named "{name}".'],
    [
      'Tulis nama yang ada di bawah `clocks`, atau lama waktu seperti `30 days`.',
      'Write a name that stands under `clocks`, or a span such as `30 days`.',
    ],
  ),
  'unknown-setting': say(
    ['Tidak ada pengaturan bernama "{name}".', 'There is no setting named "{name}".'],
    ['Tulis nama yang ada di bawah `settings`.', 'Write a name that stands under `settings`.'],
  ),
  'unknown-event': say(
    ['Tidak ada tindakan bernama "{name}".', 'There is no action named "{name}".'],
    [
      'Tulis nama tindakan yang ada di `start`, `shared`, atau `states`.',
      'Write the name of an action in `start`, `shared` or `states`.',
    ],
  ),
  'name-format': say(
    ['"{name}" tidak dapat dipakai sebagai nama.', '"{name}" cannot be used as a name here.'],
    ['Tulis seperti ini: {example}.', 'Write it like this: {example}.'],
    [
      'Nama dipakai dalam ungkapan dan alamat: {reason}.',
      'Names stand in expressions and addresses: {reason}.',
    ],
  ),
  'missing-translation': say(
    ['Teks ini belum ada dalam bahasa {language}.', 'This text is missing in {language}.'],
    ['Tambahkan `{key}: ...`.', 'Add `{key}: ...`.'],
    ['Setiap layar dapat dibaca dalam dua bahasa.', 'Every screen can be read in both languages.'],
  ),
  // The flow.
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
  'final-with-exit': say(
    ['Tahap akhir "{name}" tidak boleh memiliki `{key}`.', 'The final state "{name}" may not have `{key}`.'],
    [
      'Pakai `closed: ...` sebagai ganti `type: final`, atau hapus `{key}`.',
      'Use `closed: ...` instead of `type: final`, or remove `{key}`.',
    ],
    ['Setelah tahap akhir tidak ada lagi yang dapat terjadi.', 'After a final state nothing can happen.'],
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
  // Data and forms.
  'headline-not-text': say(
    ['`headline` "{name}" harus isian teks.', 'The `headline` "{name}" must be a text field.'],
    ['Pilih isian dengan `type: text` di bawah `data`.', 'Choose a field with `type: text` under `data`.'],
  ),
  'assign-field-type': say(
    [
      'Tugas hanya dapat diserahkan kepada orang; "{name}" bertipe {type}.',
      'Tasks are handed to a person; "{name}" is of type {type}.',
    ],
    ['Pilih isian dengan `type: person`.', 'Choose a field with `type: person`.'],
  ),
  'transfer-field-type': say(
    [
      'Berkas hanya dapat dialihkan ke unit; "{name}" bertipe {type}.',
      'A case is transferred to a unit; "{name}" is of type {type}.',
    ],
    ['Pilih isian dengan `type: unit`.', 'Choose a field with `type: unit`.'],
  ),
  'party-field-type': say(
    [
      '`party` menunjuk orang; "{name}" bertipe {type}.',
      '`party` names a person; "{name}" is of type {type}.',
    ],
    ['Pilih isian dengan `type: person`.', 'Choose a field with `type: person`.'],
  ),
  'unit-of-field-type': say(
    [
      '`unit_of` menunjuk unit; "{name}" bertipe {type}.',
      '`unit_of` names a unit; "{name}" is of type {type}.',
    ],
    ['Pilih isian dengan `type: unit`.', 'Choose a field with `type: unit`.'],
  ),
  'look-field': say(
    [
      'Isian "{name}" tidak dapat dibandingkan dengan kasus lain: {reason}.',
      'The field "{name}" cannot be compared with other cases: {reason}.',
    ],
    [
      'Pilih isian biasa yang setipe, yang boleh dibaca semua orang yang melihat kasusnya.',
      'Choose a plain field of one type that everybody who sees the case may read.',
    ],
    [
      'Yang ditemukan memberi tahu bahwa dua kasus berisi hal yang sama.',
      'What is found tells that two cases say the same.',
    ],
  ),
  'set-value-type': say(
    [
      'Nilai ini tidak cocok untuk isian "{name}" ({type}).',
      'This value does not fit the field "{name}" ({type}).',
    ],
    ['Tulis {expected}.', 'Write {expected}.'],
  ),
  'field-in-form-twice': say(
    ['Isian "{name}" ada dua kali dalam formulir ini.', 'The field "{name}" stands twice in this form.'],
    ['Hapus salah satunya.', 'Remove one of them.'],
  ),
  'field-declared-twice': say(
    ['Isian "{name}" sudah dijelaskan di tempat lain.', 'The field "{name}" is already declared elsewhere.'],
    [
      'Pakai nama lain, atau tulis namanya saja untuk memakai yang ada di `data`.',
      'Use another name, or only its name to use the one under `data`.',
    ],
  ),
  'min-over-max': say(
    ['`min` {min} lebih besar daripada `max` {max}.', '`min` {min} is more than `max` {max}.'],
    ['Tukar atau ubah salah satunya.', 'Swap them or change one.'],
  ),
  'pattern-invalid': say(
    ['Pola ini tidak dapat dipakai: {reason}', 'This pattern cannot be used: {reason}'],
    [
      'Perbaiki polanya (tata tulis RE2, tanpa lookahead dan backreference).',
      'Correct the pattern (RE2 syntax: no lookahead, no backreference).',
    ],
  ),
  // Expressions.
  'expression-syntax': say(
    ['Ungkapan tidak terbaca: {reason}', 'The expression cannot be read: {reason}'],
    ['Periksa tanda kutip, kurung, dan tanda hitung.', 'Look at quotes, brackets and operators.'],
  ),
  'expression-type': say(
    ['Ungkapan tidak cocok tipenya: {reason}', 'The types in the expression do not fit: {reason}'],
    [
      'Bandingkan nilai setipe; syarat harus bernilai ya atau tidak.',
      'Compare values of one type; a condition must be true or false.',
    ],
  ),
  'expression-name': say(
    ['"{name}" tidak dikenal dalam ungkapan ini.', '"{name}" is not known in this expression.'],
    ['Yang dikenal: {allowed}.', 'Known here: {allowed}.'],
  ),
  'expression-not-allowed': say(
    ['"{name}" tidak dipakai dalam ungkapan.', '"{name}" is not used in expressions.'],
    ['Yang dapat dipakai: {allowed}.', 'What can be used: {allowed}.'],
    [
      'Ungkapan harus selalu selesai dalam waktu singkat dan memberi hasil yang sama.',
      'An expression must end quickly and always give the same result.',
    ],
  ),
  'personal-in-expression': say(
    [
      'Isian "{name}" bersifat pribadi dan tidak dapat dibaca ungkapan.',
      'The field "{name}" is personal and cannot be read by an expression.',
    ],
    ['Pakai isian lain yang tidak pribadi.', 'Use another field that is not personal.'],
    [
      'Nilai pribadi tidak pernah ada dalam riwayat; hanya komitmennya.',
      'Personal values never stand in the history; only commitments to them.',
    ],
  ),
  ...definitionFileTexts,
  // Reference tables.
  'table-column': say(
    ['Baris ini tidak memiliki kolom "{name}".', 'This row has no column "{name}".'],
    ['Tambahkan `{name}: ...`.', 'Add `{name}: ...`.'],
  ),
  'table-key-twice': say(
    ['Kunci "{key}" sudah dipakai baris lain.', 'The key "{key}" is already used by another row.'],
    ['Hapus atau ubah salah satu baris.', 'Remove or change one of the rows.'],
  ),
} as const satisfies Readonly<Record<string, DiagnosticText>>;

/** Our own words inside params, by their marked name. */
export const diagnosticWords = {
  '#text': { id: 'teks', en: 'a text' },
  '#number': { id: 'bilangan bulat', en: 'a whole number' },
  '#boolean': { id: 'true atau false', en: 'true or false' },
  '#list': { id: 'daftar', en: 'a list' },
  '#map': { id: 'bagian dengan kunci', en: 'a part with keys' },
  '#nothing': { id: 'kosong', en: 'nothing' },
  '#one-field': { id: 'satu nama isian dengan penjelasannya', en: 'one field name with its declaration' },
  '#taken': { id: 'kata ini sudah berarti lain', en: 'this word already means something else' },
  '#date': { id: 'tanggal seperti 2026-03-25', en: 'a date such as 2026-03-25' },
  '#min': { id: 'paling sedikit', en: 'at least' },
  '#max': { id: 'paling banyak', en: 'at most' },
  '#indonesian': { id: 'Indonesia', en: 'Indonesian' },
  '#english': { id: 'Inggris', en: 'English' },
  '#expression': {
    id: 'ungkapan `{ cel: ... }` yang setipe',
    en: 'an expression `{ cel: ... }` of that type',
  },
  '#personal-field': { id: 'isinya bersifat pribadi', en: 'it is personal' },
  '#files-field': { id: 'isinya berkas unggahan', en: 'it holds files' },
  '#restricted-field': {
    id: 'tidak semua orang yang melihat kasusnya boleh membacanya',
    en: 'not everybody who sees the case may read it',
  },
  '#other-language': {
    id: 'tanda atau kata ini bukan dari CEL',
    en: 'this sign or word is not one of CEL',
  },
  '#never-null': {
    id: 'tidak ada yang bernilai null; yang kosong terbaca "", 0, false atau daftar kosong',
    en: 'nothing is null; what is absent reads as "", 0, false or the empty list',
  },
  '#other-type': { id: 'tipenya lain', en: 'it is of another type' },
  ...definitionFileWords,
  '#not-set': {
    id: 'isian lain; tipe ini hanya diisi lewat formulir',
    en: 'another field; this type is only filled in by a form',
  },
} as const satisfies Readonly<Record<string, Both>>;

export type DiagnosticCode = keyof typeof diagnosticTexts;
