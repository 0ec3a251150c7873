/** Cookies of a request, the first of each name. Values that cannot be decoded are left as they came. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at < 1 || cookies.has(name)) continue;
    cookies.set(name, decoded(part.slice(at + 1).trim()));
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export interface CookieOptions {
  readonly secure: boolean;
  /** Seconds it lives; without, until the browser is closed. */
  readonly maxAge?: number;
  readonly path?: string;
}

/** A Set-Cookie line that script cannot read and other sites cannot send along with forms. */
export function cookieLine(
  name: string,
  value: string,
  { secure, maxAge, path = '/' }: CookieOptions,
): string {
  return [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
