const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something may come from another site. Browsers say where a request comes from in
 * Sec-Fetch-Site; older ones in Origin. One that says neither yet brings cookies is not trusted; without cookies it
 * has no power that its sender does not have.
 */
export function isCrossSite(request: Pick<Request, 'method' | 'headers' | 'url'>): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  // `none`: the person typed the address or repeated the request; no page started it.
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin !== null) return hostOf(origin) !== hostOf(request.url);
  return request.headers.has('cookie');
}

/** Hosts are compared, not schemes: behind a proxy the browser speaks https and we do not. */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
