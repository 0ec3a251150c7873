import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes of attachments lie, by random id. Never shared between cases by content. */
export interface FileStore {
  /** Keeps the bytes durably before it answers; the same id twice is refused. */
  put(id: string, bytes: Uint8Array): Promise<{ readonly sha256: string }>;
  get(id: string): Promise<Uint8Array | null>;
  drop(id: string): Promise<void>;
}

const ID = /^[0-9a-f-]{36}$/;

/** A folder outside the web root, one file per upload, two letters of fan-out. Written aside, synced, then renamed. */
export function folderFileStore(folder: string): FileStore {
  const place = (id: string): { readonly directory: string; readonly path: string } => {
    if (!ID.test(id)) throw new Error(`not an upload id: ${id}`);
    const directory = join(folder, id.slice(-2));
    return { directory, path: join(directory, id) };
  };
  return {
    async put(id, bytes) {
      const { directory, path } = place(id);
      await mkdir(directory, { recursive: true, mode: 0o700 });
      if (await isThere(path)) throw new Error(`upload ${id} is there already`);
      const aside = `${path}.part`;
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
      return { sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    async get(id) {
      try {
        return await readFile(place(id).path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async drop(id) {
      await rm(place(id).path, { force: true });
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** The same in memory, for scenarios and tests. */
export function memoryFileStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: (id, bytes) => {
      if (files.has(id)) return Promise.reject(new Error(`upload ${id} is there already`));
      files.set(id, bytes);
      return Promise.resolve({ sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    get: (id) => Promise.resolve(files.get(id) ?? null),
    drop: (id) => {
      files.delete(id);
      return Promise.resolve();
    },
  };
}
