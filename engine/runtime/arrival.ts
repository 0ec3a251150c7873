import type { Definition } from '#engine/definition/types.ts';
import { arrive, fieldsOfArrival } from '#engine/machine/arrive.ts';
import type { Arrival } from '#engine/machine/outside.ts';
import type { Case, RawForm } from '#engine/machine/types.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import type { Delivered } from './delivery.ts';
import type { Engine } from './engine.ts';
import { envOfForm } from './engine-env.ts';
import { KnownLocks } from './known-locks.ts';
import { stepping } from './stepping.ts';
import { keyHash } from './tracking.ts';

/** A clash with other writers is retried this often; then the order is delivered once more later. */
const TRIES = 20;

/** What comes to a case from another one or from outside. */
export interface Arriving {
  readonly arrival: Arrival;
  /** The values as they were sent, told what the receiving case asks for. */
  readonly values: (definition: Definition, subject: Case) => RawForm;
  /** The same for every try, and for nothing else: a case takes it once. */
  readonly key: string;
  /** It is a hash already. */
  readonly isHash?: true;
  /** Of what was sent; left out where nobody can send the same key with something else. */
  readonly digest?: string;
}

/** Brings it to the case, exactly once: the key is used up in the same commit. A case that is not there is a failure for good. */
export async function bring(engine: Engine, caseId: string, arriving: Arriving): Promise<Delivered> {
  return await engine.turns.inTurn(caseId, () => bringNow(engine, caseId, arriving));
}

async function bringNow(
  engine: Engine,
  caseId: string,
  { arrival, values, key: plain, isHash, digest }: Arriving,
): Promise<Delivered> {
  const key = isHash === true ? plain : keyHash(plain);
  const locks = new KnownLocks();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { case: subject, repeat, organisation } = await engine.store.load(caseId, key);
    if (repeat !== null) return { kind: 'done', values: {} };
    if (subject === null) return { kind: 'failed', cause: 'CASE_UNKNOWN', final: true };
    const { definition } = await engine.world.byHash(subject.definition);
    const sent = values(definition, subject);
    const form = fieldsOfArrival(definition, subject, arrival, sent);
    const env = await envOfForm(engine, { definition, subject, organisation, ...form });
    const result = await stepping(engine, locks.in(env), (known) =>
      arrive(definition, subject, arrival, sent, known),
    );
    if (result.refused) {
      if (result.cause !== null) engine.report('effect-failed', { caseId, cause: result.cause });
      // A message that nobody takes is not taken later either: whoever sent it is to know. A lock is given up some day.
      const final = arrival.of === 'message' && result.cause === null && result.code !== 'LOCK_TAKEN';
      return { kind: 'failed', cause: result.code, final };
    }
    const idempotency = { key, digest: digest ?? key };
    const extras = { access: null, idempotency, draft: null, organisation: null };
    const wanted = commitOf(definition, subject, result, extras);
    const done = await commit(engine, wanted);
    locks.note(done, wanted);
    if (done.kind === 'done' || done.kind === 'repeat') return { kind: 'done', values: {} };
  }
  return { kind: 'failed', cause: 'STORE_BUSY', final: false };
}
