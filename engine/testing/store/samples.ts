import { randomUUID } from 'node:crypto';
import type { Case, PersonalValue, Task } from '#engine/machine/types.ts';
import type { Commit, CommitResult, Draft, Store, StoredEntry, StoredFile } from '#engine/runtime/store.ts';

/** Values that no other test of the same store uses. */
export function fresh(name: string): string {
  return `${name}-${randomUUID()}`;
}

/** A case just opened. What a test does not speak about is filled in. */
export function sampleCase(changes: Partial<Case> = {}): Case {
  const id = randomUUID();
  return {
    id,
    process: 'izin',
    definition: 'definition-hash',
    region: '33.74',
    unit: 'kelurahan',
    starter: 'starter',
    tracking: `T-${id}`,
    state: 'diajukan',
    active: ['diajukan'],
    came: {},
    // Numbers and the order of keys as jsonb would not keep them.
    snapshot: { value: { zebra: 'a', apel: 'b' }, factor: 1e21, tiny: 1e-7, list: [{}, [], null] },
    closed: null,
    data: {
      nama: { personal: '1.nama', commitment: 'c' },
      jumlah: 12.5,
      setuju: true,
      catatan: 'emdash – "é" 😀',
    },
    written: { nama: 1 },
    visits: { diajukan: 1 },
    items: [],
    tasks: [],
    timers: [],
    clocks: [],
    outbox: [],
    incidents: [],
    calls: [],
    undoable: [],
    withdrawn: [],
    documents: [],
    signatures: [],
    numbers: [],
    past: { AJUKAN: { times: 1, last: '2026-11-21T03:04:05.678Z', persons: ['starter'], by: null } },
    conflicts: [],
    consents: [],
    levels: [],
    seers: [],
    opened: '2026-11-21T03:04:05.678Z',
    sequence: 1,
    at: '2026-11-21T03:04:05.678Z',
    hash: 'hash-1',
    ...changes,
  };
}

export function sampleTask(changes: Partial<Task> = {}): Task {
  return {
    key: 'diajukan/1',
    sequence: 1,
    state: 'diajukan',
    offers: [],
    forStarter: false,
    claim: null,
    due: null,
    ...changes,
  };
}

export function sampleEntry(sequence: number, changes: Partial<StoredEntry> = {}): StoredEntry {
  return {
    sequence,
    text: `{"sequence":${sequence},"zebra":1,"apel":1.0}`,
    hash: `hash-${sequence}`,
    kind: 'event',
    event: 'AJUKAN',
    at: '2026-11-21T03:04:05.678Z',
    recordedAt: '2026-11-21T03:04:05.679Z',
    person: null,
    ...changes,
  };
}

export function samplePersonal(changes: Partial<PersonalValue> = {}): PersonalValue {
  return {
    key: '1.nama',
    sequence: 1,
    field: 'nama',
    kind: 'person',
    person: 'starter',
    salt: 'salt',
    commitment: 'c',
    value: 'Siti Aminah',
    ...changes,
  };
}

export function sampleFile(changes: Partial<StoredFile> = {}): StoredFile {
  return {
    file: randomUUID(),
    name: 'ktp "asli".pdf',
    type: 'application/pdf',
    size: 5_000_000_000,
    sha256: 'f00d',
    owner: 'cookie',
    caseId: null,
    field: null,
    uploaded: '2026-11-21T03:04:05.678Z',
    ...changes,
  };
}

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: randomUUID(),
    owner: fresh('owner'),
    process: 'izin',
    caseId: null,
    event: 'AJUKAN',
    values: { nama: 'Siti', kosong: '', sampah: 'nul \u0000 dan surrogate \ud800' },
    saved: '2026-11-21T03:04:05.678Z',
    expires: '2026-11-28T03:04:05.678Z',
    ...changes,
  };
}

/** A commit that takes the case to its sequence by one entry. */
export function sampleCommit(kase: Case, changes: Partial<Commit> = {}): Commit {
  return {
    case: kase,
    expected: kase.sequence - 1,
    entries: [sampleEntry(kase.sequence)],
    tasks: { put: kase.tasks, drop: [] },
    timers: { put: kase.timers, drop: [] },
    clocks: { put: kase.clocks, drop: [] },
    seers: kase.seers,
    keys: { put: kase.keys ?? [], drop: [] },
    search: null,
    hands: [],
    numbers: [],
    personal: [],
    files: [],
    access: null,
    headline: null,
    idempotency: null,
    draft: null,
    organisation: null,
    ...changes,
  };
}

/** Opens the case in the store and answers it. */
export async function opened(store: Store, kase: Case, changes: Partial<Commit> = {}): Promise<Case> {
  const result: CommitResult = await store.commit(sampleCommit(kase, changes));
  if (result.kind !== 'done') throw new Error(`the case was not opened: ${result.kind}`);
  return kase;
}

/** The case one entry later. */
export function after(kase: Case, changes: Partial<Case> = {}): Case {
  const sequence = kase.sequence + 1;
  return { ...kase, sequence, hash: `hash-${sequence}`, at: '2026-11-22T03:04:05.678Z', ...changes };
}

export function caseStream(kase: Case): { readonly kind: string; readonly id: string } {
  return { kind: 'case', id: kase.id };
}
