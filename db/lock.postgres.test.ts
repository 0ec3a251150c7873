import { lockContract } from '#engine/testing/lock-contract.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const url = await freshDatabase();
lockContract(async () => (await openStore({ url })).store);
