import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderFileStore, memoryFileStore } from './file-store.ts';
import type { FileStore } from './file-store.ts';
import { uuidV7 } from './id.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const id = (): string => uuidV7('2026-03-02T02:00:00.000Z');
const bytes = Buffer.from('isi berkas');

describe.each([
  ['a folder', () => folderFileStore(folder)],
  ['memory', () => memoryFileStore()],
] as readonly (readonly [string, () => FileStore])[])('the bytes of attachments in %s', (_where, open) => {
  it('are given back as they were put, with their digest', async () => {
    const [files, one] = [open(), id()];
    const { sha256 } = await files.put(one, bytes);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sha256).toBe((await open().put(id(), bytes)).sha256);
    expect(Buffer.from((await files.get(one)) ?? [])).toEqual(bytes);
  });

  it('are put once: the same id again is refused and what was there stays', async () => {
    const [files, one] = [open(), id()];
    await files.put(one, bytes);
    await expect(files.put(one, Buffer.from('lain'))).rejects.toThrow(/already/);
    expect(Buffer.from((await files.get(one)) ?? [])).toEqual(bytes);
  });

  it('are null where there are none, and dropping them twice is harmless', async () => {
    const [files, one] = [open(), id()];
    expect(await files.get(one)).toBeNull();
    await files.put(one, bytes);
    await files.drop(one);
    await files.drop(one);
    expect(await files.get(one)).toBeNull();
  });
});

describe('the folder of attachments', () => {
  it.each(['../../etc/passwd', 'a', '', '..', `${'a'.repeat(36)}/x`, 'A'.repeat(36)])(
    'is never left by an id like %j',
    async (name) => {
      const files = folderFileStore(folder);
      await expect(files.put(name, bytes)).rejects.toThrow(/not an upload id/);
      await expect(files.get(name)).rejects.toThrow(/not an upload id/);
      await expect(files.drop(name)).rejects.toThrow(/not an upload id/);
    },
  );

  it('holds one file per upload and nothing half-written', async () => {
    const one = id();
    await folderFileStore(folder).put(one, bytes);
    expect(await readdir(join(folder, one.slice(-2)))).toContain(one);
    expect((await readdir(folder, { recursive: true })).some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('does not read what a killed program left half-written', async () => {
    const one = id();
    await folderFileStore(folder).put(one, bytes);
    const other = `${one.slice(0, -4)}${one.slice(-4, -2) === 'ff' ? '00' : 'ff'}${one.slice(-2)}`;
    await writeFile(join(folder, one.slice(-2), `${other}.part`), 'isi');
    expect(await folderFileStore(folder).get(other)).toBeNull();
  });
});
