import type { AppLoadContext, EntryContext } from '@remix-run/server-runtime';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';

/**
 * Renders the page whole before it is sent: pages are small, and only a whole page can still change
 * its status when a part of it fails.
 */
export default async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  let failure: unknown = null;
  const body = await new Promise<PassThrough>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />,
      {
        nonce: context.nonce,
        onAllReady: () => resolve(pipe(new PassThrough())),
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
        onError: (error) => {
          failure = error;
        },
      },
    );
    request.signal.addEventListener('abort', () => abort(), { once: true });
  });
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(await readAll(body), { status: failure === null ? status : 500, headers });
}

/** Refusals are pages of their own; what lands here is a fault of the program, which the server logs. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  const refusal = isRouteErrorResponse(error) && error.status < 500;
  if (!refusal && !request.signal.aborted) context.report(error);
}
