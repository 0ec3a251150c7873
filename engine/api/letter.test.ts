import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import type { FileRef } from '#engine/machine/types.ts';
import { historyOf } from '#engine/runtime/history.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { createContext } from './context.ts';
import { openFile } from './file/open.ts';
import { appRouter } from './router.ts';

/** A case whose starter is sent a letter with a name that the head may read, and the clerk may not. */
const PROCESS = stepsProcess(
  `
uses: { letters: [letters/siap.yaml] }
data:
  judul: { type: text, search: true, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  nama: { type: text, personal: true, sees: [starter, kepala], label: { id: Nama, en: Name } }
start: { MULAI: { by: warga, form: [judul, ya, nama], target: a } }
states:
  a: { on: { KIRIM: { by: petugas, do: [{ notify: starter, with: letters/siap.yaml }], target: b } } }
  b: { type: final }
`,
  { 'letters/siap.yaml': "letter: { id: Siap, en: Ready }\nbody: [{ text: 'Untuk {nama}' }]\n" },
);

async function sent() {
  const steps = await StepsEngine.open([PROCESS]);
  const id = await steps.begin({ judul: 'Pohon tumbang', ya: false, nama: 'Siti Aminah' });
  await steps.send(id, 'KIRIM');
  await steps.deliver();
  const last = (await historyOf(steps.engine, id)).map(({ text }) => openEntry(text)).at(-1);
  const [kept] = last?.sent['letter'] as readonly FileRef[];
  const contextOf = (who: string) => {
    const session = { person: steps.stage.people.get(who) ?? null };
    const none = { caseToken: null, draftOwner: null, requestId: 'test' };
    return createContext({ engine: steps.engine, session, language: 'en', ...none });
  };
  return { steps, id, file: kept?.file ?? '', contextOf };
}

describe('a letter that somebody was sent', () => {
  it('is opened as a PDF by an official who reads all that it shows', async () => {
    const { file, contextOf } = await sent();
    const { name, type, bytes } = await openFile(contextOf('cici'), file);
    expect({ name, type }).toEqual({ name: 'Siap.pdf', type: 'application/pdf' });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('is opened by whoever showed the PIN of the case it belongs to, and by nobody without', async () => {
    const { id, file, contextOf } = await sent();
    const anyone = contextOf('nobody');
    expect((await openFile({ ...anyone, openCase: id }, file)).type).toBe('application/pdf');
    await expect(openFile(anyone, file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not there for an official who may not read all of it', async () => {
    const { id, file, contextOf } = await sent();
    await expect(openFile(contextOf('ani'), file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const page = await appRouter.createCaller(contextOf('ani')).case.get({ caseId: id });
    expect(JSON.stringify(page.history)).not.toContain(file);
    expect(JSON.stringify(page.history)).toContain('Ready');
  });
});

describe('the list of cases', () => {
  it('finds by words and by the number', async () => {
    const { steps, id, contextOf } = await sent();
    const { tracking } = await steps.case(id);
    const list = async (text: string): Promise<readonly string[]> =>
      (await appRouter.createCaller(contextOf('ani')).case.list({ text })).rows.map(({ caseId }) => caseId);

    expect(await list('tumbang POHON')).toEqual([id]);
    expect(await list(tracking)).toEqual([id]);
    expect(await list('Siti')).toEqual([]);
  });
});
