import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { opened, sampleCase } from '#engine/testing/store/samples.ts';
import { openStore } from './open-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'alur-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('what was committed to a folder is there at the next start, and the folder is its program alone', async () => {
  const first = await openStore({ folder });
  const kase = await opened(first.store, sampleCase());
  await expect(openStore({ folder })).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  expect((await first.store.load(kase.id, null)).case).toEqual(kase);
  await first.store.close();
  expect(await readdir(folder)).toEqual(['database']);

  const second = await openStore({ folder });

  expect((await second.store.load(kase.id, null)).case).toEqual(kase);
  expect(await second.database.query('select current_user as me')).toEqual([{ me: 'alur_app' }]);
  expect(second.warnings).toEqual([]);
  await second.store.close();
  // Makes an embedded database and opens it twice.
}, 60_000);
