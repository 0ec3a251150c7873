import type { AppLoadContext } from '@remix-run/server-runtime';

/** Who sends a request, as far as signing in is concerned. */
export interface Caller {
  /** The request's Cookie header; nothing else of it is kept. */
  readonly cookie: string | null;
  readonly address: string;
  /** The caller sits at this computer. */
  readonly loopback: boolean;
}

export interface Session {
  readonly person: string | null;
  /** Set-Cookie lines that renew what the browser keeps of the session. */
  readonly cookies: readonly string[];
}

/** What the site needs of accounts. */
export interface Callers {
  /** Mostly answered from a signed cookie, without a question to the database. */
  sessionOf(caller: Caller): Promise<Session>;
  of(caller: Caller): AppLoadContext['accounts'];
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

/**
 * Who sent a request. Only the socket's address can make a caller one who sits at this computer, and only where
 * nothing says that a proxy here passes on someone else's request, or that a page lured the browser here by another name.
 */
export function callerOf({ headers, url }: Pick<Request, 'headers' | 'url'>, address: string): Caller {
  const passedOn = FORWARDED.some((name) => headers.has(name));
  const loopback = isLoopback(address) && isLoopback(new URL(url).hostname) && !passedOn;
  return { cookie: headers.get('cookie'), address, loopback };
}

/** The key that a program outside shows, as `authorization: Bearer <key>`; null where there is none. It is not checked here. */
export function serviceKeyOf(headers: Headers): string | null {
  return /^Bearer +(\S{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

function isLoopback(host: string): boolean {
  return ['::1', '[::1]', 'localhost'].includes(host) || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(host);
}
