import { dueOrders } from '#engine/machine/outbox.ts';
import type { BegunCase, Outgoing, Settlement } from '#engine/machine/outside.ts';
import { settle } from '#engine/machine/settle.ts';
import type { Case } from '#engine/machine/types.ts';
import { cancelChild, endChild, startChild } from './child.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import { callOut } from './connector.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { documentBytes, receiveDocuments, renderOut } from './document.ts';
import type { Engine } from './engine.ts';
import { engineEnv, NO_ANSWER } from './engine-env.ts';
import type { Answer } from './engine-env.ts';
import { deliverKept } from './keep.ts';
import { KnownLocks } from './known-locks.ts';
import { sendToCase } from './message.ts';
import { notifyOut } from './notice.ts';
import { stepping } from './stepping.ts';

/** A clash with other writers is retried this often; then the order stays due and is delivered once more. */
const TRIES = 20;
/** Orders that one look at a case may deliver: a step that always orders more must not hold up the others. */
const AT_ONCE = 50;
const MOST_CASES = 1000;

/**
 * Delivers the orders of a case that are due, one after the other, and writes what came of each as an entry. At least
 * once: a program that is killed between the two delivers again with the same key. Answers how many were tried.
 */
export async function deliverDue(engine: Engine, caseId: string): Promise<number> {
  for (let tried = 0; tried < AT_ONCE; tried += 1) {
    const { case: subject } = await engine.store.load(caseId, null);
    const row = subject === null ? undefined : dueOrders(subject, engine.clock.now())[0];
    if (subject === null || row === undefined) return tried;
    const delivered = await attempt(engine, subject, row);
    if (!(await report(engine, caseId, settlementOf(row, delivered), answerOf(row, delivered)))) return tried;
  }
  return AT_ONCE;
}

/** Delivers everything that is due now and what follows from it, in every case: for those who hold the clock in hand. */
export async function deliverAll(engine: Engine): Promise<void> {
  for (;;) {
    let tried = 0;
    for (const { caseId } of await engine.store.dueCases(engine.clock.now(), MOST_CASES))
      tried += await deliverDue(engine, caseId);
    tried += await deliverKept(engine);
    if (tried === 0) return;
  }
}

type Carried = Delivered & { readonly begun?: BegunCase };

function settlementOf({ key: effect }: Outgoing, delivered: Carried): Settlement {
  if (delivered.kind === 'failed')
    return { effect, outcome: 'failed', cause: delivered.cause, final: delivered.final };
  const begun = delivered.begun === undefined ? {} : { begun: delivered.begun };
  const done = { effect, outcome: 'done', ...begun, cause: null, final: false } as const;
  return delivered.made === undefined ? done : { ...done, made: delivered.made };
}

function answerOf({ order }: Outgoing, delivered: Delivered): Answer {
  return { order, values: delivered.kind === 'done' ? delivered.values : {} };
}

/** A connector that throws has failed; what it threw is for the operator, and may help another time. */
async function attempt(engine: Engine, subject: Case, row: Outgoing): Promise<Carried> {
  const delivery: Delivery = {
    key: `${subject.id}/${row.key}`,
    case: subject,
    published: await engine.world.byHash(subject.definition),
    now: engine.clock.now(),
    open: async (file) => await documentBytes(engine, subject, file),
  };
  try {
    return await carryOut(engine, row, delivery);
  } catch (error) {
    engine.report('effect-failed', { caseId: subject.id, effect: row.key, cause: String(error) });
    return { kind: 'failed', cause: 'UNREACHABLE', final: false };
  }
}

/** Carries one order out, whatever it is. */
export async function carryOut(
  engine: Engine,
  { key, order }: Pick<Outgoing, 'key' | 'order'>,
  delivery: Delivery,
): Promise<Carried> {
  switch (order.kind) {
    case 'call':
      return await receiveDocuments(engine, order, await callOut(engine, order, delivery), delivery);
    case 'render': {
      const { case: subject, published } = delivery;
      const { organisation } = await engine.store.load(subject.id, null);
      const env = await engineEnv(engine, published.definition, subject, organisation);
      return await renderOut(engine, order, delivery, env);
    }
    case 'undo':
      return await callOut(engine, order, delivery);
    case 'notify':
      return await notifyOut(engine, order, delivery);
    case 'start_case':
      return await startChild(engine, order, key, delivery);
    case 'end_case':
      return await endChild(engine, order, delivery);
    case 'cancel_case':
      return await cancelChild(engine, order, delivery);
    case 'send':
      return await sendToCase(engine, order, delivery);
  }
}

/** Tries an order anew that had stopped, once somebody has looked after it. False when it has not stopped. */
export async function tryAgain(engine: Engine, caseId: string, effect: string): Promise<boolean> {
  return await report(engine, caseId, { effect, outcome: 'again', cause: null, final: false }, NO_ANSWER);
}

/** Commits what came of a try; false when the case has no such order any more, or others were always first. */
async function report(
  engine: Engine,
  caseId: string,
  settlement: Settlement,
  answer: Answer,
): Promise<boolean> {
  return await engine.turns.inTurn(caseId, async () => {
    const locks = new KnownLocks();
    let told = settlement;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { case: subject, organisation } = await engine.store.load(caseId, null);
      if (subject === null) return false;
      const { definition } = await engine.world.byHash(subject.definition);
      const env = await engineEnv(engine, definition, subject, organisation, answer);
      const result = await stepping(engine, locks.in(env), (known) =>
        settle(definition, subject, told, answer.values, known),
      );
      if (result.refused) {
        // What would follow cannot happen now, so the try has failed: it is made again as the process says.
        if (result.code === 'LOCK_TAKEN' && told.outcome === 'done') {
          told = { effect: told.effect, outcome: 'failed', cause: 'LOCK_TAKEN', final: false };
          continue;
        }
        if (result.cause !== null) engine.report('effect-failed', { caseId, cause: result.cause });
        return false;
      }
      const extras = { access: null, idempotency: null, draft: null, organisation: null };
      const wanted = commitOf(definition, subject, result, extras);
      const done = await commit(engine, wanted);
      locks.note(done, wanted);
      if (done.kind === 'done') return true;
    }
    return false;
  });
}
