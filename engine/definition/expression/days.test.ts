import { describe, expect, it } from 'vitest';
import { compileExpression, ExpressionError } from '../expression.ts';
import type { ExpressionType } from '../types.ts';
import { checkExpression } from './check.ts';
import type { Readable } from './check.ts';

const text = { type: 'string', personal: false } as const;
const readable: Readable = {
  data: { mulai: text, lama: { type: 'int', personal: false } },
  now: { date: text, instant: text },
};
const check = (cel: string, type: ExpressionType) => checkExpression(cel, readable, type);
const valueOf = (cel: string, mulai: string | null, lama: number | null = null): unknown => {
  const { expression, findings } = check(cel, 'string');
  expect(findings).toEqual([]);
  return compileExpression(expression)({ data: { mulai, lama }, now: { date: '2026-02-26', instant: '' } });
};

describe('days(n)', () => {
  it.each([
    ['now.date + days(7)', '2026-03-05'],
    ['now.date - days(57)', '2025-12-31'],
    ['now.date + days(-26)', '2026-01-31'],
    ['data.mulai + days(1)', '2028-02-29'],
    ['data.mulai + days(data.lama) + days(1)', '2028-03-05'],
  ])('counts calendar days: %s', (cel, expected) => {
    expect(valueOf(cel, '2028-02-28', 5)).toBe(expected);
  });

  it('compares as dates do, in a condition', () => {
    const { expression, findings } = check('data.mulai < now.date + days(7)', 'bool');
    expect(findings).toEqual([]);
    const short = (mulai: string): unknown =>
      compileExpression(expression)({ data: { mulai }, now: { date: '2026-02-26' } });
    expect([short('2026-03-04'), short('2026-03-05')]).toEqual([true, false]);
  });

  it('leaves a date that is not given as it is', () => {
    expect(valueOf('data.mulai + days(7)', null)).toBe('');
  });

  it.each([
    ['"besok" + days(1)', null],
    ['now.date + days(data.lama)', Number.MAX_SAFE_INTEGER],
    ['now.date + days(data.lama)', -1_000_000],
  ])('fails where there is no such date: %s', (cel, lama) => {
    expect(() => valueOf(cel, null, lama)).toThrow(ExpressionError);
  });

  it.each([
    ['now.date + 7', 'string'],
    ['days(7)', 'string'],
    ['days(7) < days(8)', 'bool'],
    ['days("7") + now.date', 'string'],
  ] as const)('is checked: %s is refused', (cel, type) => {
    expect(check(cel, type).findings.map(({ code }) => code)).toEqual(['expression-type']);
  });
});
