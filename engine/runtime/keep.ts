/** Messages that come before a case waits for them: kept for as long as their process says, and delivered once. */
import type { Definition, Message } from '#engine/definition/types.ts';
import { keyText } from '#engine/machine/keys.ts';
import { readCarried } from '#engine/machine/message.ts';
import { unborn } from '#engine/machine/unborn.ts';
import { bringTo, holdersFor } from './correlate.ts';
import type { SentAs, Service, ServiceMessage } from './correlate.ts';
import type { Engine } from './engine.ts';
import { ENGINE, envFor } from './env.ts';
import type { KeptMessage } from './store.ts';

/** Messages that one look at the store takes up. */
const BATCH = 100;

/** Why a case may take it later although it stands where it did. */
const PASSES_BY_ITSELF = ['STORE_BUSY', 'LOCK_TAKEN'];

interface Keeping {
  readonly service: Service;
  readonly told: ServiceMessage;
  readonly sent: SentAs;
  readonly definition: Definition;
  readonly message: Message;
  /** Milliseconds. */
  readonly length: number;
}

/**
 * Keeps a message that no case waits for; of one id the first. Null when what it carries does not fit, or its key is empty: whoever sends it is
 * still there to be told. A case may have begun to wait meanwhile, so whoever delivers is woken.
 */
export async function keepMessage(engine: Engine, keeping: Keeping): Promise<KeptMessage | null> {
  const { service, told, sent, length } = keeping;
  const key = keyText(told.key);
  if (key === null || !(await fits(engine, keeping))) return null;
  const arrived = engine.clock.now();
  const { id, role, unit } = service;
  const kept = await engine.store.keepMessage({
    ...sent,
    service: { id, role, unit },
    process: told.process,
    message: told.message,
    key,
    values: told.values,
    arrived,
    expires: new Date(Date.parse(arrived) + length).toISOString(),
    delivered: null,
    tried: null,
  });
  engine.alarm.ring();
  return kept;
}

/** Whether what it carries has the types that the message says, as far as conditions read it. */
async function fits(engine: Engine, { service, told, definition, message }: Keeping): Promise<boolean> {
  const now = engine.clock.now();
  const directory = await engine.world.directory(now);
  const nobody = {
    id: '',
    tracking: '',
    starter: '',
    region: directory.rootOf(service.unit),
    unit: service.unit,
  };
  const subject = unborn(definition, nobody, '', now);
  const asked = { definition, subject, actor: ENGINE, form: [], raw: {}, directory, now, owners: [] };
  const env = await envFor(engine, asked);
  return readCarried(message, told.values, { definition, subject, at: now, sequence: 1, env }) !== null;
}

/** Delivers what is kept to the cases that wait for it now, oldest first; answers how many were taken. */
export async function deliverKept(engine: Engine): Promise<number> {
  let delivered = 0;
  let after: KeptMessage | null = null;
  for (;;) {
    const now = engine.clock.now();
    const rows: readonly KeptMessage[] = await engine.store.keptToDeliver({ now, after, limit: BATCH });
    for (const row of rows) if (await deliver(engine, row)) delivered += 1;
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH) return delivered;
  }
}

/**
 * Exactly once: the case uses up the id in its own commit, and a row that a killed program did not note is found by that. Two cases
 * with the key, and one that does not take it where it stands, leave it kept.
 */
async function deliver(engine: Engine, row: KeptMessage): Promise<boolean> {
  const { store } = engine;
  const done = { delivered: engine.clock.now(), tried: null };
  if ((await store.load('', row.id)).repeat !== null) {
    await store.noteKept(row.id, done);
    return false;
  }
  const [holder, other] = await holdersFor(engine, row.service, row);
  if (holder === undefined || other !== undefined || !holder.waits || row.values === null) return false;
  const { case: subject } = await store.load(holder.caseId, null);
  const told = { message: row.message, values: row.values };
  const sent = { id: row.id, digest: row.digest };
  const result = await bringTo(engine, holder.caseId, row.service, told, sent);
  if (result.kind === 'done') {
    await store.noteKept(row.id, done);
    return true;
  }
  if (!PASSES_BY_ITSELF.includes(result.cause)) {
    const tried = { caseId: holder.caseId, sequence: subject?.sequence ?? 0 };
    await store.noteKept(row.id, { delivered: null, tried });
  }
  return false;
}
