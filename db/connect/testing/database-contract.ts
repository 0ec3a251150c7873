import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#engine/runtime/store.ts';
import { after, fresh, opened, sampleCase, sampleCommit, sampleTask } from '#engine/testing/store/samples.ts';
import type { Database } from '../../database.ts';

/** A migrated database under test. */
export interface Prepared {
  readonly store: Store;
  readonly database: Database;
  /** Runs with the rights of the schema's owner. */
  asOwner(work: (database: Database) => Promise<void>): Promise<void>;
  /** Every statement that went to the driver. */
  readonly statements: readonly string[];
}

/** What both drivers, and the schema on both databases, have in common. */
export function databaseContract(prepare: () => Promise<Prepared>): void {
  let the: Prepared;
  beforeAll(async () => {
    the = await prepare();
  }, 60_000);
  afterAll(async () => {
    await the.store.close();
  });

  describe('values', () => {
    it('come out the same from both drivers', async () => {
      const [row] = await the.database.query(
        `select 9007199254740991::bigint as safe, 9007199254740993::bigint as unsafe, '\\x00ff'::bytea as bytes,
           timestamptz '2026-11-21 10:04:05.678+07' as at, timestamptz 'infinity' as never, date '2026-02-28' as day,
           $1::text::jsonb as object, $2::text::json as list, null as nothing, 1.5::float8 as half, true as yes`,
        ['{"a":[1]}', '[1,{}]'],
      );

      expect({ ...row, bytes: Array.from(row?.['bytes'] as Uint8Array) }).toEqual({
        ...{
          safe: 9007199254740991,
          unsafe: 9007199254740993n,
          bytes: [0, 255],
          at: '2026-11-21T03:04:05.678Z',
        },
        ...{
          never: null,
          day: '2026-02-28',
          object: { a: [1] },
          list: [1, {}],
          nothing: null,
          half: 1.5,
          yes: true,
        },
      });
    });

    it('go in the same through both drivers', async () => {
      const [row] = await the.database.query(
        `select $1::bigint as big, $2::bytea as bytes, $3::timestamptz as at, $4::boolean as yes, $5::integer as n,
           $6::text as t, $7::text as nothing`,
        [9007199254740993n, new Uint8Array([0, 255]), '2026-11-21T03:04:05.678Z', false, 7, "a'b\\c😀", null],
      );

      expect({ ...row, bytes: Array.from(row?.['bytes'] as Uint8Array) }).toEqual({
        ...{ big: 9007199254740993n, bytes: [0, 255], at: '2026-11-21T03:04:05.678Z', yes: false, n: 7 },
        ...{ t: "a'b\\c😀", nothing: null },
      });
    });

    it('refuse text with NUL, under a stable code', async () => {
      const query = the.database.query('select $1::text as t', ['a\u0000b']);

      await expect(query).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
    });
  });

  describe('a transaction', () => {
    it('leaves nothing when its work fails', async () => {
      const key = fresh('key');
      const work = the.database.transaction(async (session) => {
        await session.query('insert into idempotency values ($1, $2, $3, 1)', [key, 'd', 'c']);
        throw new Error('changed my mind');
      });

      await expect(work).rejects.toThrow('changed my mind');
      expect(await the.database.query('select key from idempotency where key = $1', [key])).toEqual([]);
    });

    it('answers what its work answers, and keeps what it wrote', async () => {
      const key = fresh('key');
      const answer = await the.database.transaction(async (session) => {
        await session.query('insert into idempotency values ($1, $2, $3, 1)', [key, 'd', 'c']);
        return 'done';
      });

      expect(answer).toBe('done');
      expect(await the.database.query('select key from idempotency where key = $1', [key])).toHaveLength(1);
    });

    it('refuses the outer handle inside, which would wait for ever on PGlite', async () => {
      const message = 'inside a transaction only its own handle may be used';

      for (const misuse of [
        () => the.database.query('select 1'),
        () => the.database.script('select 1'),
        () => the.database.transaction(async () => undefined),
      ]) {
        await expect(the.database.transaction(async () => await misuse())).rejects.toThrow(message);
      }
      expect(await the.database.query('select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  describe('the hot path', () => {
    async function roundTrips(work: () => Promise<unknown>): Promise<number> {
      const before = the.statements.length;
      await work();
      return the.statements.length - before;
    }

    it('loads in one round trip, also what is not there', async () => {
      const kase = await opened(the.store, sampleCase());

      expect(await roundTrips(() => the.store.load(kase.id, fresh('key')))).toBe(1);
      expect(await roundTrips(() => the.store.load(fresh('case'), fresh('key')))).toBe(1);
    });

    it('commits in one round trip, whatever the answer', async () => {
      const tasks = [sampleTask({ offers: [{ role: 'r', unit: 'u' }] })];
      const kase = sampleCase({
        tasks,
        timers: [{ key: 't', sequence: 1, due: '2027-01-01T00:00:00.000Z' }],
      });
      const commit = sampleCommit(kase, { idempotency: { key: fresh('key'), digest: 'd' }, organisation: 0 });

      expect(await roundTrips(() => the.store.commit(commit))).toBe(1);
      expect(await roundTrips(() => the.store.commit(commit))).toBe(1);
      expect(await roundTrips(() => the.store.commit(sampleCommit(kase)))).toBe(1);
      expect(await roundTrips(() => the.store.commit(sampleCommit(after(kase))))).toBe(1);
    });

    it('asks once for every list', async () => {
      const pairs = [{ role: 'r', unit: 'u' }];

      expect(await roundTrips(() => the.store.tasks({ pairs, mine: null, after: null, limit: 5 }))).toBe(1);
      expect(await roundTrips(() => the.store.tasks({ pairs, mine: 'me', after: null, limit: 5 }))).toBe(1);
      const page = { pairs, text: 'T', after: null, limit: 5 };
      expect(await roundTrips(() => the.store.cases({ ...page, ids: null }))).toBe(1);
      expect(await roundTrips(() => the.store.cases({ ...page, ids: ['a', 'b'] }))).toBe(1);
      const since = '2026-11-21T00:00:00.000Z';
      const look = { process: 'p', where: { a: 1 }, since, levels: ['x'], max: 5, except: 'c' };
      expect(await roundTrips(() => the.store.similar(look))).toBe(1);
      expect(await roundTrips(() => the.store.organisation())).toBe(1);
      expect(await roundTrips(() => the.store.changeOrganisation({ entries: [] }))).toBe(1);
    });
  });

  describe('the history', () => {
    const attacks = [
      `update entry set text = 'forged'`,
      `update entry set person = null where false`,
      'delete from entry',
      'truncate entry',
      `insert into entry select * from entry on conflict (stream_kind, stream_id, sequence) do update set text = ''`,
    ];

    it.each(attacks)('is out of reach for the program: %s', async (attack) => {
      await opened(the.store, sampleCase());

      await expect(the.database.script(attack)).rejects.toMatchObject({ code: '42501' });
    });

    it.each(attacks)('is kept from its owner by the trigger: %s', async (attack) => {
      const kase = await opened(the.store, sampleCase());

      await the.asOwner(async (owner) => {
        await expect(owner.script(attack)).rejects.toMatchObject({
          code: 'AL003',
          message: expect.stringContaining('entries are only appended') as string,
        });
      });
      expect(await the.store.entries({ kind: 'case', id: kase.id }, 0, 10)).toHaveLength(1);
    });

    it.each([
      'drop table entry',
      'alter table entry disable trigger entry_append_only',
      'create table mine (a integer)',
    ])('cannot be got around by the program: %s', async (attack) => {
      await expect(the.database.script(attack)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('an error of the database carries no values to the logs', async () => {
    const secret = 'NIK 3374010101800001';
    const error: unknown = await the.database
      .query('insert into personal (case_id, sequence, key, value) values ($1, 1, $2, $3)', [
        'c',
        'k',
        secret,
      ])
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: '23502' });
    expect(JSON.stringify({ ...(error as object) })).not.toContain(secret);
  });
}
