import { storeContract } from '#engine/testing/store-contract.ts';
import { openStore } from './open-store.ts';

storeContract(async () => (await openStore({ memory: true })).store);
