import { expect, it } from 'vitest';
import type { StoredTable } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { fresh } from './samples.ts';

const version = (changes: Partial<StoredTable> = {}): StoredTable => ({
  hash: fresh('hash'),
  name: fresh('table'),
  from: '2026-01-01',
  published: '2026-01-01T00:00:00.000Z',
  key: 'kode',
  label: 'nama',
  rows: {
    b: { nama: { id: 'Warung "B"', en: 'Stall B' }, hari: 3, luas: 1.5, api: true, syarat: ['ktp', 'kk'] },
    a: { nama: 'A', syarat: { ktp: { id: 'KTP', en: 'ID card' } } },
  },
  ...changes,
});

export function tableContract(the: Opened): void {
  it('versions of a reference table come back whole, oldest first', async () => {
    const first = version();
    const { name } = first;
    const later = version({ name, from: '2026-07-01' });
    const corrected = version({ name, published: '2026-02-01T00:00:00.000Z' });
    for (const put of [later, corrected, first, version()]) await the.store.putTable(put);

    const stored = await the.store.tables();

    expect(stored.filter((table) => table.name === name)).toEqual([first, corrected, later]);
  });

  it('a version never changes: put again it stays as it was first', async () => {
    const first = version();
    await the.store.putTable(first);
    await the.store.putTable({ ...first, rows: {} });

    expect((await the.store.tables()).filter(({ hash }) => hash === first.hash)).toEqual([first]);
  });
}
