import { storeContract } from '#engine/testing/store-contract.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const url = await freshDatabase();
storeContract(async () => (await openStore({ url })).store);
