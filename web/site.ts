import { randomBytes, randomUUID } from 'node:crypto';
import type { AppLoadContext, ServerBuild } from '@remix-run/server-runtime';
import { createRequestHandler } from '@remix-run/server-runtime';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createTRPCClient, localLink } from '@trpc/client';
import type { Context } from '#engine/api/context.ts';
import { createContext } from '#engine/api/context.ts';
import { openFile } from '#engine/api/file/open.ts';
import type { AppRouter } from '#engine/api/router.ts';
import { appRouter } from '#engine/api/router.ts';
import { refusalBody } from '#engine/api/trpc.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { AlurError, ERRORS } from '#engine/errors.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import type { Installation } from '#engine/runtime/store.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Callers } from './callers.ts';
import { callerOf, serviceKeyOf } from './callers.ts';
import type { Assets } from './http/assets.ts';
import { attachmentResponse } from './http/attachment.ts';
import { announcesTooMuch, limitBody, readForm } from './http/body-limit.ts';
import { compressed } from './http/compress.ts';
import type { CookieJar } from './http/cookie-jar.ts';
import { openJar } from './http/cookie-jar.ts';
import { isCrossSite } from './http/cross-site.ts';
import { languageOf } from './http/language.ts';
import type { Log } from './http/log.ts';
import type { Seal } from './http/sealed.ts';
import { contentPolicy, secure } from './http/security.ts';

export interface SiteParts {
  readonly engine: Engine;
  readonly callers: Callers;
  readonly installation: Installation;
  readonly build: ServerBuild;
  readonly assets: Assets;
  readonly seal: Seal;
  readonly https: boolean;
  readonly log: Log;
  /** What `/health` says, and whether the database answers. */
  readonly health: () => Promise<Readonly<Record<string, string | boolean>>>;
  readonly stopping: () => boolean;
}

export type Site = (request: Request, client: { readonly address: string }) => Promise<Response>;

/** One request on its way through the site. */
interface Visit {
  readonly id: string;
  readonly request: Request;
  readonly path: string;
  readonly address: string;
  readonly nonce: string;
  readonly jar: CookieJar;
  readonly exceeded: () => boolean;
}

/** Everything that is answered over HTTP, as one function from request to response. It never rejects. */
export function createSite(parts: SiteParts): Site {
  const remix = createRequestHandler(parts.build, 'production');
  return async (incoming, client) => {
    const started = performance.now();
    const visit = openVisit(incoming, client.address, parts);
    const answer = await route(parts, remix, visit).catch((error: unknown) => {
      parts.log.fault(visit.id, error);
      return plain('INTERNAL');
    });
    const response = await finish(parts, visit, answer);
    const ms = Math.round(performance.now() - started);
    parts.log.request({
      requestId: visit.id,
      method: incoming.method,
      path: visit.path,
      status: response.status,
      ms,
    });
    return response;
  };
}

type Remix = ReturnType<typeof createRequestHandler>;

function openVisit(incoming: Request, address: string, { https, seal }: SiteParts): Visit {
  const { request, exceeded } = limitBody(incoming);
  return {
    id: randomUUID(),
    request,
    path: new URL(request.url).pathname,
    address,
    nonce: randomBytes(16).toString('base64'),
    jar: openJar(request.headers.get('cookie'), { https, seal, now: Date.now }),
    exceeded,
  };
}

async function route(parts: SiteParts, remix: Remix, visit: Visit): Promise<Response> {
  const { request, path } = visit;
  const asset = parts.assets(request, path);
  if (asset !== null) return asset;
  if (path === '/health') return await health(parts);
  const refused = refusalOf(parts, visit);
  if (path.startsWith('/api/v1/'))
    return refused === null ? await callApi(parts, visit) : apiRefusal(visit, refused);
  if (path.startsWith('/assets/')) return plain('NOT_FOUND');
  if (refused === null && path.startsWith('/files/')) return await download(parts, visit, remix);
  return await page(parts, remix, visit, refused);
}

