import { createHash, randomBytes } from 'node:crypto';

/**
 * UUID v7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. Made here and never by the
 * database, so that a row can be rebuilt equal. `now` is the runtime's time in ISO text.
 */
export function uuidV7(now: string): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.parse(now), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return written(bytes);
}

/** The id of a case that another begins: a UUID v8 of that one and of the order, so that trying twice begins one case. */
export function idOfBegun(caseId: string, order: string): string {
  const bytes = createHash('sha256').update(`${caseId}/${order}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return written(bytes);
}

/** The id of a case that the calendar begins: one for each start of a process, unit and period, on whichever node it is made. */
export function idOfPeriod(process: string, event: string, unit: string, period: string): string {
  return idOfBegun(unit, `${process}/${event}/${period}`);
}

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
