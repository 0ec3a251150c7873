import type { Database } from '../database.ts';
import { openStore } from '../open-store.ts';
import { databaseContract } from './testing/database-contract.ts';

databaseContract(async () => {
  const statements: string[] = [];
  const { store, database } = await openStore(
    { memory: true },
    { onStatement: (text) => void statements.push(text) },
  );
  const asOwner = async (work: (owner: Database) => Promise<void>): Promise<void> => {
    await work(await database.actAs('postgres'));
    await database.actAs('alur_app');
  };
  return { store, database, asOwner, statements };
});
