/** Messages that programs outside send: each finds its case by a key, and is taken once. */
import { createHmac } from 'node:crypto';
import { canonicalize } from '#engine/definition/canonical.ts';
import { AlurError, isErrorCode } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { keyText } from '#engine/machine/keys.ts';
import { messageFrom } from '#engine/machine/message.ts';
import type { Arrival } from '#engine/machine/outside.ts';
import type { RawForm } from '#engine/machine/types.ts';
import { bring } from './arrival.ts';
import type { Engine } from './engine.ts';
import type { KeyHolder, ServiceRow } from './store.ts';
import { keyHash } from './tracking.ts';

export type Service = Pick<ServiceRow, 'id' | 'role' | 'unit'>;

/** A message as a program sends it. */
export interface ServiceMessage {
  readonly process: string;
  readonly message: string;
  /** What tells the case that it is meant for from the others. */
  readonly key: string;
  /** The program's own: the same again is the same message. */
  readonly id: string;
  readonly values: RawForm;
}

export interface Received {
  readonly result: 'taken';
  /** The same id came before: this is the first answer. */
  readonly again: boolean;
  /** It came before with other content. */
  readonly differs: boolean;
}

/** More cases with one key than are looked at: of two already nobody knows which is meant. */
const MOST_HOLDERS = 50;

/**
 * Brings a message to the one case that has its key, exactly once however often it is sent with the same id.
 * @throws AlurError MESSAGE_UNKNOWN (the process hears no such message from this role), MESSAGE_AMBIGUOUS (several cases have the
 * key), MESSAGE_NOT_AWAITED (none has it, or the one that has does not wait), MESSAGE_INVALID, STORE_BUSY. Nothing is written then.
 */
export async function receive(engine: Engine, service: Service, told: ServiceMessage): Promise<Received> {
  const sent = sentAs(service, told);
  const { repeat } = await engine.store.load('', keyHash(sent.key));
  if (repeat !== null) return { result: 'taken', again: true, differs: repeat.digest !== sent.digest };
  const holders = await holdersFor(engine, service, told);
  const [holder] = holders;
  await mustBeKnown(engine, service, told, holder);
  if (holder === undefined) throw refused('MESSAGE_NOT_AWAITED', told);
  if (holders.length > 1) throw refused('MESSAGE_AMBIGUOUS', told);
  const from = { service: service.id, role: service.role };
  const arrival: Arrival = {
    ...{ of: 'message', message: told.message, from, state: null, carried: {}, values: {} },
  };
  const done = await bring(engine, holder.caseId, { arrival, values: () => told.values, ...sent });
  if (done.kind === 'done') return { result: 'taken', again: false, differs: false };
  throw refused(isErrorCode(done.cause) ? done.cause : 'INTERNAL', told);
}

function refused(code: ErrorCode, { message }: ServiceMessage): AlurError {
  return new AlurError(code, { params: { name: message } });
}

/** The name under which the store knows the message, and what its content was. */
function sentAs(
  { id: service }: Service,
  { process, message, key, id, values }: ServiceMessage,
): { readonly key: string; readonly digest: string } {
  const name = JSON.stringify(['service', service, process, message, id]);
  // Text that cannot be stored is refused by the kernel; canonical JSON cannot say it either.
  const content = JSON.stringify({ key, values }, (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
  return {
    key: name,
    digest: createHmac('sha256', name)
      .update(canonicalize(JSON.parse(content)))
      .digest('hex'),
  };
}

/** The cases that have the key, where this program reaches. */
async function holdersFor(
  { store, world, clock }: Engine,
  { unit }: Service,
  { process, message: name, key: text }: ServiceMessage,
): Promise<readonly KeyHolder[]> {
  const key = keyText(text);
  if (key === null) return [];
  const holders = await store.keyHolders({ kind: 'message', process, name, key, limit: MOST_HOLDERS });
  const reached = (await world.directory(clock.now())).below(unit);
  return holders.filter((holder) => reached.includes(holder.unit));
}

/** By the definition of the case that has the key, else by that of new ones: whoever may not send it learns nothing else. */
async function mustBeKnown(
  { store, world }: Engine,
  { id, role }: Service,
  told: ServiceMessage,
  holder: KeyHolder | undefined,
): Promise<void> {
  const held = holder === undefined ? null : (await store.load(holder.caseId, null)).case;
  const { definition } =
    held === null ? await world.current(told.process) : await world.byHash(held.definition);
  const from = { service: id, role };
  if (messageFrom(definition, { message: told.message, from }) === null)
    throw refused('MESSAGE_UNKNOWN', told);
}
