import { describe, expect, it } from 'vitest';
import { checkExpression } from './expression/check.ts';
import type { Readable } from './expression/check.ts';
import { compileExpression, ExpressionError } from './expression.ts';
import type { Expression, ExpressionType } from './types.ts';

const data = {
  jenis: { type: 'string', personal: false },
  jumlah: { type: 'int', personal: false },
  rahasia: { type: 'bool', personal: false },
  bukti: { type: 'list', personal: false },
  nama: { type: 'string', personal: true },
} as const;
const readable: Readable = {
  data,
  old: data,
  form: data,
  settings: { batas: { type: 'int', personal: false } },
};

function checked(cel: string, type: ExpressionType = 'bool'): Expression {
  const { expression, findings } = checkExpression(cel, readable, type);
  expect(findings).toEqual([]);
  return expression;
}
const valueOf = (cel: string, scope: Record<string, unknown>, type?: ExpressionType) =>
  compileExpression(checked(cel, type))(scope);

describe('an expression', () => {
  it('knows the names it reads with their types, and the case fields among them', () => {
    expect(checked('data.jumlah < settings.batas && old.jenis != form.jenis')).toEqual({
      cel: 'data.jumlah < settings.batas && old.jenis != form.jenis',
      types: { 'data.jumlah': 'int', 'form.jenis': 'string', 'old.jenis': 'string', 'settings.batas': 'int' },
      reads: ['jenis', 'jumlah'],
    });
  });

  it('reads integers as numbers and gives them back as numbers', () => {
    expect(valueOf('data.jumlah * 2 + 1', { data: { jumlah: 20 } }, 'int')).toBe(41);
    expect(valueOf('data.jumlah == 20', { data: { jumlah: 20 } })).toBe(true);
  });

  it('reads attachments as the list of their ids', () => {
    const scope = {
      data: {
        bukti: [
          { file: 'f1', commitment: 'c' },
          { file: 'f2', commitment: 'c' },
        ],
      },
    };
    expect(valueOf('size(data.bukti) == 2 && "f2" in data.bukti', scope)).toBe(true);
  });

  it.each([
    ['data.jenis == ""', true],
    ['data.jumlah == 0', true],
    ['data.rahasia', false],
    ['size(data.bukti) == 0', true],
    ['form.jenis == "" && !old.rahasia', true],
  ])('reads what is absent as empty: %s is %s', (cel, value) => {
    for (const scope of [
      {},
      { data: {} },
      { data: { jenis: null, jumlah: null, rahasia: null, bukti: null } },
    ]) {
      expect(valueOf(cel, scope)).toBe(value);
    }
  });

  it('never sees a personal value, whatever the scope holds', () => {
    const cel = 'data.nama == "Budi"';
    expect(checkExpression(cel, readable, 'bool').findings.map(({ code }) => code)).toEqual([
      'personal-in-expression',
    ]);
    expect(
      compileExpression({ cel: 'data.jenis == ""', types: { 'data.jenis': 'string' }, reads: [] })({
        data: { jenis: { personal: '1.nama', commitment: 'c' } },
      }),
    ).toBe(true);
  });

  it.each([
    ['a setting that is not given', 'settings.batas > 1', {}],
    ['a division by zero', 'data.jumlah / 0 == 1', { data: { jumlah: 1 } }],
    ['an overflow', 'data.jumlah * 9223372036854775807 == 1', { data: { jumlah: 3 } }],
    ['an index out of bounds', 'data.bukti[3] == ""', { data: { bukti: [] } }],
    ['a text that is no number', 'int(data.jenis) == 1', { data: { jenis: 'x' } }],
  ])('throws an ExpressionError for %s', (_what, cel, scope) => {
    expect(() => valueOf(cel, scope)).toThrow(ExpressionError);
  });

  it.each([
    'data.jenis.matches("a")',
    'has(data.jenis)',
    'data',
    '1 +',
    'b"x"',
    '{"a": 1}',
    'cel.bind(x, 1, x)',
    '"a'.padEnd(2000, 'a'),
  ])('outside the profile does not run even when it was never checked: %.20s', (cel) => {
    expect(() => compileExpression({ cel, types: {}, reads: [] })({})).toThrow(ExpressionError);
  });

  it('does not look into what every object has', () => {
    const { findings } = checkExpression('data.toString == ""', readable, 'bool');
    expect(findings.map(({ code }) => code)).toEqual(['unknown-field']);
    const odd: Expression = { cel: 'data.valueOf == ""', types: { 'data.valueOf': 'string' }, reads: [] };
    expect(compileExpression(odd)({ data: {} })).toBe(true);
  });

  it('runs fast once it is compiled', () => {
    const run = compileExpression(checked('(data.rahasia || !old.rahasia) && data.jenis != "x"'));
    const scope = { data: { rahasia: true, jenis: 'a' }, old: { rahasia: false } };
    const before = performance.now();
    for (let i = 0; i < 10_000; i++) run(scope);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('has bounded depth', () => {
    const deep = `${'('.repeat(200)}1${')'.repeat(200)} == 1`;
    expect(checkExpression(deep, readable, 'bool').findings.map(({ code }) => code)).toEqual([
      'expression-syntax',
    ]);
    const long = `${'!'.repeat(500)}true`;
    expect(checkExpression(long, readable, 'bool').findings.map(({ code }) => code)).toEqual([
      'expression-syntax',
    ]);
  });
});
