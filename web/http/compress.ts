import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const TEXT = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/;
/** Below this, headers and effort cost more than is won. */
const SMALL = 600;

/** The best encoding that the browser takes and we have; null: as it is. */
export function encodingFor(accepted: string | null): Encoding | null {
  const offers = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(';'))
      .filter(([, quality]) => !/^\s*q=0(\.0*)?\s*$/.test(quality ?? ''))
      .map(([name]) => name?.trim()),
  );
  if (offers.has('br')) return 'br';
  return offers.has('gzip') ? 'gzip' : null;
}

/** The response with its text compressed for this browser; bytes of files and short answers stay as they are. */
export async function compressed(response: Response, accepted: string | null): Promise<Response> {
  const { headers, status } = response;
  if (
    response.body === null ||
    headers.has('content-encoding') ||
    !TEXT.test(headers.get('content-type') ?? '')
  ) {
    return response;
  }
  headers.append('vary', 'accept-encoding');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const encoding = bytes.byteLength < SMALL ? null : encodingFor(accepted);
  const body = encoding === null ? bytes : await encode(bytes, encoding);
  if (encoding !== null) headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.byteLength));
  return new Response(body, { status, headers });
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** `whole`: as small as can be, for what is compressed once and sent often. */
export async function encode(
  bytes: Uint8Array,
  encoding: Encoding,
  whole = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: whole ? 11 : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  const made =
    encoding === 'br' ? await brotli(bytes, { params }) : await zip(bytes, { level: whole ? 9 : 6 });
  return new Uint8Array(made);
}
