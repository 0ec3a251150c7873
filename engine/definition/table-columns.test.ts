import { describe, expect, it } from 'vitest';
import { parseSource } from './parse.ts';
import { checkColumns, fitsColumn } from './table-columns.ts';
import type { Declared } from './table-columns.ts';
import { edited } from './testing/edit.ts';
import type { Edit } from './testing/edit.ts';
import type { ColumnType } from './types.ts';

const TEXT = `table: jenis
title: { id: Jenis, en: Kinds }
key: kode
label: nama
valid_from: 2026-01-01
rows:
  - { kode: a, nama: { id: Satu, en: One }, hari: 3, api: true }
  - { kode: b, nama: Dua, hari: 5, api: false }
`;
const days: Declared = { process: 'lapak', key: 'kode', columns: { nama: 'text', hari: 'integer' } };
const fire: Declared = { process: 'api', key: 'kode', columns: { api: 'boolean' } };

describe('the rows of a reference table', () => {
  it('have what each process that declares it reads, and no process reads nothing', () => {
    const { source } = parseSource(TEXT, 'jenis.yaml');
    expect(checkColumns(source, [days, fire])).toEqual([]);
    expect(checkColumns(source, [])).toEqual([]);
  });

  const spoiled: readonly (readonly [string, string, Edit, object])[] = [
    [
      'table-column-missing',
      'a row without a column of one process',
      ['{ kode: b, nama: Dua, hari: 5, api: false }', '«{ kode: b, nama: Dua, hari: 5 }»'],
      { name: 'api', process: 'api' },
    ],
    [
      'table-cell-type',
      'a number in quotes',
      ['hari: 5', "hari: «'5'»"],
      { name: 'hari', process: 'lapak', type: 'integer', received: '5', example: '14' },
    ],
    ['table-key-other', 'another key', ['key: kode', 'key: «nama»'], { name: 'nama', key: 'kode' }],
  ];
  it.each(spoiled)('reports %s at %s', (code, _says, edit, params) => {
    const { text, places } = edited(TEXT, [edit]);
    const found = checkColumns(parseSource(text, 'jenis.yaml').source, [days, fire]).filter(
      (diagnostic) => diagnostic.code === code,
    );
    expect(found[0]).toMatchObject({ code, severity: 'error', ...places[0], params });
  });

  it('are warned of once where no process reads a column, with the one probably meant', () => {
    const { source } = parseSource(TEXT.replaceAll('hari:', 'hary:'), 'jenis.yaml');
    const unused = checkColumns(source, [days, fire]).filter(({ code }) => code === 'table-column-unused');
    expect(unused).toMatchObject([
      { severity: 'warning', line: 7, params: { name: 'hary', suggestion: 'hari' } },
    ]);
  });
});

describe('a cell', () => {
  const cases: readonly (readonly [ColumnType, readonly unknown[], readonly unknown[]])[] = [
    [
      'text',
      ['Satu', '', { id: 'Satu', en: 'One' }],
      [1, true, null, { id: 'Satu' }, { id: 'a', en: 'b', ms: 'c' }, []],
    ],
    ['integer', [0, -3, 14], [1.5, '3', true, NaN, 2 ** 60]],
    ['number', [0, 1.5], ['1.5', Infinity, NaN, null]],
    ['money', [50_000], [0.5, '50000']],
    ['boolean', [true, false], ['true', 1, null]],
    ['duration', ['14 days', '3 working days'], ['14', 14, 'soon', '0 days']],
    [
      'texts',
      [[], ['ktp', 'kk'], { ktp: 'KTP', kk: { id: 'KK', en: 'Family card' } }],
      ['ktp', ['a', 'a'], [1], { a: 1 }, { id: 'a', en: 'b' }, null],
    ],
  ];
  it.each(cases)('of type %s', (type, fits, misfits) => {
    for (const cell of fits) expect(fitsColumn(cell, type)).toBe(true);
    for (const cell of misfits) expect(fitsColumn(cell, type)).toBe(false);
  });
});
