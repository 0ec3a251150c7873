import { AlurError } from '#engine/errors.ts';

/** A cursor as the client carries it: opaque text, checked when it comes back. */
export function writeCursor(cursor: object): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor back; a broken one is a broken request. */
export function readCursor<Cursor>(
  text: string | undefined,
  isCursor: (value: unknown) => value is Cursor,
): Cursor | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (isCursor(value)) return value;
  } catch (cause) {
    throw new AlurError('REQUEST_INVALID', { cause });
  }
  throw new AlurError('REQUEST_INVALID');
}
