import { describe, expect, it } from 'vitest';
import { storeContract } from '#engine/testing/store-contract.ts';
import { opened, sampleCase } from '#engine/testing/store/samples.ts';
import { createMemoryStore } from './memory-store.ts';

storeContract(async () => createMemoryStore());

describe('the memory store', () => {
  it('has its time from whoever made it', async () => {
    const store = createMemoryStore({ now: () => '2026-11-21T03:04:05.678Z' });

    expect(await store.now()).toBe('2026-11-21T03:04:05.678Z');
  });

  it('gives out frozen values', async () => {
    const store = createMemoryStore();
    const { id } = await opened(store, sampleCase());

    const kase = (await store.load(id, null)).case;

    expect(Object.isFrozen(kase)).toBe(true);
    expect(Object.isFrozen(kase?.snapshot['value'])).toBe(true);
  });
});
