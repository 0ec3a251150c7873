import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../connect.ts';
import type { Database } from '../database.ts';
import { openStore } from '../open-store.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { databaseContract } from './testing/database-contract.ts';

const url = await freshDatabase();

databaseContract(async () => {
  const statements: string[] = [];
  const { store, database } = await openStore({ url }, { onStatement: (text) => void statements.push(text) });
  const asOwner = async (work: (owner: Database) => Promise<void>): Promise<void> => {
    const owner = await openDatabase({ url }, { connections: 1 });
    await work(owner);
    await owner.close();
  };
  return { store, database, asOwner, statements };
});

describe('a Postgres that is not there', () => {
  it('is an error that can be tried again, at a wrong port', async () => {
    await expect(openStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'STORE_BUSY',
      detail: { retriable: true },
    });
  });

  it('is an error that can be tried again, in the middle of a statement', async () => {
    const database = await openDatabase({ url }, { connections: 1 });
    const administrator = await openDatabase({ url: inject('postgresUrl') }, { connections: 1 });
    const [own] = await database.query('select pg_backend_pid() as pid');

    const sleeping = expect(database.query('select pg_sleep(20)')).rejects.toMatchObject({
      code: 'STORE_BUSY',
    });
    await administrator.query('select pg_terminate_backend($1::integer)', [own?.['pid'] as number]);

    await sleeping;
    // A statement that met the dying connection fails likewise; soon there is a new one.
    await expect.poll(() => database.query('select 1 as one').catch(() => null)).toEqual([{ one: 1 }]);
    await Promise.all([database.close(), administrator.close()]);
  });

  it('is an error that can be tried again, after closing', async () => {
    const database = await openDatabase({ url });
    await database.close();

    await expect(database.query('select 1')).rejects.toMatchObject({ code: 'STORE_BUSY' });
  });
});
