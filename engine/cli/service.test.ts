import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { install } from '#engine/runtime/install.ts';
import { serviceKeyHash } from '#engine/runtime/service.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { WORKFLOWS } from '#engine/testing/installation.ts';
import { run } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'alur-service-'));
const data = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeAll(async () => {
  const { store } = await openStore({ folder: data });
  const folder = await readWorkflowFolder(WORKFLOWS);
  await install(store, folder, { demo: true, organisation: folder.demo }, () => Promise.resolve());
  await store.close();
}, 60_000);

async function alur(...words: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await run(['service', ...words, '--data', data, '--language', 'en'], output);
  return { code, out, err };
}

async function stored() {
  const { store } = await openStore({ folder: data });
  const { services, units } = await store.organisation();
  const streams = await Promise.all(services.map(({ id }) => store.entries({ kind: 'service', id }, 0, 10)));
  await store.close();
  return { services, units, streams };
}

describe('alur service', () => {
  it('makes a program known, shows its key once and keeps only the hash; then takes it away at once', async () => {
    expect(await alur('list')).toEqual({ code: 0, out: ['No program is known yet.'], err: [] });
    const code = (await stored()).units.find(({ parent }) => parent === null)?.code ?? '';
    const added = await alur('add', 'polisi', code, 'Kepolisian');
    const [, key = ''] = added.out;
    expect(added.code).toBe(0);
    expect(key).toMatch(/^alur_service_/);

    const [row] = (await stored()).services;
    expect(row).toMatchObject({ name: 'Kepolisian', role: 'polisi', hash: serviceKeyHash(key), to: null });
    expect(JSON.stringify(await stored())).not.toContain(key);
    const id = row?.id ?? '';
    const listed = `${id}  Kepolisian, role polisi, unit ${code}, since ${row?.from ?? ''}`;
    expect((await alur('list')).out).toEqual([listed]);

    expect(await alur('end', id)).toMatchObject({ code: 0, out: ['Its key is not valid any more.'] });
    expect((await alur('list')).out).toEqual(['No program is known yet.']);
    expect((await stored()).streams[0]?.map(({ event }) => event)).toEqual(['OPEN', 'END']);
    expect(await alur('end', id)).toMatchObject({ code: 1, err: [`There is no program "${id}".`] });
  }, 60_000);

  it('shows the messages that are kept, and those that came in vain', async () => {
    expect((await alur('kept')).out).toEqual(['No message is kept.']);
    const { store } = await openStore({ folder: data });
    const [arrived, until] = ['2026-01-05T02:00:00.000Z', '2100-01-05T02:00:00.000Z'];
    const message = {
      ...{ id: 'm-1', digest: 'd', service: { id: 's', role: 'polisi', unit: 'u' }, process: 'izin' },
      ...{ message: 'kabar', key: 'K-1', values: {}, arrived, expires: until, delivered: null, tried: null },
    };
    await store.keepMessage(message);
    await store.keepMessage({ ...message, id: 'm-2', key: 'K-2', expires: '2026-01-06T02:00:00.000Z' });
    await store.keepMessage({ ...message, id: 'm-3', key: 'K-3' });
    await store.noteKept('m-3', { delivered: null, tried: { caseId: 'c', sequence: 2 } });
    await store.close();
    expect((await alur('kept')).out).toEqual([
      `${arrived}  izin: kabar "K-1" from polisi, kept until ${until}`,
      `${arrived}  izin: kabar "K-2" from polisi, never awaited until 2026-01-06T02:00:00.000Z`,
      `${arrived}  izin: kabar "K-3" from polisi, not taken by the case that waits, kept until ${until}`,
    ]);
  }, 60_000);

  it('says what it does not understand, and opens nothing then', async () => {
    expect(await alur('add', 'polisi', 'TIADA', 'Kepolisian')).toMatchObject({
      code: 1,
      err: ['There is no unit with the code "TIADA".'],
    });
    expect(await alur('add', 'polisi')).toMatchObject({ code: 2 });
    expect(await alur()).toMatchObject({ code: 2 });
    expect(await alur('list', 'lagi')).toMatchObject({ code: 2 });
  }, 60_000);
});
