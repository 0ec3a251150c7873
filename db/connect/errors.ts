import { AlurError } from '#engine/errors.ts';

const connection = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
];
/** Shut down, starting up, too many connections, serialization failure, deadlock, lock or statement timeout. */
const busy = ['57P01', '57P02', '57P03', '53300', '40001', '40P01', '55P03', '57014'];
/** A character that the encoding or jsonb cannot hold: NUL. */
const notStorable = ['22021', '22P05'];
/** Raised by our own functions; see the migrations. */
const own = { AL001: 'FILE_UNKNOWN', AL002: 'STALE' } as const;

/** Runs a statement; failures that a caller can act on come out with a stable code. */
export async function named<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw name(error);
  }
}

function name(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AlurError) return error;
  const cause = withoutValues(error);
  const { code = '' } = cause;
  if (connection.includes(code) || busy.includes(code) || code.startsWith('08') || isClosed(error)) {
    return new AlurError('STORE_BUSY', { detail: { retriable: true }, cause });
  }
  if (notStorable.includes(code)) return new AlurError('TEXT_NOT_STORABLE', { cause });
  if (code === 'AL001' || code === 'AL002') return new AlurError(own[code], { cause });
  return code === '' ? error : cause;
}

/** PGlite gives this one no code. */
function isClosed(error: Error): boolean {
  return error.message === 'PGlite is closed';
}

/** What a database says of a failure, as far as it can be logged. */
export interface DatabaseFailure extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * Drivers put the statement, its parameters, the failing row and the JSON being read on the error; those hold what
 * people typed and would reach logs. So only what names the fault is taken over.
 */
function withoutValues(error: Error): DatabaseFailure {
  const failure = new Error(error.message);
  failure.name = error.name;
  if (error.stack !== undefined) failure.stack = error.stack;
  return Object.assign(failure, {
    ...text('code', error, 'code'),
    ...text('constraint', error, 'constraint', 'constraint_name'),
    ...text('table', error, 'table', 'table_name'),
  });
}

function text(name: string, error: Error, ...names: readonly string[]): Record<string, string> {
  const values = names.map((each): unknown => Reflect.get(error, each));
  const found = values.find((value) => typeof value === 'string');
  return found === undefined ? {} : { [name]: found };
}
