import { expect, it } from 'vitest';
import type { KeptMessage } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { after, fresh, opened, sampleCase, sampleCommit } from './samples.ts';

const NOW = '2026-11-21T03:04:05.678Z';
const LATER = '2026-12-21T03:04:05.678Z';

function kept(changes: Partial<KeptMessage> = {}): KeptMessage {
  return {
    id: fresh('pesan'),
    digest: 'd',
    service: { id: 'polsek-1', role: 'polsek', unit: 'kota' },
    process: 'izin',
    message: 'paket',
    key: fresh('kunci'),
    values: { hasil: 'aman "sekali"', nul: null },
    arrived: NOW,
    expires: '2026-12-05T03:04:05.678Z',
    delivered: null,
    tried: null,
    ...changes,
  };
}

export function keptContract(the: Opened): void {
  const due = async (now: string, { id }: KeptMessage): Promise<boolean> =>
    (await the.store.keptToDeliver({ now, after: null, limit: 1000 })).some((row) => row.id === id);
  const waiting = async (key: string, waits = true) =>
    await opened(the.store, sampleCase({ keys: [{ kind: 'message', name: 'paket', key, waits }] }));

  it('a message is kept once, as it was first, and found by its id', async () => {
    const first = kept();
    expect(await the.store.keepMessage(first)).toEqual(first);
    expect(await the.store.keepMessage({ ...first, digest: 'other' })).toEqual(first);
    expect(await the.store.keptMessage(first.id)).toEqual(first);
    expect(await the.store.keptMessage(fresh('pesan'))).toBeNull();
    expect(await the.store.keptUndelivered(1000)).toContainEqual(first);
  });

  it('is to be delivered while a case waits with its key, and until it is too late', async () => {
    const message = await the.store.keepMessage(kept());
    await waiting(message.key, false);
    expect(await due(NOW, message)).toBe(false);
    await waiting(message.key);
    expect(await due(NOW, message)).toBe(true);
    expect(await due(message.expires, message)).toBe(false);
    const rest = await the.store.keptToDeliver({ now: NOW, after: message, limit: 1000 });
    expect(rest.map(({ id }) => id)).not.toContain(message.id);
    const later = await the.store.keepMessage(
      kept({ key: message.key, arrived: '2026-11-21T03:04:05.679Z' }),
    );
    const after = await the.store.keptToDeliver({ now: NOW, after: message, limit: 1 });
    expect(after).toEqual([later]);
    const other = await the.store.keepMessage(kept({ key: message.key, process: 'lain' }));
    expect(await due(NOW, other)).toBe(false);
  });

  it('is offered again to a case that refused it only when that case has moved', async () => {
    const message = await the.store.keepMessage(kept());
    const kase = await waiting(message.key);
    await the.store.noteKept(message.id, {
      delivered: null,
      tried: { caseId: kase.id, sequence: kase.sequence },
    });
    expect(await due(NOW, message)).toBe(false);
    expect((await the.store.keptMessage(message.id))?.values).toEqual(message.values);
    await the.store.commit(sampleCommit(after(kase), { keys: { put: [], drop: [] } }));
    expect(await due(NOW, message)).toBe(true);
  });

  it('that a case took is still to be noted, also when it is too late by then, and then holds no values', async () => {
    const message = await the.store.keepMessage(kept());
    await opened(the.store, sampleCase(), { idempotency: { key: message.id, digest: 'd' } });
    expect(await due(LATER, message)).toBe(true);
    await the.store.noteKept(message.id, { delivered: NOW, tried: null });
    expect(await due(LATER, message)).toBe(false);
    expect(await the.store.keptMessage(message.id)).toEqual({ ...message, delivered: NOW, values: null });
    expect((await the.store.keptUndelivered(1000)).map(({ id }) => id)).not.toContain(message.id);
  });

  it('loses its values when it is too late, and stays as a receipt', async () => {
    const message = await the.store.keepMessage(kept());
    await the.store.dropExpired('2026-12-05T03:04:05.677Z');
    expect((await the.store.keptMessage(message.id))?.values).toEqual(message.values);
    await the.store.dropExpired(message.expires);
    expect(await the.store.keptMessage(message.id)).toEqual({ ...message, values: null });
  });
}
