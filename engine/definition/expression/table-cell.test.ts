import { describe, expect, it } from 'vitest';
import { compileExpression, ExpressionError } from '../expression.ts';
import { checkExpression } from './check.ts';
import type { Readable } from './check.ts';
import type { TableReader } from './table-cell.ts';

const text = { type: 'string', personal: false } as const;
const readable: Readable = {
  data: { jenis: text },
  table: {
    jenis: {
      personal: false,
      type: { table: { hari: 'int', luas: 'double', api: 'bool', nama: 'string', syarat: 'list' } },
    },
  },
};
const rows: Readonly<Record<string, object>> = {
  a: { hari: 3, luas: 1.5, api: true, nama: { id: 'Satu', en: 'One' }, syarat: { ktp: 'KTP', kk: 'KK' } },
  b: { hari: 'tiga', syarat: ['sim'] },
};
const asked: string[] = [];
const reader: TableReader = {
  rowOf: (table, key, columns) => {
    asked.push(`${table} ${key} ${columns.join(' ')}`);
    return (rows[key] as ReturnType<TableReader['rowOf']> | undefined) ?? null;
  },
};
const valueOf = (cel: string, jenis: string): unknown => {
  const { expression, findings } = checkExpression(cel, readable, 'bool');
  expect(findings).toEqual([]);
  return compileExpression(expression)({ data: { jenis }, table: reader });
};
const codes = (cel: string): readonly string[] =>
  checkExpression(cel, readable, 'bool').findings.map(({ code }) => code);

describe('a cell of a reference table in an expression', () => {
  it.each([
    ['table.jenis[data.jenis].hari == 3', true],
    ['table.jenis[data.jenis].luas > 1.4', true],
    ['table.jenis[data.jenis].api', true],
    ['table.jenis[data.jenis].nama == "Satu"', true],
    ['table.jenis[data.jenis].syarat.exists(s, s == "kk")', true],
    ['table.jenis["a"].hari + table.jenis[data.jenis].hari == 6', true],
  ])('%s reads as its column says', (cel, value) => {
    expect(valueOf(cel, 'a')).toBe(value);
  });

  it('that is not there, or of another type, reads as empty; so does the row of an empty key', () => {
    expect(valueOf('table.jenis[data.jenis].hari == 0 && table.jenis[data.jenis].nama == ""', 'b')).toBe(
      true,
    );
    expect(valueOf('size(table.jenis[data.jenis].syarat) == 0 && !table.jenis[data.jenis].api', '')).toBe(
      true,
    );
  });

  it('asks for no row that does not matter, and only for the columns that are read', () => {
    asked.length = 0;
    valueOf('data.jenis == "a" || table.jenis[data.jenis].api', 'a');
    expect(asked).toEqual([]);
    valueOf('table.jenis[data.jenis].api', 'a');
    expect(asked).toEqual(['jenis a api']);
  });

  it('of a row that is not there fails and says which', () => {
    const { expression } = checkExpression('table.jenis[data.jenis].api', readable, 'bool');
    const run = (): unknown => compileExpression(expression)({ data: { jenis: 'c' }, table: reader });
    expect(run).toThrow(ExpressionError);
    expect(run).toThrow(expect.objectContaining({ row: { table: 'jenis', key: 'c' } }));
  });

  it.each([
    ['size(table.jenis) > 1', ['expression-not-allowed']],
    ['table.jenis.exists(k, k == "a")', ['expression-not-allowed']],
    ['table.jenis.a.api', ['expression-not-allowed']],
    ['table.jenis["a"] == table.jenis["b"]', ['expression-not-allowed', 'expression-not-allowed']],
    ['table.jenes["a"].api', ['table-not-declared']],
    ['table.jenis["a"].apy', ['unknown-column']],
    ['table.jenis["a"].hari == "x"', ['expression-type']],
    ['table["jenis"]["a"].api', ['expression-name']],
    ['table.jenis[3].api', ['expression-type']],
  ])('%s is told', (cel, expected) => {
    expect(codes(cel)).toEqual(expected);
  });
});
