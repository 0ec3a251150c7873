import { expect, it } from 'vitest';
import type { CaseKey, RegisterNumber } from '#engine/machine/types.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit } from './samples.ts';

function message(key: string, waits = true): CaseKey {
  return { kind: 'message', name: 'paket', key, waits };
}

function lock(key: string, name = 'ruang'): CaseKey {
  return { kind: 'lock', name, key, waits: false };
}

const NONE = { put: [], drop: [] };

export function keyContract(the: Opened): void {
  it('cases of a process are found by a key, in order of their ids and no others', async () => {
    const key = fresh('kunci');
    const cases = [sampleCase({ keys: [message(key)] }), sampleCase({ keys: [message(key, false)] })];
    for (const kase of cases) await opened(the.store, kase);
    await opened(the.store, sampleCase({ process: 'lain', keys: [message(key)] }));
    await opened(the.store, sampleCase({ keys: [{ ...message(key), name: 'surat' }, lock(key, 'paket')] }));

    const place = { kind: 'message', process: 'izin', name: 'paket', key } as const;
    const all = cases
      .map(({ id, unit, keys }) => ({ caseId: id, unit, waits: keys?.[0]?.waits === true }))
      .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    expect(await the.store.keyHolders({ ...place, limit: 10 })).toEqual(all);
    expect(await the.store.keyHolders({ ...place, limit: 1 })).toEqual(all.slice(0, 1));
    expect(await the.store.keyHolders({ ...place, key: key.toUpperCase(), limit: 10 })).toEqual([]);
  });

  it('a key that changes its text, or is given up, is not found any more', async () => {
    const [first, second] = [fresh('kunci'), fresh('kunci')];
    const place = { kind: 'message', process: 'izin', name: 'paket', limit: 10 } as const;
    const kase = await opened(the.store, sampleCase({ keys: [message(first)] }));
    const moved = after(kase);
    await the.store.commit(sampleCommit(moved, { keys: { put: [message(second, false)], drop: [] } }));

    expect(await the.store.keyHolders({ ...place, key: first })).toEqual([]);
    expect(await the.store.keyHolders({ ...place, key: second })).toMatchObject([
      { caseId: kase.id, waits: false },
    ]);
    const drop = [{ kind: 'message', name: 'paket' }] as const;
    await the.store.commit(sampleCommit(after(moved), { keys: { put: [], drop } }));
    expect(await the.store.keyHolders({ ...place, key: second })).toEqual([]);
  });

  it('keys that a commit does not speak of stay', async () => {
    const key = fresh('kunci');
    const kase = await opened(the.store, sampleCase({ keys: [message(key)] }));
    await the.store.commit(sampleCommit(after(kase), { keys: NONE }));

    const place = { kind: 'message', process: 'izin', name: 'paket', key, limit: 10 } as const;
    expect(await the.store.keyHolders(place)).toHaveLength(1);
  });

  it('a lock that another case of the process holds commits nothing and is named', async () => {
    const key = fresh('kunci');
    await opened(the.store, sampleCase({ keys: [lock(key)] }));
    const late = sampleCase({ keys: [lock(fresh('kunci'), 'lain'), lock(key)] });

    expect(await the.store.commit(sampleCommit(late))).toEqual({ kind: 'locked', name: 'ruang' });
    expect((await the.store.load(late.id, null)).case).toBeNull();
    await opened(the.store, sampleCase({ process: 'lain', keys: [lock(key)] }));
    await opened(the.store, sampleCase({ keys: [lock(key, 'lain')] }));
  });

  it('a lock is free once its case gave it up, and held by its own case it hinders nothing', async () => {
    const key = fresh('kunci');
    const kase = await opened(the.store, sampleCase({ keys: [lock(key)] }));
    const again = after(kase);
    expect(await the.store.commit(sampleCommit(again, { keys: { put: [lock(key)], drop: [] } }))).toEqual({
      kind: 'done',
    });
    const drop = [{ kind: 'lock', name: 'ruang' }] as const;
    await the.store.commit(sampleCommit(after(again), { keys: { put: [], drop } }));

    await opened(the.store, sampleCase({ keys: [lock(key)] }));
  });

  it('of two commits at once that take the same lock one is told so', async () => {
    const key = fresh('kunci');
    const results = await Promise.all(
      [sampleCase({ keys: [lock(key)] }), sampleCase({ keys: [lock(key)] })].map(
        async (kase) => await the.store.commit(sampleCommit(kase)),
      ),
    );

    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'locked']);
  });

  it('two cases that exchange their locks at once never wait for each other', async () => {
    const [one, other] = [fresh('kunci'), fresh('kunci')];
    const first = await opened(the.store, sampleCase({ keys: [lock(one)] }));
    const second = await opened(the.store, sampleCase({ keys: [lock(other)] }));
    const results = await Promise.all([
      the.store.commit(sampleCommit(after(first), { keys: { put: [lock(other)], drop: [] } })),
      the.store.commit(sampleCommit(after(second), { keys: { put: [lock(one)], drop: [] } })),
    ]);

    expect(results).toEqual([
      { kind: 'locked', name: 'ruang' },
      { kind: 'locked', name: 'ruang' },
    ]);
  });

  it('a commit may take numbers and keys together, and a taken lock takes no number', async () => {
    const key = fresh('kunci');
    const unit = fresh('unit');
    const number: RegisterNumber = {
      ...{ unit, register: 'izin', year: 2026, seq: 1, field: 'nomor', text: '1/2026' },
      ...{ status: 'reserved' as const, reason: null, sequence: 1, at: '2026-11-21T03:04:05.678Z' },
    };
    await opened(the.store, sampleCase({ keys: [lock(key)] }));
    const late = sampleCommit(sampleCase({ keys: [lock(key)] }), { numbers: [number] });

    expect(await the.store.commit(late)).toEqual({ kind: 'locked', name: 'ruang' });
    expect(await the.store.nextNumber({ unit, register: 'izin', year: 2026 })).toBe(1);
    await opened(the.store, sampleCase({ keys: [lock(fresh('kunci'))] }), { numbers: [number] });
    expect(await the.store.nextNumber({ unit, register: 'izin', year: 2026 })).toBe(2);
  });
}
