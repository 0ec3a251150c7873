import { beginningContract } from '#engine/testing/beginning-contract.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const url = await freshDatabase();
beginningContract(async () => (await openStore({ url })).store);
