import { describe, expect, it } from 'vitest';
import { parseNumberFormat, writeNumber } from './number-format.ts';

const written = (format: string, seq = 7): string => {
  const parts = parseNumberFormat(format);
  if (parts === null || 'unknown' in parts) throw new Error('not a format');
  return writeNumber(parts, { seq, unit: 'PUPR', day: '2026-02-11' });
};

describe('the format of a register number', () => {
  it.each([
    ['{seq}', '7'],
    ['{seq:3}/{unit.code}/{year}', '007/PUPR/2026'],
    ['B-{seq:3}/{month.roman}/{year}', 'B-007/II/2026'],
    ['{month}.{seq:2}', '02.07'],
  ])('%s is written %s', (format, expected) => {
    expect(written(format)).toBe(expected);
  });

  it('is not cut off when the running number outgrows its width', () => {
    expect(written('{seq:2}', 1234)).toBe('1234');
  });

  it('without a running number is none', () => {
    expect(parseNumberFormat('{unit.code}/{year}')).toBeNull();
  });

  it.each(['{nomor}', '{seq:12}', '{unit}', '{}'])('does not know %s', (word) => {
    expect(parseNumberFormat(`{seq}/${word}`)).toEqual({ unknown: word.slice(1, -1) });
  });
});
