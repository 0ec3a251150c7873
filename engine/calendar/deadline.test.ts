import { describe, expect, it, test } from 'vitest';
import { due } from './testing/dates.ts';

describe('what no clock can be is refused as a broken promise', () => {
  test.each([
    '-1 working days',
    '1.5 working days',
    '3661 working days',
    '3661 days',
    '87841 hours',
    '5270401 minutes',
    'x days',
  ])('a length of %s throws RangeError', (long) => {
    expect(() => due('2026-02-03 10:00', long)).toThrow(RangeError);
  });

  test.each(['3660 working days', '3660 days', '87840 hours', '5270400 minutes'])(
    'a length of %s is still counted',
    (long) => {
      expect(due('2026-02-03 10:00', long).due).toMatch(/^20(36|4\d)-/);
    },
  );

  it('a start that is no UTC instant throws RangeError', () => {
    expect(() => due('2026-02-30T00:00:00Z', '1 days')).toThrow(RangeError);
  });

  it('a pause of more than forty years throws RangeError instead of running on', () => {
    expect(() =>
      due('2026-02-03 10:00', '1 days', { pauses: ['2026-02-03 11:00 > 2070-01-01 00:00'] }),
    ).toThrow(RangeError);
  });
});
