/** All files of one form together, and whatever else a request may carry. */
export const BODY_LIMIT = 64 * 1024 * 1024;

export interface Limited {
  readonly request: Request;
  /** Whether the body turned out to be larger than allowed; its reader was stopped there. */
  readonly exceeded: () => boolean;
}

export function announcesTooMuch(request: Request, limit = BODY_LIMIT): boolean {
  const length = Number(request.headers.get('content-length') ?? 0);
  return !(length <= limit);
}

/** The same request, whose body fails as soon as more than `limit` bytes were read of it. */
export function limitBody(request: Request, limit = BODY_LIMIT): Limited {
  if (request.body === null) return { request, exceeded: () => false };
  let count = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count += chunk.byteLength;
      if (count > limit) controller.error(new Error('body is larger than allowed'));
      else controller.enqueue(chunk);
    },
  });
  const body = request.body.pipeThrough(counter);
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half', signal: request.signal };
  return { request: new Request(request, init), exceeded: () => count > limit };
}

export type FormRefusal = 'REQUEST_TOO_LARGE' | 'REQUEST_INVALID';

/** Reads a form, or says why it cannot be read. */
export async function readForm(request: Request, exceeded: () => boolean): Promise<FormData | FormRefusal> {
  if (announcesTooMuch(request)) return 'REQUEST_TOO_LARGE';
  try {
    return await request.formData();
  } catch {
    return exceeded() ? 'REQUEST_TOO_LARGE' : 'REQUEST_INVALID';
  }
}
