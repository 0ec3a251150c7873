import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { coverablesOf, lockId } from './coverable.ts';
import { coveredBy } from './covered.ts';

const { definition } = stepsProcess(`
locks: { petak: { key: data.judul, in: [b], else: { id: Petak dipakai., en: The plot is taken. } } }
states:
  a: { on: { AMBIL: { by: petugas, target: b } } }
  b: { on: { LEPAS: { by: petugas, target: s } } }
  s: { type: final }
`);

describe('the coverage of a lock', () => {
  it('is that it was free and that another case held it', () => {
    const found = coverablesOf(definition).filter(({ label }) => label.startsWith('lock '));
    expect(found.map(({ id, label, holds }) => [id, label, holds])).toEqual([
      [lockId('petak', true), 'lock petak: data.judul', true],
      [lockId('petak', false), 'lock petak: data.judul', false],
    ]);
  });

  it('counts a refusal for that lock, and no other', () => {
    const refusal = { kind: 'refusal', event: 'AMBIL', code: 'LOCK_TAKEN', before: null } as const;
    expect([...coveredBy(definition, [{ ...refusal, lock: 'petak' }])]).toEqual([lockId('petak', false)]);
    expect([...coveredBy(definition, [{ ...refusal, lock: null }])]).toEqual([]);
  });
});
