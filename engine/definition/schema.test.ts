import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProcess } from './read.ts';
import { edited } from './testing/edit.ts';
import type { Edit } from './testing/edit.ts';

// A process of some length that stays as it is, so that it can be spoiled by its very words.
const real = readFileSync('engine/definition/testing/large-process.txt', 'utf8');

/** Code, what was done, edits of the real file; the finding is expected between « and ». */
const spoiled: readonly (readonly [code: string, what: string, ...edits: Edit[]])[] = [
  ['unknown-key', 'a misspelt top-level key', ['\nheadline: judul', '\nheadline: judul\n«sumary»: x']],
  [
    'unknown-key',
    'a misspelt key of a field',
    ['    multiline: true\n    min: 50', '    «multilin»: true\n    min: 50'],
  ],
  [
    'unknown-key',
    'a misspelt key of an action',
    ['        target: tertunda\n', '        «targt»: tertunda\n'],
  ],
  ['unknown-key', 'a key of another field type', ['    type: date\n', '    type: date\n    «mask»: 3\n']],
  [
    'unknown-key',
    '`required` on a box to tick',
    ['    must: true\n', '    must: true\n    «required»: true\n'],
  ],
  [
    'unknown-key',
    'a key of CEL that is not there',
    ["required: { cel: 'form.pekerjaan_fisik' }", "required: { cel: 'form.pekerjaan_fisik', «els»: 1 }"],
  ],
  [
    'unknown-key',
    'a misspelt key of a clock',
    ['pauses: { in: tertunda }', 'pauses: { in: tertunda, «at»: x }'],
  ],
  [
    'unknown-key',
    'a third language',
    [
      'section: { id: Laporan Anda, en: Your report }',
      'section: { id: Laporan Anda, en: Your report, «jv»: x }',
    ],
  ],
  ['unknown-key', 'options and table together', ['    table: wilayah', '    of: {}\n    «table»: wilayah']],
  [
    'unknown-key',
    'a history state, which the language has not',
    ['  selesai: { closed: selesai,', '  selesai: { «history»: deep, closed: selesai,'],
  ],
  [
    'missing-key',
    'a choice without options',
    ['  jenis:\n    type: choice', '  «jenis»:\n    type: choice'],
    [
      '    of:\n      pengaduan: { id: Pengaduan, en: Complaint }\n      permintaan_informasi: { id: Permintaan informasi, en: Information request }\n      aspirasi: { id: Aspirasi, en: Idea or wish }\n  judul:',
      '  judul:',
    ],
  ],
  [
    'missing-key',
    'an action without `by`',
    [
      '      VERIFIKASI:\n        by: { role: admin_instansi, not: [{ starter: true }, { party: data.terlapor }] }\n',
      '      «VERIFIKASI»:\n',
    ],
  ],
  [
    'missing-key',
    'a state without a title',
    [
      '  selesai: { closed: selesai, title: { id: Selesai, en: Finished } }',
      '  «selesai»: { closed: selesai }',
    ],
  ],
  ['missing-key', 'a role without a kind', ['  auditor: { kind: staff,', '  «auditor»: {']],
  [
    'wrong-type',
    'a text where both languages belong',
    ['label: { id: NIK, en: National identity number (NIK) }', 'label: «NIK»'],
  ],
  [
    'wrong-type',
    'a number in words',
    [
      '    max: 16\n    mask: 4\n    sees: [starter, admin_instansi]\n',
      '    max: «enam belas»\n    mask: 4\n    sees: [starter, admin_instansi]\n',
    ],
  ],
  [
    'wrong-type',
    'one form line that is no list',
    ['form: [{ field: petugas, required: true }]', 'form: «petugas»'],
  ],
  [
    'wrong-type',
    'two declarations on one line',
    [
      '{ pekerjaan_fisik: { type: boolean, label: { id: Berupa pekerjaan fisik, en: It was physical work } } }',
      '«{ a: { type: point, label: { id: A, en: A } }, b: { type: point, label: { id: B, en: B } } }»',
    ],
    ["required: { cel: 'form.pekerjaan_fisik' }", 'required: false'],
  ],
  ['wrong-type', 'nothing behind a key', ['tracking: LPR', 'tracking: «null»']],
  ['unknown-value', 'a misspelt field type', ['type: point\n', 'type: «pint»\n']],
  [
    'unknown-value',
    'a tone that is not there',
    [
      '        tone: danger\n        form: [{ alasan_cabut',
      '        tone: «dangr»\n        form: [{ alasan_cabut',
    ],
  ],
  ['unknown-value', 'another language version', ['alur: 1', 'alur: «2»']],
  [
    'unknown-value',
    'a relation that is not there',
    ['kepala_opd: { kind: staff, at: unit,', 'kepala_opd: { kind: staff, at: «units»,'],
  ],
  ['unknown-value', 'another audience', ['from: all_but_starter', 'from: «everyone»']],
  [
    'unknown-value',
    'a state type that the language has not',
    ['  diarsipkan: { closed: diarsipkan,', '  diarsipkan: { type: «orthogonal», closed: diarsipkan,'],
  ],
  ['wrong-format', 'a length in words', ['length: 3 working days', 'length: «three days»']],
  [
    'wrong-format',
    'a size without a unit',
    [
      'lampiran_balasan:\n              type: files\n              personal: text\n              required: false\n              max: 5\n              size: 10 MB',
      'lampiran_balasan:\n              type: files\n              personal: text\n              required: false\n              max: 5\n              size: «10 megabita»',
    ],
  ],
  ['wrong-format', 'a field without its root', ['at: { unit_of: data.opd }', 'at: { unit_of: «opd» }']],
  ['wrong-format', 'a tracking prefix in lower case', ['tracking: LPR', 'tracking: «lpr»']],
  [
    'out-of-range',
    'a mask that shows everything',
    [
      '    mask: 4\n    sees: [starter, admin_instansi]\n',
      '    mask: «40»\n    sees: [starter, admin_instansi]\n',
    ],
  ],
  [
    'unknown-key',
    'a misspelt key of a look-up',
    ['        newer: 14 days\n', '        newer: 14 days\n        «nmax»: 3\n'],
  ],
  [
    'missing-key',
    'a look-up over all time',
    ['      serupa:\n', '      «serupa»:\n'],
    ['        newer: 14 days\n', ''],
  ],
  [
    'wrong-format',
    'a look-up that would need a calendar',
    ['        newer: 14 days\n', '        newer: «14 working days»\n'],
  ],
  ['wrong-format', 'a comparison with no field', ['kategori: form.kategori', 'kategori: «jalan_jembatan»']],
  [
    'out-of-range',
    'a look-up that compares nothing',
    ['        where: { kategori: form.kategori, lokasi: form.lokasi }', '        where: «{}»'],
  ],
  [
    'out-of-range',
    'a look-up for a whole list',
    ['        max: 5\n    target', '        max: «21»\n    target'],
  ],
  ['out-of-range', '`any_of` with one field', ['any_of: [hp, email]', 'any_of: «[hp]»']],
];

