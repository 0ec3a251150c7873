import type { RequestListener } from 'node:http';

/** More than this is not waited for: the connection is closed instead. */
const PATIENCE = 256 * 1024 * 1024;

/**
 * Reads on and throws away what a browser still sends after its answer was given: browsers show an
 * answer (such as "too large") only when their whole request was taken.
 */
export function drainAfterAnswer(listener: RequestListener): RequestListener {
  return (request, response) => {
    response.once('finish', () => {
      if (request.complete) return;
      let left = PATIENCE;
      request.on('data', (chunk: Buffer) => {
        left -= chunk.byteLength;
        if (left < 0) request.destroy();
      });
      request.resume();
    });
    listener(request, response);
  };
}
