import { expect, it } from 'vitest';
import type { Case, Value } from '#engine/machine/types.ts';
import type { Store } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit } from './samples.ts';

const PLACE = { kategori: 'jalan', lokasi: 'desa "A"', jumlah: 3, ulang: false };
const DAY = '2026-11-21T03:04:05.678Z';

export function similarContract(the: Opened): void {
  it('cases with the same values are found, newest first, no more than asked for', async () => {
    const process = fresh('process');
    const ids: string[] = [];
    for (const hour of ['01', '03', '02'])
      ids.push((await one(the.store, process, { opened: `2026-11-21T${hour}:00:00.000Z` })).id);
    const [first, third, second] = ids;

    expect(await found(the.store, process)).toEqual([third, second, first]);
    expect(await found(the.store, process, { max: 2 })).toEqual([third, second]);
  });

  it('those opened in the same moment have an order too', async () => {
    const process = fresh('process');
    const ids = [await one(the.store, process), await one(the.store, process)].map(({ id }) => id);

    expect(await found(the.store, process)).toEqual(ids.sort().reverse());
  });

  it.each<[string, Readonly<Record<string, Value>>]>([
    ['another value', { lokasi: 'desa B' }],
    ['a number written as text', { jumlah: '3' }],
    ['another answer', { ulang: true }],
    ['nothing', { kategori: null }],
    ['a personal value', { kategori: { personal: '1.kategori', commitment: 'jalan' } }],
    ['files', { kategori: [{ file: 'jalan', commitment: 'jalan' }] }],
  ])('a case with %s in one of the fields is not found', async (_what, changes) => {
    const process = fresh('process');
    await one(the.store, process, { data: { ...PLACE, ...changes } });

    expect(await found(the.store, process)).toEqual([]);
  });

  it('a case without one of the fields is not found, one with more fields is', async () => {
    const process = fresh('process');
    const { lokasi: _gone, ...less } = PLACE;
    await one(the.store, process, { data: less });
    const more = await one(the.store, process, { data: { ...PLACE, judul: 'Jalan rusak' } });

    expect(await found(the.store, process)).toEqual([more.id]);
  });

  it('a case of another process is not found', async () => {
    const process = fresh('process');
    await one(the.store, fresh('process'));

    expect(await found(the.store, process)).toEqual([]);
  });

  it('a case opened at the first moment is found, one opened before is not', async () => {
    const process = fresh('process');
    const kase = await one(the.store, process);

    expect(await found(the.store, process, { since: DAY })).toEqual([kase.id]);
    expect(await found(the.store, process, { since: '2026-11-21T03:04:05.679Z' })).toEqual([]);
  });

  it('a closed case is found, the case that asks is not', async () => {
    const process = fresh('process');
    const closed = await one(the.store, process, { closed: 'selesai' });
    const asking = await one(the.store, process);

    expect(await found(the.store, process, { except: asking.id })).toEqual([closed.id]);
  });

  it('a case is found by its values of now', async () => {
    const process = fresh('process');
    const kase = await one(the.store, process, { data: { ...PLACE, lokasi: 'desa B' } });
    const moved = after(kase, { data: PLACE });
    await the.store.commit(sampleCommit(moved));
    expect(await found(the.store, process)).toEqual([kase.id]);

    await the.store.commit(sampleCommit(after(moved, { data: { ...PLACE, lokasi: 'desa C' } })));
    expect(await found(the.store, process)).toEqual([]);
  });

  it('a case is found only while no level holds but those that keep no one from it', async () => {
    const process = fresh('process');
    const open = await one(the.store, process, { levels: ['anonim'] });
    const secret = await one(the.store, process, { levels: ['anonim', 'rahasia'] });

    expect(await found(the.store, process, { levels: ['anonim', 'lain'] })).toEqual([open.id]);
    expect(await found(the.store, process, { levels: [] })).toEqual([]);

    await the.store.commit(sampleCommit(after(secret, { levels: [] })));
    expect(await found(the.store, process, { levels: [] })).toEqual([secret.id]);
  });
}

async function one(store: Store, process: string, changes: Partial<Case> = {}): Promise<Case> {
  return await opened(store, sampleCase({ process, data: PLACE, ...changes }));
}

async function found(
  store: Store,
  process: string,
  query: Partial<Parameters<Store['similar']>[0]> = {},
): Promise<readonly string[]> {
  const since = '2026-11-01T00:00:00.000Z';
  return await store.similar({ process, where: PLACE, since, levels: [], max: 20, except: '', ...query });
}
