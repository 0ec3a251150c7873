/** Programs outside: their keys, and who they are. */
import { createHash, randomBytes } from 'node:crypto';
import { administrationEntry } from './administration.ts';
import { inForce } from './directory.ts';
import { uuidV7 } from './id.ts';
import type { ServiceRow, Store } from './store.ts';

/** Tells a key of ours from other secrets, for people and for programs that look for leaked ones. */
const PREFIX = 'alur_service_';

/** All that is kept of a key. It is random and long, so that no slow hash is needed. */
export function serviceKeyHash(key: string): string {
  return createHash('sha256').update('alur service key').update(key).digest('hex');
}

/** Makes a program known from `day` (ISO date) on; answers its key, which is told this once and kept nowhere. */
export async function addService(
  store: Store,
  wanted: Pick<ServiceRow, 'name' | 'role' | 'unit'>,
  day: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const now = await store.now();
  const key = PREFIX + randomBytes(32).toString('base64url');
  const { name, role, unit } = wanted;
  const row: ServiceRow = {
    id: uuidV7(now),
    name,
    role,
    unit,
    hash: serviceKeyHash(key),
    from: day,
    to: null,
  };
  const entry = administrationEntry({
    ...{ stream: { kind: 'service', id: row.id }, sequence: 1, event: 'OPEN', at: now, person: null },
    ...{ sent: { name, role, unit, from: day }, before: null },
  });
  await store.changeOrganisation({ services: [row], entries: [entry] });
  return { id: row.id, key };
}

/** Takes the key away at once: its last day was the one before `day`. False when no such program is known on that day. */
export async function endService(store: Store, id: string, day: string): Promise<boolean> {
  const { services } = await store.organisation();
  const rows = services.filter((row) => row.id === id && inForce(row, day));
  if (rows.length === 0) return false;
  const now = await store.now();
  const stream = { kind: 'service', id } as const;
  const before = (await store.entries(stream, 0, 1000)).at(-1);
  const to = dayBefore(day);
  const entry = administrationEntry({
    ...{ stream, sequence: (before?.sequence ?? 0) + 1, event: 'END', at: now, person: null },
    ...{ sent: { to }, before: before?.hash ?? null },
  });
  await store.changeOrganisation({ services: rows.map((row) => ({ ...row, to })), entries: [entry] });
  return true;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
}
