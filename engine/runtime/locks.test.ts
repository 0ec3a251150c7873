import { lockContract } from '#engine/testing/lock-contract.ts';
import { createMemoryStore } from './memory-store.ts';

lockContract(async () => await Promise.resolve(createMemoryStore()));
