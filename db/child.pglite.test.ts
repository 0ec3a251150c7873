import { childContract } from '#engine/testing/child-contract.ts';
import { openStore } from './open-store.ts';

childContract(async () => (await openStore({ memory: true })).store);
