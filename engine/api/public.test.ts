import { describe, expect, it } from 'vitest';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import type { PublicPage } from '#engine/view/page.ts';
import { createContext } from './context.ts';
import { appRouter } from './router.ts';

const STATES = `
visibility:
  rahasia: { when: 'data.jumlah == 9', seen_by: [petugas], title: { id: Rahasia, en: Secret } }
  anonim: { when: 'data.jumlah == 8', hides: [judul], from: all_but_starter, title: { id: Anonim, en: Anonymous } }
states:
  a: { on: { BUKA: { by: petugas, form: [ya], target: b } } }
  b: { type: final }`;

async function opened(open: string): Promise<{
  readonly house: StepsEngine;
  readonly look: (caseId: string) => Promise<PublicPage | string>;
}> {
  const house = await StepsEngine.open([stepsProcess(`${open}${STATES}`)]);
  const nobody = { session: { person: null }, caseToken: null, draftOwner: null };
  const api = appRouter.createCaller(
    createContext({ engine: house.engine, ...nobody, language: 'en', requestId: 'test' }),
  );
  const look = async (caseId: string): Promise<PublicPage | string> => {
    const { tracking } = await house.case(caseId);
    return await api.case.look({ tracking }).catch((error: unknown) => (error as Error).message);
  };
  return { house, look };
}

describe('what is open to everybody', () => {
  it('is what the process lists and nothing else', async () => {
    const { house, look } = await opened('public: [judul, status]');
    const caseId = await house.begin({ judul: 'Jalan', jumlah: 3, ya: true });
    const { tracking } = await house.case(caseId);
    expect(await look(caseId)).toEqual({
      tracking,
      service: 'Steps',
      unit: 'Kota',
      status: 'All',
      facts: [{ name: 'judul', label: 'Title', text: 'Jalan', files: [], table: null }],
    });
  });

  it('is nothing where the process opens nothing', async () => {
    const { house, look } = await opened('');
    expect(await look(await house.begin({ judul: 'Jalan', jumlah: 3, ya: true }))).toBe('NOT_FOUND');
  });

  it('begins when the condition holds', async () => {
    const { house, look } = await opened('public: { when: data.ya, shows: [judul] }');
    const caseId = await house.begin({ judul: 'Jalan', jumlah: 3, ya: false });
    expect(await look(caseId)).toBe('NOT_FOUND');
    await house.send(caseId, 'BUKA', { ya: true });
    expect(await look(caseId)).toMatchObject({ status: null, facts: [{ text: 'Jalan' }] });
  });

  it('is nothing of a case that only some may see, and less what a level hides', async () => {
    const { house, look } = await opened('public: [judul, jumlah]');
    expect(await look(await house.begin({ judul: 'Rahasia', jumlah: 9, ya: true }))).toBe('NOT_FOUND');
    expect(await look(await house.begin({ judul: 'Tanpa nama', jumlah: 8, ya: true }))).toMatchObject({
      facts: [{ name: 'jumlah', text: '8' }],
    });
  });

  it('is asked for by a number that was written down rightly', async () => {
    const { house } = await opened('public: [judul]');
    const nobody = { session: { person: null }, caseToken: null, draftOwner: null };
    const api = appRouter.createCaller(
      createContext({ engine: house.engine, ...nobody, language: 'en', requestId: 'test' }),
    );
    await expect(api.case.look({ tracking: 'LKH-1' })).rejects.toThrow('TRACKING_INVALID');
  });
});
