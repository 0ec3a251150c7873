/** Messages that programs outside send: each finds its case by a key, and is taken once. */
import type { Definition, Message } from '#engine/definition/types.ts';
import { AlurError, isErrorCode } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { messageFrom } from '#engine/machine/message.ts';
import { bringTo, holdersFor, sentAs } from './correlate.ts';
import type { SentAs, Service, ServiceMessage } from './correlate.ts';
import type { Engine } from './engine.ts';
import { keepMessage } from './keep.ts';
import type { KeyHolder } from './store.ts';

/** What a program is answered. */
export type Received = (
  | { readonly result: 'taken' }
  /** No case waits for it; it is delivered to the first that does until then. */
  | { readonly result: 'kept'; readonly until: string }
) & {
  /** The same id came before: this is the first answer. */
  readonly again: boolean;
  /** It came before with other content. */
  readonly differs: boolean;
};

/**
 * Brings a message to the one case that has its key, or keeps it for one, exactly once however often it is sent with the same id.
 * @throws AlurError MESSAGE_UNKNOWN (the process hears no such message from this role), MESSAGE_AMBIGUOUS (several cases have the
 * key), MESSAGE_NOT_AWAITED (none has it, or the one that has does not wait), MESSAGE_INVALID, STORE_BUSY. Nothing is written then.
 */
export async function receive(engine: Engine, service: Service, told: ServiceMessage): Promise<Received> {
  const sent = sentAs(service, told);
  const first = await firstAnswer(engine, sent);
  if (first !== null) return first;
  const holders = await holdersFor(engine, service, told);
  const [holder] = holders;
  const { definition, message } = await heardBy(engine, service, told, holder);
  if (holders.length > 1) throw refused('MESSAGE_AMBIGUOUS', told);
  const code =
    holder === undefined ? 'MESSAGE_NOT_AWAITED' : await taken(engine, service, told, holder, sent);
  if (code === null) return { result: 'taken', again: false, differs: false };
  if (code !== 'MESSAGE_NOT_AWAITED' || message.keep === undefined) throw refused(code, told);
  const kept = await keepMessage(engine, { service, told, sent, definition, message, length: message.keep });
  if (kept === null) throw refused('MESSAGE_INVALID', told);
  return { result: 'kept', until: kept.expires, again: false, differs: kept.digest !== sent.digest };
}

function refused(code: ErrorCode, { message }: ServiceMessage): AlurError {
  return new AlurError(code, { params: { name: message } });
}

/** What the same id was answered before; what was kept first stays so, whatever came of it. */
async function firstAnswer({ store }: Engine, { id, digest }: SentAs): Promise<Received | null> {
  const kept = await store.keptMessage(id);
  if (kept !== null)
    return { result: 'kept', until: kept.expires, again: true, differs: kept.digest !== digest };
  const { repeat } = await store.load('', id);
  return repeat === null ? null : { result: 'taken', again: true, differs: repeat.digest !== digest };
}

/** Null when the case took it, else why not. */
async function taken(
  engine: Engine,
  service: Service,
  told: ServiceMessage,
  { caseId }: KeyHolder,
  sent: SentAs,
): Promise<ErrorCode | null> {
  const done = await bringTo(engine, caseId, service, told, sent);
  if (done.kind === 'done') return null;
  return isErrorCode(done.cause) ? done.cause : 'INTERNAL';
}

/** By the definition of the case that has the key, else by that of new ones: whoever may not send it learns nothing else. */
async function heardBy(
  { store, world }: Engine,
  { id, role }: Service,
  told: ServiceMessage,
  holder: KeyHolder | undefined,
): Promise<{ readonly definition: Definition; readonly message: Message }> {
  const held = holder === undefined ? null : (await store.load(holder.caseId, null)).case;
  const { definition } =
    held === null ? await world.current(told.process) : await world.byHash(held.definition);
  const message = messageFrom(definition, { message: told.message, from: { service: id, role } });
  if (message === null) throw refused('MESSAGE_UNKNOWN', told);
  return { definition, message };
}
