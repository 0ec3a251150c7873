import { describe, expect, it } from 'vitest';
import { bytes } from './bytes.ts';

describe('the size of a file', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [12 * 1024, '12 kB'],
    [1.5 * 1024 * 1024, '1,5 MB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('of %d bytes reads %s in Indonesian', (size, text) => {
    expect(bytes('id', size)).toBe(text);
  });

  it('has a decimal point in English', () => {
    expect(bytes('en', 1.5 * 1024 * 1024)).toBe('1.5 MB');
  });
});
