import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, readLock } from './folder-lock.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the lock of a folder', () => {
  it('refuses a second program and names the first', async () => {
    const lock = await lockFolder(folder);
    await lock.publishAddress('http://127.0.0.1:3000');

    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      params: { pid: process.pid, address: 'http://127.0.0.1:3000' },
    });
  });

  it('is free again after release, with nothing left behind', async () => {
    await (await lockFolder(folder)).release();

    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  it('makes a folder that is not there', async () => {
    const lock = await lockFolder(join(folder, 'a', 'b'));

    expect(await readLock(join(folder, 'a', 'b'))).toMatchObject({ pid: process.pid, address: null });
    await lock.release();
  });

  it('can be read by its owner alone, before and after the address is known', async () => {
    const lock = await lockFolder(folder);
    expect(await modes()).toEqual([0o600]);

    await lock.publishAddress('http://127.0.0.1:3000');

    expect(await modes()).toEqual([0o600]);
    expect(await readLock(folder)).toMatchObject({ address: 'http://127.0.0.1:3000', token: lock.token });
  });

  it('of a killed program is taken over', async () => {
    const child = await lockedByChild();
    await expect(lockFolder(folder)).rejects.toMatchObject({ params: { pid: child.pid } });

    child.kill('SIGKILL');
    await once(child, 'exit');

    const lock = await lockFolder(folder);
    expect(await readLock(folder)).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toHaveLength(1);
    await lock.release();
  });

  it.runIf(process.platform === 'linux')(
    'of a program whose pid now belongs to another is taken over',
    async () => {
      const note = { pid: process.pid, started: 'before the restart/1', address: null, token: 't' };
      await writeFile(join(folder, 'alur-0123456789abcdef.lock'), JSON.stringify(note));

      expect(await readLock(folder)).toBeNull();
      await (await lockFolder(folder)).release();
    },
  );

  it('is not taken from a file that nobody understands', async () => {
    await writeFile(join(folder, 'alur-0123456789abcdef.lock'), '{"pid":');

    await expect(lockFolder(folder)).rejects.toThrow();
  });

  it('goes to at most one of many programs that start at once beside a stale lock', async () => {
    const note = { pid: 2 ** 22 + 1, started: null, address: null, token: 't' };
    await writeFile(join(folder, 'alur-0123456789abcdef.lock'), JSON.stringify(note));

    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));

    expect(tries.filter((each) => each.status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('is null to a reader when nobody holds it', async () => {
    expect(await readLock(folder)).toBeNull();
    expect(await readLock(join(folder, 'nowhere'))).toBeNull();
  });
});

async function modes(): Promise<readonly number[]> {
  const names = await readdir(folder);
  return await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
}

/** Another program that holds the folder until it is killed. */
async function lockedByChild(): Promise<ChildProcess> {
  const program = `
    import { lockFolder } from ${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)};
    await lockFolder(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}
