import { expect, it } from 'vitest';
import type { Case, Task } from '#engine/machine/types.ts';
import type { Load } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit, sampleTask } from './samples.ts';

const held = (person: string, changes: Partial<Task> = {}): Task =>
  sampleTask({ claim: { person, role: 'petugas' }, ...changes });

export function handContract(the: Opened): void {
  const loads = async (persons: readonly string[], asked: object = {}): Promise<readonly Load[]> =>
    await the.store.loads({ persons, process: 'izin', states: ['diajukan'], except: '', ...asked });

  it('people have the open tasks that they claimed, those of one case left out, in the order asked', async () => {
    const [ani, budi] = [fresh('ani'), fresh('budi')];
    const mine = await opened(
      the.store,
      sampleCase({ tasks: [held(ani), sampleTask({ key: 'diajukan/2' })] }),
    );
    await opened(the.store, sampleCase({ tasks: [held(ani)] }));

    const open = (await loads([budi, ani])).map((load) => [load.person, load.open]);
    expect(open).toEqual([
      [budi, 0],
      [ani, 2],
    ]);
    expect(await loads([ani], { except: mine.id })).toMatchObject([{ open: 1 }]);
    expect(await loads([])).toEqual([]);
  });

  it('a turn stays known when its task is done; claims before it and of other processes and states are others', async () => {
    const ani = fresh('ani');
    const unit = fresh('unit');
    const kase = await opened(the.store, sampleCase({ unit, tasks: [held(ani)] }));
    const done: Case = after(kase, { tasks: [], at: '2026-11-22T03:04:05.678Z' });
    await the.store.commit(sampleCommit(done, { tasks: { put: [], drop: [held(ani)] } }));
    await opened(the.store, sampleCase({ unit, process: 'lain', tasks: [held(ani)] }));

    expect(await loads([ani])).toEqual([
      { person: ani, open: 1, got: [{ unit, state: 'diajukan', at: kase.at }] },
    ]);
    expect(await loads([ani], { states: ['selesai'] })).toMatchObject([{ got: [] }]);
  });

  it('a task that is given on later is a turn of the one who gets it then, and of nobody again', async () => {
    const [ani, budi] = [fresh('ani'), fresh('budi')];
    const kase = await opened(the.store, sampleCase({ tasks: [held(ani)] }));
    const later = '2026-11-23T03:04:05.678Z';
    const given = after(kase, { tasks: [held(budi)], at: later });
    await the.store.commit(sampleCommit(given));
    const due = after(given, { tasks: [held(budi, { due: later })], at: '2026-11-24T03:04:05.678Z' });
    await the.store.commit(sampleCommit(due));

    const got = (await loads([ani, budi])).map((load) => load.got.map(({ at }) => at));
    expect(got).toEqual([[kase.at], [later]]);
  });

  it('a commit that hands a task to somebody counts what they have in other cases again', async () => {
    const ani = fresh('ani');
    const first = sampleCase({ tasks: [held(ani)] });
    await opened(the.store, first, { hands: [{ person: ani, open: 0 }] });

    const second = sampleCase({ tasks: [held(ani)] });
    const missed = await the.store.commit(sampleCommit(second, { hands: [{ person: ani, open: 0 }] }));
    expect(missed).toEqual({ kind: 'hands' });
    expect(await the.store.load(second.id, null)).toMatchObject({ case: null });
    expect(await loads([ani])).toMatchObject([{ open: 1 }]);

    await opened(the.store, second, { hands: [{ person: ani, open: 1 }] });
    // Its own tasks are not counted.
    const more = after(second, { tasks: [held(ani), held(ani, { key: 'diajukan/2' })] });
    const own = await the.store.commit(sampleCommit(more, { hands: [{ person: ani, open: 1 }] }));
    expect(own).toEqual({ kind: 'done' });
  });

  it('of commits at one moment that hand a task to the same person one is done', async () => {
    const [ani, budi] = [fresh('ani'), fresh('budi')];
    const commits = [ani, ani, ani, budi].map((person) =>
      sampleCommit(sampleCase({ tasks: [held(person)] }), { hands: [{ person, open: 0 }] }),
    );
    const answers = await Promise.all(commits.map((wanted) => the.store.commit(wanted)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'done', 'hands', 'hands']);
    expect(answers.at(-1)).toEqual({ kind: 'done' });
    expect(await loads([ani, budi])).toMatchObject([{ open: 1 }, { open: 1 }]);
  });

  it('a commit that hands out tasks takes numbers and keys like any other', async () => {
    const ani = fresh('ani');
    const key = { kind: 'lock', name: 'ruang', key: fresh('kunci'), waits: false } as const;
    const hands = [{ person: ani, open: 0 }];
    await opened(the.store, sampleCase({ keys: [key] }));
    const locked = await the.store.commit(
      sampleCommit(sampleCase({ keys: [key], tasks: [held(ani)] }), { hands }),
    );
    expect(locked).toEqual({ kind: 'locked', name: 'ruang' });
    expect(await loads([ani])).toMatchObject([{ open: 0 }]);
  });
}
