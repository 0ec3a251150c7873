/** What a designer reads about a process file: per code what is wrong, why it matters, and what to do. */

import { say } from './diagnostic-text.ts';
import type { DiagnosticText } from './diagnostic-text.ts';
import { definitionFileTexts } from './diagnostics-decisions.ts';
import { clockTexts } from './diagnostics-clock.ts';
import { flowTexts } from './diagnostics-flow.ts';
import { peopleTexts } from './diagnostics-people.ts';
import { dataTexts } from './diagnostics-data.ts';
import { expansionTexts } from './diagnostics-expansion.ts';
import { documentTexts } from './diagnostics-documents.ts';
import { eachTexts } from './diagnostics-each.ts';
import { outsideTexts } from './diagnostics-outside.ts';
import { tableTexts } from './diagnostics-tables.ts';
import { proverTexts } from './diagnostics-prover.ts';

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
  'format-unsafe': say(
    [
      'Berkas ini tidak dapat dirapikan tanpa risiko mengubah isi atau komentarnya.',
      'This file cannot be formatted without a risk to its content or its comments.',
    ],
    [
      'Biarkan, atau pindahkan komentar di dalam kurung ke baris sendiri.',
      'Leave it, or move comments out of brackets to lines of their own.',
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
  ...flowTexts,
  ...definitionFileTexts,
  ...peopleTexts,
  ...dataTexts,
  ...clockTexts,
  ...outsideTexts,
  ...documentTexts,
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
  'definition-too-large': say(
    [
      'Bila semua yang dipakai berulang disalin, proses ini menjadi {size} kB; paling besar {max} kB.',
      'With everything copied that is used in several places, this process has {size} kB; at most {max} kB.',
    ],
    [
      'Kurangi tindakan `shared`, isian yang diulang di banyak formulir, atau pilihannya.',
      'Have fewer `shared` actions, fields that are in many forms, or options.',
    ],
    [
      'Tindakan bersama disalin ke setiap keadaan, dan isian ke setiap formulir yang menanyakannya.',
      'Shared actions are copied onto each state, and fields into each form that asks for them.',
    ],
  ),
  'look-alike': say(
    [
      '"{name}" berisi {character}, yang tidak terlihat atau hanya mirip huruf biasa.',
      '"{name}" holds {character}, which is invisible or only looks like a plain letter.',
    ],
    ['Ketik ulang dengan huruf biasa: {meant}', 'Type it again with plain letters: {meant}'],
    [
      'Dua nama yang terlihat sama akan dianggap berbeda.',
      'Two names that look the same would be two names.',
    ],
  ),
  'yaml-directive': say(
    ['Baris yang diawali % tidak dipakai di sini.', 'A line that begins with % is not used here.'],
    ['Hapus baris ini.', 'Remove this line.'],
    [
      'Versi YAML lain membaca `yes` dan `no` sebagai nilai lain.',
      'Another version of YAML reads words such as `yes` and `no` as something else.',
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
  // Reference tables.
  'table-column': say(
    ['Baris ini tidak memiliki kolom "{name}".', 'This row has no column "{name}".'],
    ['Tambahkan `{name}: ...`.', 'Add `{name}: ...`.'],
  ),
  'table-key-twice': say(
    ['Kunci "{key}" sudah dipakai baris lain.', 'The key "{key}" is already used by another row.'],
    ['Hapus atau ubah salah satu baris.', 'Remove or change one of the rows.'],
  ),
  ...tableTexts,
  // Scenarios.
  'unknown-here': say(
    ['"{name}" tidak dikenal di sini.', '"{name}" is not known here.'],
    ['Yang dikenal: {allowed}.', 'Known here: {allowed}.'],
  ),
  'units-in-a-ring': say(
    [
      'Unit ini berada di bawah dirinya sendiri lewat "{name}".',
      'This unit lies below itself, by way of "{name}".',
    ],
    ['Ubah `parent` salah satunya.', 'Change the `parent` of one of them.'],
  ),
  'step-two-acts': say(
    ['`{key}` tidak dapat berdiri bersama `{other}`.', '`{key}` cannot stand beside `{other}`.'],
    ['Jadikan dua langkah.', 'Make two steps of it.'],
  ),
  'step-needs': say(
    ['`{key}` tidak berarti tanpa {beside}.', '`{key}` means nothing without {beside}.'],
    ['Tambahkan yang kurang, atau hapus `{key}`.', 'Add what is missing, or delete `{key}`.'],
  ),
  'step-back-in-time': say(
    [
      'Langkah sebelumnya sudah pada {last}; waktu tidak mundur.',
      'A step before is at {last}; time does not go back.',
    ],
    ['Urutkan langkah menurut waktu.', 'Put the steps in order of time.'],
  ),
  'case-not-begun': say(
    ['Belum ada langkah yang memulai kasus "{name}".', 'No step before begins the case "{name}".'],
    ['Mulai kasusnya dengan `start`.', 'Begin the case with `start`.'],
  ),
  'case-begun-twice': say(
    ['Kasus "{name}" sudah dimulai.', 'The case "{name}" has begun already.'],
    ['Beri nama lain dengan `case`.', 'Give the other one a name with `case`.'],
  ),
  // Short forms.
  ...expansionTexts,
  ...eachTexts,
  // The ways that a case can take.
  ...proverTexts,
} as const satisfies Readonly<Record<string, DiagnosticText>>;

export type DiagnosticCode = keyof typeof diagnosticTexts;
