import { childContract } from '#engine/testing/child-contract.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const url = await freshDatabase();
childContract(async () => (await openStore({ url })).store);
