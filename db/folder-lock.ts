import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AlurError } from '#engine/errors.ts';
import { isAlive, startOf } from './process-life.ts';

/** What the lock file of a running program says. The token lets its reader speak to the server as the owner. */
export interface LockNote {
  readonly pid: number;
  /** Tells a program from a later one with the same pid; null where the system does not say. */
  readonly started: string | null;
  readonly address: string | null;
  readonly token: string;
}

export interface FolderLock {
  readonly token: string;
  /** Lets other programs of this folder find the server instead of the database. */
  publishAddress(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Two programs on one embedded database lose data silently, so one has to hold this. Throws FOLDER_IN_USE with the pid
 * and address of the holder. A lock whose program is gone is taken over.
 *
 * Each program writes a file of its own name, then looks for others: whoever sees a living one withdraws. A single
 * lock file would need "is it stale, then replace it" in one step, which no file system has; there two programs can
 * both replace the same stale file.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const tries = 5;
  for (let attempt = 1; ; attempt++) {
    const lock = await place(folder);
    const [other] = await others(folder, lock.token);
    if (!other) return lock;
    await lock.release();
    if (attempt === tries) {
      throw new AlurError('FOLDER_IN_USE', { params: { pid: other.pid, address: other.address ?? '-' } });
    }
    // Two that start at the same moment both withdraw; unequal waits let one through.
    await wait(20 + Math.random() * 60);
  }
}

/** The note of the program that holds the folder, or null. */
export async function readLock(folder: string): Promise<LockNote | null> {
  const [holder] = await others(folder, null);
  return holder ?? null;
}

async function place(folder: string): Promise<FolderLock> {
  const token = randomBytes(32).toString('hex');
  const file = join(folder, `alur-${randomBytes(8).toString('hex')}.lock`);
  const write = async (address: string | null): Promise<void> => {
    const note: LockNote = { pid: process.pid, started: startOf(process.pid), address, token };
    await writeFile(`${file}.new`, JSON.stringify(note), { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  };
  await write(null);
  return { token, publishAddress: write, release: () => rm(file, { force: true }) };
}

/** Living programs with a lock on the folder, other than the one with this token; the files of dead ones are removed. */
async function others(folder: string, ownToken: string | null): Promise<readonly LockNote[]> {
  const living: LockNote[] = [];
  for (const name of await list(folder)) {
    const note = await readNote(join(folder, name));
    if (note === null || note.token === ownToken) continue;
    if (isAlive(note.pid, note.started)) living.push(note);
    else await rm(join(folder, name), { force: true });
  }
  return living;
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^alur-[0-9a-f]+\.lock$/.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Null if it was released meanwhile. Files appear whole, by rename; one that cannot be read is not ours to remove. */
async function readNote(file: string): Promise<LockNote | null> {
  try {
    const note: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isNote(note)) return note;
    throw new Error(`${file} is not a lock file of Alur; remove it if no program uses the folder`);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isNote(note: unknown): note is LockNote {
  if (typeof note !== 'object' || note === null) return false;
  const { pid, started, address, token } = note as Partial<Record<keyof LockNote, unknown>>;
  const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
  return (
    typeof pid === 'number' && isTextOrNull(started) && isTextOrNull(address) && typeof token === 'string'
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