describe('the shape of a process file', () => {
  it.each(spoiled.map(([code, what, ...edits]) => ({ code, what, edits })))(
    'reports $code for $what, where it is',
    ({ code, edits }) => {
      const { text, places } = edited(real, edits);
      const { definition, diagnostics } = readProcess(text, 'v1.yaml');
      expect(definition).toBeNull();
      const found = diagnostics.map(({ code, line, column, endColumn }) => ({
        code,
        line,
        column,
        endColumn,
      }));
      expect(found).toEqual(places.map((place) => ({ code, ...place })));
    },
  );

  it('is checked in all other parts when one part is broken', () => {
    const { text } = edited(real, [
      ['type: point\n', 'type: pint\n'],
      ['length: 3 working days', 'length: 3 weeks'],
      ['alur: 1', 'alur: 3'],
    ]);
    expect(readProcess(text, 'v1.yaml').diagnostics.map(({ code }) => code)).toEqual([
      'unknown-value',
      'unknown-value',
      'wrong-format',
    ]);
  });

  it.each([
    'just a text',
    '[1, 2]',
    'null',
    '1',
    'a: 1',
    'states: 3',
    'data: []\nshared: {}',
    'shared: [1, [2], { in: 3, on: 4 }]',
  ])('of "%s" is that of no process, and this is said', (text) => {
    const { definition, diagnostics } = readProcess(text, 'v1.yaml');
    expect(definition).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
