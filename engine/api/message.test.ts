import { describe, expect, it } from 'vitest';
import { createContext } from '#engine/api/context.ts';
import { appRouter } from '#engine/api/router.ts';
import { addService, endService } from '#engine/runtime/service.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { Caller } from '#engine/testing/installation.ts';

const DAY = '2026-03-02';

async function installed(): Promise<{
  readonly id: string;
  readonly key: string;
  readonly end: () => Promise<boolean>;
  readonly as: (key: string | null) => Caller;
}> {
  const { engine } = await demoInstallation();
  const { units } = await engine.store.organisation();
  const unit = units.find(({ parent }) => parent === null)?.id ?? '';
  const made = await addService(engine.store, { name: 'Pos', role: 'pos', unit }, DAY);
  const as = (serviceKey: string | null): Caller =>
    appRouter.createCaller(
      createContext({
        ...{ engine, session: { person: null }, caseToken: null, draftOwner: null, language: 'id' },
        ...{ requestId: 'test', serviceKey },
      }),
    );
  return { ...made, end: async () => await endService(engine.store, made.id, DAY), as };
}

const told = { process: 'pengaduan_sp4n', message: 'kabar', key: 'X-1', id: '1' };

describe('message.send', () => {
  it('is for programs with a key that is known and not taken away', async () => {
    const { key, end, as } = await installed();
    await expect(as(null).message.send(told)).rejects.toMatchObject({ message: 'SERVICE_KEY_INVALID' });
    await expect(as(`${key}x`).message.send(told)).rejects.toMatchObject({ message: 'SERVICE_KEY_INVALID' });
    await expect(as(key).message.send(told)).rejects.toMatchObject({ message: 'MESSAGE_UNKNOWN' });
    expect(await end()).toBe(true);
    await expect(as(key).message.send(told)).rejects.toMatchObject({ message: 'SERVICE_KEY_INVALID' });
  });

  it('gives a program no right of a person', async () => {
    const { key, as } = await installed();
    await expect(as(key).task.list({ tab: 'mine' })).rejects.toMatchObject({ message: 'SIGN_IN_REQUIRED' });
    expect(await as(key).person.me()).toBeNull();
  });

  it('refuses text that cannot be stored, and ids without end', async () => {
    const { key, as } = await installed();
    for (const wrong of [{ key: 'nul \u0000' }, { id: '' }, { id: 'x'.repeat(201) }])
      await expect(as(key).message.send({ ...told, ...wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });
});