/** What is refused whatever it asks for. */
function refusalOf({ stopping }: SiteParts, { request, path }: Visit): ErrorCode | null {
  if (stopping()) return 'STOPPING';
  if (!['GET', 'HEAD', 'POST'].includes(request.method) || !isReadable(path)) return 'REQUEST_INVALID';
  return isCrossSite(request) ? 'CROSS_SITE' : null;
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

async function health({ health: ask, log }: SiteParts): Promise<Response> {
  try {
    return Response.json({ ok: true, ...(await ask()) });
  } catch (error) {
    log.fault('health', error);
    return Response.json({ ok: false }, { status: 503 });
  }
}

const languageFor = ({ jar, request }: Visit): Language =>
  languageOf(jar.language, request.headers.get('accept-language'));

/** Who asks, for the API: built once per request. */
async function contextOf(parts: SiteParts, visit: Visit): Promise<Context> {
  const { request, address, jar, id } = visit;
  const session = await parts.callers.sessionOf(callerOf(request, address));
  for (const line of session.cookies) jar.add(line);
  return createContext({
    engine: parts.engine,
    session: { person: session.person },
    caseToken: request.headers.get('alur-case') ?? jar.caseToken,
    draftOwner: jar.draftOwner(session.person === null && keepsDrafts(visit)),
    language: languageFor(visit),
    requestId: id,
    serviceKey: serviceKeyOf(request.headers),
  });
}

/** Whether it may save a draft or an upload, and so needs an owner for it. */
function keepsDrafts({ request, path }: Visit): boolean {
  return request.method === 'POST' && /^\/(services|cases|api)\//.test(path);
}

/** Calls of one batch: more than a page makes, less than would keep others waiting. */
const MOST_CALLS = 20;

async function callApi(parts: SiteParts, visit: Visit): Promise<Response> {
  if (announcesTooMuch(visit.request)) return apiRefusal(visit, 'REQUEST_TOO_LARGE');
  const context = await contextOf(parts, visit);
  const response = await fetchRequestHandler({
    endpoint: '/api/v1',
    req: visit.request,
    router: appRouter,
    createContext: () => context,
    maxBatchSize: MOST_CALLS,
    onError: ({ error }) => report(parts, visit, error),
  });
  return visit.exceeded() ? apiRefusal(visit, 'REQUEST_TOO_LARGE') : response;
}

/** Refusals are answers; only faults of the program are written down. */
function report(
  { log }: SiteParts,
  { id }: Visit,
  error: { readonly code: string; readonly cause?: unknown },
): void {
  if (error.code === 'INTERNAL_SERVER_ERROR') log.fault(id, error.cause ?? error);
}

async function download(parts: SiteParts, visit: Visit, remix: Remix): Promise<Response> {
  try {
    const { name, type, bytes } = await openFile(
      await contextOf(parts, visit),
      visit.path.slice('/files/'.length),
    );
    return attachmentResponse({ name, type, bytes: new Uint8Array(bytes) });
  } catch (error) {
    if (!(error instanceof AlurError)) throw error;
    return await page(parts, remix, visit, error.code);
  }
}

/** A page of the app; for what was refused before, the page that says so, at the same address. */
async function page(
  parts: SiteParts,
  remix: Remix,
  visit: Visit,
  refused: ErrorCode | null,
): Promise<Response> {
  if (refused !== null && visit.path.endsWith('.data')) return plain(refused);
  const context = await contextOf(parts, visit);
  const load = loadContext(parts, visit, context, refused);
  const request = refused === null ? visit.request : refusedRequest(visit.request);
  const response = await remix(request, load);
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', contentPolicy(visit.nonce));
  return new Response(response.body, { status: response.status, headers });
}

function refusedRequest(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name);
  return new Request(new URL('/refused', request.url), { headers });
}

function loadContext(
  parts: SiteParts,
  visit: Visit,
  context: Context,
  refused: ErrorCode | null,
): AppLoadContext {
  const { callers, installation, log } = parts;
  const { address, exceeded, id, jar, nonce } = visit;
  const caller = callerOf(visit.request, address);
  const link = localLink<AppRouter>({
    router: appRouter,
    createContext: () => Promise.resolve(context),
    onError: ({ error }) => report(parts, visit, error),
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [link] }),
    accounts: callers.of(caller),
    cookies: jar.forApp,
    installation: { name: installation.name, demo: installation.demo },
    language: context.language,
    loopback: caller.loopback,
    nonce,
    refused: refused === null ? null : { code: refused, status: ERRORS[refused].status },
    requestId: id,
    signedIn: context.person !== null,
    report: (error) => log.fault(id, error),
    readForm: async (request) => {
      const form = await readForm(request, exceeded);
      return form instanceof FormData ? form : { code: form, status: ERRORS[form].status };
    },
  };
}

function apiRefusal(visit: Visit, code: ErrorCode): Response {
  return Response.json(refusalBody(code, languageFor(visit)), { status: ERRORS[code].status });
}

function plain(code: ErrorCode): Response {
  return new Response(`${code}\n`, {
    status: ERRORS[code].status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

async function finish({ https, stopping }: SiteParts, visit: Visit, answer: Response): Promise<Response> {
  const response = await compressed(
    new Response(answer.body, { status: answer.status, headers: new Headers(answer.headers) }),
    visit.request.headers.get('accept-encoding'),
  );
  for (const line of visit.jar.lines()) response.headers.append('set-cookie', line);
  response.headers.set('x-request-id', visit.id);
  if (stopping()) response.headers.set('connection', 'close');
  secure(response.headers, https);
  return response;
}
