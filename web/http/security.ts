/** Where a page may load from: itself alone, and only script that carries this answer's nonce or lies in our assets. */
export function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/**
 * Headers of every answer. The referrer stays inside this site: with `no-referrer` browsers would send `Origin: null`
 * with our own forms, and older ones could no longer be told from another site.
 */
export function secure(headers: Headers, https: boolean): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'geolocation=(self), camera=(), microphone=()');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', `default-src 'none'; frame-ancestors 'none'`);
  }
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (https) headers.set('strict-transport-security', 'max-age=31536000');
}
