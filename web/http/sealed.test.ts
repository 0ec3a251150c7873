import { describe, expect, it } from 'vitest';
import { createSeal } from './sealed.ts';

const seal = createSeal('a secret', 'pin');
const sealed = seal.close('123456 case-1', 1000);

describe('a sealed text', () => {
  it('opens to what was closed, until its time is over', () => {
    expect(seal.open(sealed, 999)).toBe('123456 case-1');
    expect(seal.open(sealed, 1000)).toBeNull();
  });

  it('says nothing of what is in it', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('123456');
    expect(seal.close('123456 case-1', 1000)).not.toBe(sealed);
  });

  it('does not open with another secret or for another purpose', () => {
    expect(createSeal('other', 'pin').open(sealed, 0)).toBeNull();
    expect(createSeal('a secret', 'other').open(sealed, 0)).toBeNull();
  });

  it('does not open when one character was changed', () => {
    const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
    expect(seal.open(changed, 0)).toBeNull();
  });

  it.each(['', 'x', '%%%', 'A'.repeat(100)])('is not %j', (text) => {
    expect(seal.open(text, 0)).toBeNull();
  });
});
