import type { AppLoadContext } from '@remix-run/server-runtime';
import type { ProblemModel } from '#engine/view/page.ts';

/** What the API said no with. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly problem: ProblemModel | null;
}

/** Body of a Response that a loader or action throws; the error page reads it. */
export interface Thrown {
  readonly code: string;
  readonly problem: ProblemModel | null;
  /** Typed entries of a form that could not be taken, to be sent again. */
  readonly kept: readonly (readonly [string, string])[] | null;
}

/** The refusal in an error of the API caller; null for any other failure, which must go on upwards. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('data' in error)) return null;
  const data = error.data as {
    readonly httpStatus?: number;
    readonly problem?: ProblemModel | null;
    readonly alur?: string;
  } | null;
  if (typeof data?.httpStatus !== 'number') return null;
  return { status: data.httpStatus, code: data.alur ?? 'INTERNAL', problem: data.problem ?? null };
}

export function thrown(status: number, body: Partial<Thrown> & { readonly code: string }): Response {
  return Response.json({ problem: null, kept: null, ...body } satisfies Thrown, { status });
}

/** The form that was sent; when it cannot be read, the page that says why. */
export async function formOf(context: AppLoadContext, request: Request): Promise<FormData> {
  const form = await context.readForm(request);
  if (form instanceof FormData) return form;
  throw thrown(form.status, form);
}

export function isThrown(value: unknown): value is Thrown {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** Awaits a query of a loader; a refusal becomes the page that says so. */
export async function asked<T>(query: Promise<T>, request: Request): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    if (refusal.status === 401) throw toSignIn(request);
    // An address that does not even have the form of an id leads nowhere, too.
    if (refusal.status === 400) throw thrown(404, { code: 'NOT_FOUND' });
    throw thrown(refusal.status, refusal);
  }
}

/** Sign-in page that leads back here. */
export function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const to = `${pathname.replace(/\.data$/, '')}${search}`;
  return seeOther(`/sign-in?to=${encodeURIComponent(to)}`);
}

export function seeOther(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: to });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A path of this site, or the start page: never a way out. */
export function localPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
