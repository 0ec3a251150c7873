/** What browsers show without running anything of it. SVG and HTML can hold script: they are only ever saved. */
const SHOWN = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'application/pdf',
]);

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An uploaded file as an answer: shown when that is safe, saved otherwise, kept by nobody on the way. */
export function attachmentResponse({ name, type, bytes }: Attachment): Response {
  const shown = SHOWN.has(type);
  return new Response(bytes, {
    headers: {
      'content-type': shown ? type : 'application/octet-stream',
      'content-length': String(bytes.byteLength),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; ${fileName(name)}`,
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=300',
    },
  });
}

/** RFC 6266: a plain form for old programs, and the real name. */
function fileName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const real = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${real}`;
}
