import { replay } from '#engine/machine/replay.ts';
import type { Replayed } from '#engine/machine/replay.ts';
import type { Case } from '#engine/machine/types.ts';
import { sha256Hex } from '#engine/definition/canonical.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Engine } from './engine.ts';
import type { StoredEntry } from './store.ts';

/** Entries read at a time. */
const CHUNK = 500;

/** The whole history of a case, in order. */
export async function historyOf(engine: Engine, caseId: string): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.sequence ?? 0;
    const chunk = await engine.store.entries({ kind: 'case', id: caseId }, after, CHUNK);
    entries.push(...chunk);
    if (chunk.length < CHUNK) return entries;
  }
}

export interface Proof extends Replayed {
  /** Every stored hash is the hash of its text, and each entry names the one before. */
  readonly chain: boolean;
  /** The last state of the replay equals the stored case. */
  readonly same: boolean;
}

/** Replays a history and compares it with the stored case: what the auditor's page shows and a test demands of every case. */
export async function prove(engine: Engine, subject: Case, entries: readonly StoredEntry[]): Promise<Proof> {
  const published = await engine.world.byHash(subject.definition);
  const replayed = replay(published, entries, await engine.world.calendarsByHash());
  const chain =
    entries.every((entry) => sha256Hex(entry.text) === entry.hash) && replayed.difference?.what !== 'chain';
  return { ...replayed, chain, same: isDeepStrictEqual(replayed.cases.at(-1), subject) };
}
