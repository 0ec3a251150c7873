import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { encodingFor } from './compress.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const FOREVER = 'public, max-age=31536000, immutable';

interface Asset {
  readonly type: string;
  readonly bytes: Readonly<Record<'plain' | 'br' | 'gzip', Uint8Array<ArrayBuffer> | null>>;
}

export type Assets = (request: Request, path: string) => Response | null;

/** The built files of the client, held in memory with their compressed forms; names carry their hash, so they never change. */
export async function loadAssets(folder: string): Promise<Assets> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const assets = new Map(
    await Promise.all(names.map(async (name) => [pathOf(folder, name), await loadAsset(name)] as const)),
  );
  return (request, path) => {
    const asset = assets.get(path);
    return asset === undefined ? null : answer(asset, request);
  };
}

const pathOf = (folder: string, name: string): string => `/${relative(folder, name).split(sep).join('/')}`;

async function loadAsset(name: string): Promise<Asset> {
  const read = async (path: string) => new Uint8Array(await readFile(path));
  const orNull = (path: string) => read(path).catch(() => null);
  const [plain, br, gzip] = await Promise.all([read(name), orNull(`${name}.br`), orNull(`${name}.gz`)]);
  return { type: TYPES[extname(name)] ?? 'application/octet-stream', bytes: { plain, br, gzip } };
}

function answer({ type, bytes }: Asset, request: Request): Response {
  const wanted = encodingFor(request.headers.get('accept-encoding'));
  const encoding = wanted !== null && bytes[wanted] !== null ? wanted : null;
  const body = bytes[encoding ?? 'plain'] ?? new Uint8Array();
  const headers = new Headers({
    'content-type': type,
    'content-length': String(body.byteLength),
    'cache-control': FOREVER,
    vary: 'accept-encoding',
  });
  if (encoding !== null) headers.set('content-encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}
