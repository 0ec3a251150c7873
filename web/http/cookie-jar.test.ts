import { describe, expect, it } from 'vitest';
import { openJar } from './cookie-jar.ts';
import { createSeal } from './sealed.ts';

const seal = createSeal('a secret', 'pin');
const jarAt = (header: string | null, now = 0) => openJar(header, { https: true, seal, now: () => now });
const sent = (line: string) => line.split(';')[0] ?? '';

describe('the PIN on a receipt', () => {
  const line = jarAt(null).forApp.pin('case-1', '123456');

  it('is shown for its case for a quarter of an hour', () => {
    expect(jarAt(sent(line), 899_999).forApp.pinOf('case-1')).toBe('123456');
    expect(jarAt(sent(line), 900_000).forApp.pinOf('case-1')).toBeNull();
  });

  it('is never shown for another case', () => {
    expect(jarAt(sent(line)).forApp.pinOf('case-2')).toBeNull();
    expect(jarAt(null).forApp.pinOf('')).toBeNull();
  });

  it('does not stand in the cookie, which only receipts are sent', () => {
    expect(line).not.toContain('123456');
    expect(line).toContain('Path=/receipt;');
  });
});

describe('the owner of drafts', () => {
  it('is made up when the first form is sent, and not by reading', () => {
    const jar = jarAt(null);
    expect(jar.draftOwner(false)).toBeNull();
    expect(jar.lines()).toEqual([]);
    const owner = jar.draftOwner(true);
    expect(owner).toMatch(/^[0-9a-f-]{36}$/);
    expect(jar.lines()).toEqual([expect.stringContaining(`alur-draft=${owner ?? ''};`)]);
  });

  it('stays the same from then on', () => {
    const jar = jarAt('alur-draft=me');
    expect(jar.draftOwner(true)).toBe('me');
    expect(jar.lines()).toEqual([]);
  });
});
