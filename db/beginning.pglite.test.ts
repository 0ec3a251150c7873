import { beginningContract } from '#engine/testing/beginning-contract.ts';
import { openStore } from './open-store.ts';

beginningContract(async () => (await openStore({ memory: true })).store);
