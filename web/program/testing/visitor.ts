import type { TRPCClient } from '@trpc/client';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '#engine/api/router.ts';

export type Api = TRPCClient<AppRouter>;

/** Someone who talks to a running program over HTTP, as a browser does: keeps cookies, sends its origin. */
export interface Visitor {
  readonly api: Api;
  readonly cookies: Map<string, string>;
  /** One request; redirects are not followed. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a form and answers what came. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** The same person at another address: after a restart the port is another. */
  at(address: string): Visitor;
}

export function visitor(address: string, cookies = new Map<string, string>()): Visitor {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', cookieHeader(cookies));
    if (!headers.has('origin')) headers.set('origin', address);
    const response = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const link = httpLink({
    url: `${address}/api/v1`,
    fetch: (url, init) => send(new Request(url).url, init as RequestInit),
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [link] }),
    cookies,
    fetch: send,
    post: (path, form) => send(path, { method: 'POST', body: new URLSearchParams(form) }),
    at: (other) => visitor(other, cookies),
  };
}

/** The API as another program uses it: no cookies, and the token of a case in a header. */
export function integrator(address: string, token: string | null = null): Api {
  const headers = token === null ? {} : { 'alur-case': token };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/api/v1`, headers })] });
}

/** A demo person after one click on the sign-in page. */
export async function signedIn(address: string, name: string): Promise<Visitor> {
  const someone = visitor(address);
  const page = await (await someone.fetch('/sign-in')).text();
  const button = page
    .split('<button')
    .find((part) => part.includes('name="demo"') && part.includes(`>${name}`));
  const person = /value="([^"]+)"/.exec(button ?? '')?.[1];
  if (person === undefined) throw new Error(`${name} is not on the sign-in page`);
  const answer = await someone.post('/sign-in', { demo: person });
  if (answer.status !== 303) throw new Error(`signing in as ${name} was answered ${answer.status}`);
  return someone;
}

export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

/** What the API said no with; fails when it said yes. */
export async function refusal(asked: Promise<unknown>): Promise<Refusal> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const data = error.data as { alur: string; httpStatus: number; problem: { message: string } } | null;
    if (data === null) throw error;
    return { code: data.alur, status: data.httpStatus, message: data.problem.message };
  }
  throw new Error('it was not refused');
}

const cookieHeader = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...options] = line.split(';');
  const at = pair.indexOf('=');
  const gone = options.some((option) => /^\s*max-age=0\s*$/i.test(option));
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
