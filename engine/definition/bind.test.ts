import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { publishAll, RingOfCases } from './bind.ts';
import type { Definition } from './types.ts';

function process(name: string, uses = ''): Definition {
  const asks = /(\w+):/.exec(uses)?.[1];
  const does = asks === undefined ? '' : `do: [{ start_case: { process: ${asks} } }], `;
  return stepsProcess(`
process: ${name}
${uses === '' ? '' : `uses: { cases: { ${uses} } }`}
states: { a: { on: { TUTUP: { by: petugas, ${does}target: b } } }, b: { type: final } }
`).definition;
}

describe('publishing definitions that belong together', () => {
  it('puts the hash of a fixed version into the one that begins it, whatever their order', () => {
    const [above, below] = publishAll([process('atas', 'bawah: publish'), process('bawah')]);
    expect(above?.definition.cases).toEqual({ bawah: { version: 'publish', hash: below?.hash } });
    const [first, second] = publishAll([process('bawah'), process('atas', 'bawah: publish')]);
    expect([second?.hash, first?.hash]).toEqual([above?.hash, below?.hash]);
  });

  it('gives another hash to the one above when the one below changes', () => {
    const [above] = publishAll([process('atas', 'bawah: publish'), process('bawah')]);
    const [other] = publishAll([process('atas', 'bawah: publish'), process('bawah', 'atas: latest')]);
    expect(other?.hash).not.toBe(above?.hash);
  });

  it('leaves the newest version open, and one that is not there', () => {
    const [above, lonely] = publishAll([
      process('atas', 'bawah: latest'),
      process('sendiri', 'jauh: publish'),
    ]);
    expect(above?.definition.cases['bawah']).toEqual({ version: 'latest', hash: null });
    expect(lonely?.definition.cases['jauh']).toEqual({ version: 'publish', hash: null });
  });

  it('refuses a ring of fixed versions', () => {
    const ring = [process('a_1', 'b_1: publish'), process('b_1', 'a_1: publish')];
    expect(() => publishAll(ring)).toThrow(RingOfCases);
    expect(() => publishAll(ring)).toThrow('a_1 → b_1 → a_1');
  });
});
