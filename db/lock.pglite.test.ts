import { lockContract } from '#engine/testing/lock-contract.ts';
import { openStore } from './open-store.ts';

lockContract(async () => (await openStore({ memory: true })).store);
