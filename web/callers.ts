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

/** The address of the socket counts: a header that says otherwise can be written by anyone. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}
