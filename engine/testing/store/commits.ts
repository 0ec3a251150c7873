import { expect, it } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import {
  after,
  caseStream,
  fresh,
  opened,
  sampleCase,
  sampleCommit,
  sampleDraft,
  sampleEntry,
  sampleFile,
  samplePersonal,
  sampleTask,
} from './samples.ts';

export function commitContract(the: Opened): void {
  it('a case comes back exactly as it was committed', async () => {
    const kase = await opened(the.store, sampleCase());

    const loaded = await the.store.load(kase.id, null);

    expect(loaded.case).toEqual(kase);
    expect(JSON.stringify(loaded.case)).toBe(JSON.stringify(kase));
    expect(loaded.repeat).toBeNull();
  });

  it('a case that does not exist is loaded as null', async () => {
    expect((await the.store.load(fresh('case'), fresh('key'))).case).toBeNull();
  });

  it('what was given to a commit can be changed afterwards without changing the case', async () => {
    const levels = ['terbuka'];
    const kase = await opened(the.store, sampleCase({ levels }));

    levels.push('rahasia');

    expect((await the.store.load(kase.id, null)).case?.levels).toEqual(['terbuka']);
  });

  it('entries come back in order, byte for byte, after the sequence asked for', async () => {
    const kase = await opened(the.store, sampleCase({ sequence: 3 }), {
      expected: 0,
      entries: [sampleEntry(1), sampleEntry(2, { kind: 'timer', person: 'budi' }), sampleEntry(3)],
    });

    expect(await the.store.entries(caseStream(kase), 0, 10)).toEqual([
      sampleEntry(1),
      sampleEntry(2, { kind: 'timer', person: 'budi' }),
      sampleEntry(3),
    ]);
    expect((await the.store.entries(caseStream(kase), 1, 1)).map((entry) => entry.sequence)).toEqual([2]);
  });

  it('a case that moved since it was seen answers with a clash and keeps its rows', async () => {
    const kase = await opened(the.store, sampleCase());
    await the.store.commit(sampleCommit(after(kase, { state: 'diproses' })));

    const late = await the.store.commit(
      sampleCommit(after(kase, { state: 'ditolak', tasks: [sampleTask({ sequence: 2 })] }), {
        personal: [samplePersonal({ key: '2.nama', sequence: 2 })],
        idempotency: { key: fresh('key'), digest: 'd' },
      }),
    );

    expect(late).toEqual({ kind: 'clash', sequence: 2 });
    expect((await the.store.load(kase.id, null)).case?.state).toBe('diproses');
    expect(await the.store.entries(caseStream(kase), 0, 10)).toHaveLength(2);
    expect(await the.store.personal(kase.id)).toEqual([]);
  });

  it('a case cannot be opened twice', async () => {
    const kase = await opened(the.store, sampleCase());

    expect(await the.store.commit(sampleCommit(kase))).toEqual({ kind: 'clash', sequence: 1 });
  });

  it('a case that does not exist cannot be moved', async () => {
    const moved = after(sampleCase());

    expect(await the.store.commit(sampleCommit(moved))).toEqual({ kind: 'clash', sequence: 0 });
    expect((await the.store.load(moved.id, null)).case).toBeNull();
  });

  it('a tracking ID that is taken is a clash at sequence 0, and the key stays free', async () => {
    const first = await opened(the.store, sampleCase());
    const second = sampleCase({ tracking: first.tracking });
    const idempotency = { key: fresh('key'), digest: 'd' };

    expect(await the.store.commit(sampleCommit(second, { idempotency }))).toEqual({
      kind: 'clash',
      sequence: 0,
    });

    const renamed = { ...second, tracking: `T-${second.id}` };
    expect(await the.store.commit(sampleCommit(renamed, { idempotency }))).toEqual({ kind: 'done' });
  });

  it('an accepted command consumes its key: a repeat gets the first answer', async () => {
    const idempotency = { key: fresh('key'), digest: 'first content' };
    const kase = await opened(the.store, sampleCase(), { idempotency });
    const first = { digest: 'first content', answer: { caseId: kase.id, sequence: 1 } };

    const otherCase = await the.store.commit(
      sampleCommit(sampleCase(), { idempotency: { ...idempotency, digest: 'other content' } }),
    );
    const sameCase = await the.store.commit(sampleCommit(after(after(kase)), { idempotency }));

    expect(otherCase).toEqual({ kind: 'repeat', first });
    expect(sameCase).toEqual({ kind: 'repeat', first });
    expect((await the.store.load(kase.id, idempotency.key)).repeat).toEqual(first);
  });

  it('a refused command leaves its key free', async () => {
    const kase = await opened(the.store, sampleCase());
    const idempotency = { key: fresh('key'), digest: 'd' };
    await the.store.commit(sampleCommit({ ...kase, sequence: 9 }, { idempotency }));

    expect((await the.store.load(kase.id, idempotency.key)).repeat).toBeNull();
    expect(await the.store.commit(sampleCommit(after(kase), { idempotency }))).toEqual({ kind: 'done' });
  });

  it('a decision taken on an older organisation is refused with the version in force', async () => {
    const { version } = await the.store.organisation();
    const next = await the.store.changeOrganisation({ entries: [] });
    const kase = sampleCase();

    expect(next).toBe(version + 1);
    expect(await the.store.commit(sampleCommit(kase, { organisation: version }))).toEqual({
      kind: 'organisation',
      version: next,
    });
    expect((await the.store.load(kase.id, null)).organisation).toBe(next);
    expect(await the.store.commit(sampleCommit(kase, { organisation: next }))).toEqual({ kind: 'done' });
  });

  it('a timer does not depend on the version of the organisation', async () => {
    await the.store.changeOrganisation({ entries: [] });

    expect(await the.store.commit(sampleCommit(sampleCase(), { organisation: null }))).toEqual({
      kind: 'done',
    });
  });

  it.each([
    ['without an entry', 2, []],
    ['with a gap in its entries', 3, [2, 4]],
    ['with its entries out of order', 3, [3, 2]],
    ['with fewer entries than steps', 3, [2]],
    ['with an entry the case already has', 2, [1]],
  ])('a commit %s changes nothing', async (_title, sequence, sequences) => {
    const kase = await opened(the.store, sampleCase());

    const broken = the.store.commit(
      sampleCommit(
        { ...kase, sequence, tasks: [sampleTask()] },
        { expected: 1, entries: sequences.map((each) => sampleEntry(each)) },
      ),
    );

    await expect(broken).rejects.toThrow();
    expect((await the.store.load(kase.id, null)).case).toEqual(kase);
    expect(await the.store.entries(caseStream(kase), 0, 10)).toEqual([sampleEntry(1)]);
  });

  it('a commit that names an upload which is not there leaves nothing', async () => {
    const kase = sampleCase({ tasks: [sampleTask()] });
    const idempotency = { key: fresh('key'), digest: 'd' };

    const broken = the.store.commit(
      sampleCommit(kase, { idempotency, files: [keptFile(fresh('file'))], personal: [samplePersonal()] }),
    );

    await expect(broken).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
    const loaded = await the.store.load(kase.id, idempotency.key);
    expect(loaded).toMatchObject({ case: null, repeat: null });
    expect(await the.store.personal(kase.id)).toEqual([]);
  });

  it('an upload belongs to the first case that commits to it', async () => {
    const file = sampleFile();
    await the.store.addFile(file);
    const kase = await opened(the.store, sampleCase(), { files: [keptFile(file.file)] });

    const other = the.store.commit(sampleCommit(sampleCase(), { files: [keptFile(file.file)] }));

    await expect(other).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
    expect(await the.store.files([file.file])).toEqual([{ ...file, caseId: kase.id, field: 'ktp' }]);
    const again = await the.store.commit(sampleCommit(after(kase), { files: [keptFile(file.file)] }));
    expect(again).toEqual({ kind: 'done' });
  });

  it('a command uses up its draft', async () => {
    const draft = sampleDraft();
    await the.store.saveDraft(draft);

    await opened(the.store, sampleCase(), { draft: draft.id });

    expect(await the.store.findDraft({ ...draft, now: draft.saved })).toBeNull();
  });

  it('personal values come back by sequence, and their texts unchanged', async () => {
    const values = [
      samplePersonal({ value: "O'Brien \\ 😀\n" }),
      samplePersonal({ key: '1.alamat', field: 'alamat' }),
    ];
    const kase = await opened(the.store, sampleCase(), { personal: values });
    const later = samplePersonal({ key: '2.nama', sequence: 2, kind: 'case', person: null });
    await the.store.commit(sampleCommit(after(kase), { personal: [later] }));

    expect(await the.store.personal(kase.id)).toEqual([values[1], values[0], later]);
  });

  it('a case is found by its tracking ID if it may be opened without an account', async () => {
    const access = { salt: 's', hash: 'h' };
    const open = await opened(the.store, sampleCase(), { access });
    const closed = await opened(the.store, sampleCase());

    expect(await the.store.caseByTracking(open.tracking)).toEqual({ caseId: open.id, access });
    expect(await the.store.caseByTracking(closed.tracking)).toBeNull();
    expect(await the.store.caseByTracking(fresh('T'))).toBeNull();
  });

  it('of many commits on one case at the same sequence exactly one wins', async () => {
    const kase = await opened(the.store, sampleCase());

    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) => the.store.commit(sampleCommit(after(kase, { state: `by-${n}` })))),
    );

    expect(results.filter((result) => result.kind === 'done')).toHaveLength(1);
    expect(results.filter((result) => result.kind === 'clash' && result.sequence === 2)).toHaveLength(11);
    expect(await the.store.entries(caseStream(kase), 0, 100)).toHaveLength(2);
  });

  it('of many commands with one key exactly one is taken, also on different cases', async () => {
    const idempotency = { key: fresh('key'), digest: 'd' };
    const cases = Array.from({ length: 8 }, () => sampleCase());

    const results = await Promise.all(
      cases.map((kase) => the.store.commit(sampleCommit(kase, { idempotency }))),
    );

    expect(results.filter((result) => result.kind === 'done')).toHaveLength(1);
    expect(results.filter((result) => result.kind === 'repeat')).toHaveLength(7);
    expect(await existing(the.store, cases)).toHaveLength(1);
  });
}

function keptFile(file: string) {
  return { file, sequence: 1, field: 'ktp', salt: 's', commitment: 'c' };
}

async function existing(
  store: Store,
  cases: readonly { readonly id: string }[],
): Promise<readonly unknown[]> {
  const loaded = await Promise.all(cases.map(({ id }) => store.load(id, null)));
  return loaded.filter((each) => each.case !== null);
}
