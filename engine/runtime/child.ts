/** Orders between a case and the cases that it begins. */
import type { Definition, Published, Start } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { takenIn } from '#engine/machine/calls.ts';
import { MOST_DEEP } from '#engine/machine/child.ts';
import type { BegunCase, CancelCaseOrder, EndCaseOrder, StartCaseOrder } from '#engine/machine/outside.ts';
import { start } from '#engine/machine/step.ts';
import type { Birth, Case, RawForm } from '#engine/machine/types.ts';
import { unborn } from '#engine/machine/unborn.ts';
import { bring } from './arrival.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import { plainValues } from './connector.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Engine } from './engine.ts';
import { ENGINE, envFor } from './env.ts';
import { idOfBegun, uuidV7 } from './id.ts';
import { KnownLocks } from './known-locks.ts';
import { withAnswers } from './look.ts';
import { stepping } from './stepping.ts';
import { newTracking } from './tracking.ts';

const TRIES = 20;

type Failed = Extract<Delivered, { kind: 'failed' }>;

/**
 * Begins the case that an order asks for, once: its id follows from the order. It belongs to whom the case above belongs
 * to, or to nobody.
 */
export async function startChild(
  engine: Engine,
  order: StartCaseOrder,
  row: string,
  delivery: Delivery,
): Promise<(Delivered & { readonly begun?: BegunCase }) | Failed> {
  const above = delivery.case;
  const depth = (above.parent?.depth ?? 0) + 1;
  if (depth > MOST_DEEP) return never('TOO_DEEP');
  const published = await boundTo(engine, order, delivery.published);
  if (published === null) return never('PROCESS_UNKNOWN');
  const first = openToCases(published.definition, order.event);
  if (first === null) return never('EVENT_UNKNOWN');
  const parent = {
    case: above.id,
    order: row,
    depth,
    waits: order.state !== null,
    since: order.since ? above.opened : null,
  };
  const form = await plainValues(engine, delivery, order.send);
  const id = idOfBegun(above.id, row);
  return await engine.turns.inTurn(id, () =>
    begin(engine, published, first, { above, parent, form, id, ownerless: order.ownerless === true }),
  );
}

function never(cause: string): Failed {
  return { kind: 'failed', cause, final: true };
}

/** The version that is fixed, or the newest; null when there is none. */
async function boundTo(
  engine: Engine,
  { process }: StartCaseOrder,
  { definition }: Published,
): Promise<Published | null> {
  const binding = Object.hasOwn(definition.cases, process) ? definition.cases[process] : undefined;
  if (binding === undefined || (binding.version === 'publish' && binding.hash === null)) return null;
  try {
    return binding.hash === null
      ? await engine.world.current(process)
      : await engine.world.byHash(binding.hash);
  } catch (error) {
    if (error instanceof AlurError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** The start that is named, or the only one that is open to cases. */
function openToCases({ start: starts }: Definition, event: string | null): Start | null {
  const open = Object.values(starts).filter(({ by }) => by.some(({ kind }) => kind === 'case'));
  if (event !== null) return open.find((one) => one.event === event) ?? null;
  return open.length === 1 ? (open[0] ?? null) : null;
}

interface Wanted {
  readonly above: Case;
  readonly parent: NonNullable<Birth['parent']>;
  readonly form: RawForm;
  readonly id: string;
  readonly ownerless: boolean;
}

async function begin(
  engine: Engine,
  published: Published,
  first: Start,
  { above, parent, form, id, ownerless }: Wanted,
): Promise<Delivered & { readonly begun?: BegunCase }> {
  const { definition } = published;
  const locks = new KnownLocks();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = engine.clock.now();
    const { case: known, organisation } = await engine.store.load(id, null);
    if (known !== null) return done(known);
    const directory = await engine.world.directory(now, organisation);
    const { region, unit } = above;
    const starter = ownerless ? uuidV7(now) : above.starter;
    const birth: Birth = { id, tracking: newTracking(definition.tracking), starter, region, unit, parent };
    const subject = unborn(definition, birth, published.hash, now);
    const asked = { definition, subject, action: first, raw: form };
    const place = { actor: ENGINE, form: first.form, directory, now, owners: [] };
    const env = await withAnswers(engine, asked, await envFor(engine, { ...asked, ...place }));
    // Nobody is there to be asked; whoever wrote the process above has decided.
    const confirmed = first.warn.map(({ hash }) => hash);
    const command = { event: first.event, form, ...(confirmed.length === 0 ? {} : { confirmed }) };
    const result = await stepping(engine, locks.in(env), (known) => start(published, birth, command, known));
    if (result.refused) {
      if (result.cause !== null) engine.report('effect-failed', { caseId: above.id, cause: result.cause });
      // Whoever holds the lock gives it up some day.
      return { kind: 'failed', cause: result.code, final: result.code !== 'LOCK_TAKEN' };
    }
    // Whoever can open the case above can open this one, with the same PIN.
    const open = ownerless ? null : await engine.store.caseByTracking(above.tracking);
    const access = open?.access ?? null;
    const extras = { access, idempotency: null, draft: null, organisation: null };
    const wanted = commitOf(definition, null, result, extras);
    const answer = await commit(engine, wanted);
    locks.note(answer, wanted);
    if (answer.kind === 'done') return done(result.case);
  }
  return { kind: 'failed', cause: 'STORE_BUSY', final: false };
}

function done({ id, tracking }: Case): Delivered & { readonly begun: BegunCase } {
  return { kind: 'done', values: {}, begun: { case: id, tracking } };
}

/** Tells the case above that this one has ended, with what its state takes. */
export async function endChild(
  engine: Engine,
  { outcome }: EndCaseOrder,
  delivery: Delivery,
): Promise<Delivered> {
  const { case: subject, key } = delivery;
  const { parent } = subject;
  if (parent === undefined) return never('CASE_UNKNOWN');
  const { case: above } = await engine.store.load(parent.case, null);
  if (above === null) return never('CASE_UNKNOWN');
  const { definition } = await engine.world.byHash(above.definition);
  const state = above.calls.find(({ order }) => order === parent.order)?.state ?? '';
  const asked = takenIn(definition, state).map(({ from }) => from);
  const send = asked.map((name) => ({ name, from: { of: 'data', field: name } }) as const);
  const values = await plainValues(engine, delivery, send);
  const arrival = {
    of: 'ended',
    from: subject.id,
    order: parent.order,
    outcome,
    values: {},
    cause: null,
  } as const;
  return await bring(engine, parent.case, { arrival, values: () => values, key });
}

/** Tells a case that nobody waits for it any more; one that was never begun, or has ended, need not be told. */
export async function cancelChild(
  engine: Engine,
  { began }: CancelCaseOrder,
  { case: above, key }: Delivery,
): Promise<Delivered> {
  const id = idOfBegun(above.id, began);
  const { case: subject } = await engine.store.load(id, null);
  const comesYet = above.outbox.some((row) => row.key === began);
  if (subject === null && comesYet) return { kind: 'failed', cause: 'NOT_YET', final: false };
  if (subject?.closed !== null) return { kind: 'done', values: {} };
  return await bring(engine, id, { arrival: { of: 'cancelled', from: above.id }, values: () => ({}), key });
}
