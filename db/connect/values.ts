/** How both drivers read values; the numbers are Postgres's own for the types. */
export const TYPES = { bytea: 17, int8: 20, date: 1082, timestamptz: 1184 } as const;

/** `2026-11-21 10:00:00.123+00` → `2026-11-21T10:00:00.123Z`; infinity, which stands for never, → null. */
export function instant(raw: string): string | null {
  return raw === 'infinity' ? null : new Date(raw).toISOString();
}

export function integer(raw: string): number | bigint {
  const number = Number(raw);
  return Number.isSafeInteger(number) ? number : BigInt(raw);
}

export function unchanged(raw: string): string {
  return raw;
}

/** Set at the start of each connection, so that text forms do not depend on the server. */
export const SETTINGS = { TimeZone: 'UTC', DateStyle: 'ISO, YMD', application_name: 'alur' } as const;
