import { expect, it } from 'vitest';
import type { RegisterNumber } from '#engine/machine/types.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit } from './samples.ts';

const AT = '2026-11-21T03:04:05.678Z';

function number(unit: string, seq: number, changes: Partial<RegisterNumber> = {}): RegisterNumber {
  const place = { unit, register: 'izin', year: 2026, seq };
  const kept = { field: 'nomor', text: `00${seq}/A/2026`, status: 'reserved', reason: null } as const;
  return { ...place, ...kept, sequence: 1, at: AT, ...changes };
}

export function numberContract(the: Opened): void {
  it('a register begins at one and goes on with what was committed, for one unit, kind and year alone', async () => {
    const unit = fresh('unit');
    const place = { unit, register: 'izin', year: 2026 };
    expect(await the.store.nextNumber(place)).toBe(1);
    const kase = await opened(the.store, sampleCase(), { numbers: [number(unit, 1), number(unit, 2)] });

    expect(await the.store.nextNumber(place)).toBe(3);
    expect(await the.store.numbers(place)).toEqual([
      { ...number(unit, 1), caseId: kase.id },
      { ...number(unit, 2), caseId: kase.id },
    ]);
    expect(await the.store.nextNumber({ ...place, year: 2027 })).toBe(1);
    expect(await the.store.nextNumber({ ...place, register: 'lain' })).toBe(1);
  });

  it('a number that is not the next, or is another case’s, commits nothing', async () => {
    const unit = fresh('unit');
    await opened(the.store, sampleCase(), { numbers: [number(unit, 1)] });

    for (const seq of [1, 3]) {
      const late = sampleCase();
      const result = await the.store.commit(sampleCommit(late, { numbers: [number(unit, seq)] }));
      expect(result).toEqual({ kind: 'number' });
      expect((await the.store.load(late.id, null)).case).toBeNull();
    }
    expect(await the.store.nextNumber({ unit, register: 'izin', year: 2026 })).toBe(2);
  });

  it('a case changes its own number and leaves it where it is', async () => {
    const unit = fresh('unit');
    const kase = await opened(the.store, sampleCase(), { numbers: [number(unit, 1)] });
    const voided = number(unit, 1, {
      status: 'void',
      reason: { id: 'Salah "cetak"', en: 'Misprint' },
      sequence: 2,
      at: '2026-11-22T03:04:05.678Z',
    });
    await the.store.commit(sampleCommit(after(kase), { numbers: [voided] }));

    expect(await the.store.numbers({ unit, register: 'izin', year: 2026 })).toEqual([
      { ...voided, caseId: kase.id },
    ]);
  });

  it('of two commits at once that take the same number one is told so', async () => {
    const unit = fresh('unit');
    const results = await Promise.all(
      [sampleCase(), sampleCase()].map(
        async (kase) => await the.store.commit(sampleCommit(kase, { numbers: [number(unit, 1)] })),
      ),
    );

    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'number']);
  });
}
