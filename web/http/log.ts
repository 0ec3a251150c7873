import { pino } from 'pino';

export const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The site's log: one JSON line each on standard error. It holds no personal values: of a request its method, path,
 * status and duration, never its query, headers or body; of a fault its name, code and place.
 */
export interface Log {
  request(line: RequestLine): void;
  fault(requestId: string, error: unknown): void;
  event(name: string, detail: Readonly<Record<string, unknown>>): void;
}

export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

export function createLog(level: Level): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return {
    request: (line) => (line.status >= 500 ? lines.error(line, 'request') : lines.info(line, 'request')),
    fault: (requestId, error) => lines.error({ requestId, ...faultOf(error) }, 'fault'),
    event: (name, detail) => lines.warn(detail, name),
  };
}

/** Errors whose message is ours or the language's own; any other may quote what a person typed. */
const PLAIN = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AlurError', 'TRPCError']);

/** What may be written down of an error, with those that caused it. */
export function faultOf(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(PLAIN.has(error.name) ? { message: error.message } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: faultOf(error.cause, depth + 1) }),
  };
}
