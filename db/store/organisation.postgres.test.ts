import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import { opened, sampleCase, sampleCommit } from '#engine/testing/store/samples.ts';
import type { Database } from '../database.ts';
import { openStore } from '../open-store.ts';
import { freshDatabase } from '../testing/fresh-database.ts';

const url = await freshDatabase();
let store: Store;
let database: Database;
beforeAll(async () => {
  ({ store, database } = await openStore({ url }));
});
afterAll(() => store.close());

const change = `select alur_change_organisation_v1('{"entries":[]}')`;

describe('a right that is being revoked', () => {
  it('makes a commit decided on it wait, and then refuses it', async () => {
    const { version } = await store.organisation();
    const revoked = Promise.withResolvers<null>();
    const changing = Promise.withResolvers<null>();
    const transaction = database.transaction(async (session) => {
      await session.query(change);
      changing.resolve(null);
      await revoked.promise;
    });
    await changing.promise;

    const commit = store.commit(sampleCommit(sampleCase(), { organisation: version }));
    await someoneWaits();
    revoked.resolve(null);

    expect(await commit).toEqual({ kind: 'organisation', version: version + 1 });
    await transaction;
  });

  it('waits for a commit that was decided before, which then stands', async () => {
    const { version } = await store.organisation();
    const kase = sampleCase();
    const commit = sampleCommit(kase, { organisation: version });
    const finish = Promise.withResolvers<null>();
    const committing = Promise.withResolvers<null>();
    const transaction = database.transaction(async (session) => {
      await session.query('select alur_commit_v1($1::text::jsonb, $2::text::json)', [
        JSON.stringify(commit),
        JSON.stringify(kase),
      ]);
      committing.resolve(null);
      await finish.promise;
    });
    await committing.promise;

    const changed = store.changeOrganisation({ entries: [] });
    await someoneWaits();
    finish.resolve(null);

    expect(await changed).toBe(version + 1);
    await transaction;
    expect((await store.load(kase.id, null)).case).toEqual(kase);
  });
});

it('commits to many cases and changes of the organisation at once never deadlock', async () => {
  const cases = await Promise.all(Array.from({ length: 10 }, () => opened(store, sampleCase())));

  const work = cases.flatMap((kase, n) => [
    store.commit(sampleCommit({ ...kase, sequence: 2 }, { organisation: 1 })),
    store.commit(sampleCommit({ ...kase, sequence: 2 }, { idempotency: { key: `k${n % 3}`, digest: 'd' } })),
    store.changeOrganisation({ entries: [] }),
  ]);

  await expect(Promise.all(work)).resolves.toHaveLength(30);
});

async function someoneWaits(): Promise<void> {
  const waiting = `select count(*)::integer as waiting from pg_locks where locktype = 'advisory' and not granted`;
  await expect.poll(() => database.query(waiting)).toEqual([{ waiting: 1 }]);
}
