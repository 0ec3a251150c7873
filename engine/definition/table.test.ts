import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited } from './testing/edit.ts';
import type { Edit } from './testing/edit.ts';
import { readTable } from './table.ts';

const real = readFileSync('workflows/tables/wilayah.yaml', 'utf8');
const small = `table: warna
title: { id: Warna, en: Colours }
key: kode
label: nama
valid_from: 2026-01-01
rows:
  - { kode: m, nama: Merah }
  - { kode: h, nama: Hijau }
`;

describe('a reference table', () => {
  it('is read from the file of the demo region without findings', () => {
    const { table, diagnostics } = readTable(real, 'wilayah.yaml');
    expect(diagnostics).toEqual([]);
    expect(table).toMatchObject({ name: 'wilayah', key: 'kode', label: 'nama', validFrom: '2026-01-01' });
    expect(table?.rows.length).toBeGreaterThan(5);
    expect(Object.isFrozen(table?.rows[0])).toBe(true);
  });

  const spoiled: readonly (readonly [string, string, Edit])[] = [
    ['table-column', 'a row without its label', ['{ kode: h, nama: Hijau }', '«{ kode: h }»']],
    ['table-key-twice', 'a key that stands twice', ['kode: h', 'kode: «m»']],
    ['wrong-type', 'a code that YAML reads as a number', ['kode: h', 'kode: «15.71»']],
    ['wrong-format', 'a first day that is no date', ['2026-01-01', '«1 January»']],
    ['unknown-key', 'a key that is not known', ['label: nama', 'label: nama\n«labels»: nama']],
    [
      'missing-translation',
      'a title in one language',
      ['title: { id: Warna, en: Colours }', '«title»: { id: Warna }'],
    ],
  ];
  it.each(spoiled)('reports %s at %s', (code, _says, edit) => {
    const { text, places } = edited(small, [edit]);
    const { table, diagnostics } = readTable(text, 'warna.yaml');
    expect(table).toBeNull();
    expect(
      diagnostics.map(({ code, line, column, endColumn }) => ({ code, line, column, endColumn })),
    ).toEqual([{ code, ...places[0] }]);
  });
});
