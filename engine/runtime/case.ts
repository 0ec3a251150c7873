import { createHmac } from 'node:crypto';
import { canonicalize } from '#engine/definition/canonical.ts';
import type { Published } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { offered } from '#engine/machine/offer.ts';
import { advance, start, step } from '#engine/machine/step.ts';
import type { Birth, Case, Command, RawForm, Refusal, StartCommand } from '#engine/machine/types.ts';
import { unborn } from '#engine/machine/unborn.ts';
import type { Actor } from '#engine/policy/types.ts';
import { actorOf, actorOn } from './actor.ts';
import type { Sender } from './actor.ts';
import { commit } from './commit.ts';
import { commitOf } from './commit-of.ts';
import type { Engine } from './engine.ts';
import { engineEnv } from './engine-env.ts';
import { envFor } from './env.ts';
import { KnownHands } from './known-hands.ts';
import { KnownLocks } from './known-locks.ts';
import { uuidV7 } from './id.ts';
import { newCaseToken } from './case-token.ts';
import { unitOfStart } from './start-unit.ts';
import { withAnswers } from './look.ts';
import { withAssignee } from './people.ts';
import { stepping } from './stepping.ts';
import { accessFor, keyHash, newTracking, pinFrom } from './tracking.ts';
import type { Access, Answer } from './store.ts';

export interface Started {
  readonly caseId: string;
  readonly tracking: string;
  readonly pin: string;
  /** Speaks for the one the case belongs to; null for an official who entered it for somebody else. */
  readonly token: string | null;
  /** The key was used before with other content: this is the first answer. */
  readonly differs: boolean;
}

/** A clash with other writers is retried this often before the store is said to be busy. */
const TRIES = 20;

/** Thrown for a refusal, with the refusal and the case it was decided on as detail. */
export interface Refused {
  readonly refusal: Refusal;
  readonly case: Case | null;
  readonly published: Published;
}

function raise(refusal: Refusal, subject: Case | null, published: Published): never {
  const detail: Refused = { refusal, case: subject, published };
  throw new AlurError(refusal.code, { params: refusal.params, detail });
}

/**
 * Opens a case. `key` makes a repeat harmless: the same key is answered with the first case, its
 * tracking ID and PIN. Throws AlurError with the refusal as detail; nothing is written then.
 */
export async function startCase(
  engine: Engine,
  sender: Sender,
  wanted: StartCommand & {
    readonly process: string;
    readonly unit: string | null;
    readonly key: string;
    readonly draft: string | null;
  },
): Promise<Started> {
  const published = await engine.world.current(wanted.process);
  // A new case does not hang on the one whose PIN was shown: the first answer itself may have opened it.
  const digest = digestOf(wanted.key, { ...sender, openCase: null }, { ...wanted, draft: null });
  const key = keyHash(wanted.key);
  const pin = pinFrom(wanted.key);
  let access: Access | null = null;
  const locks = new KnownLocks();
  const hands = new KnownHands();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = engine.clock.now();
    const id = uuidV7(now);
    const loaded = await engine.store.load(id, key);
    if (loaded.repeat !== null) return await startedBefore(engine, sender, loaded.repeat, pin, digest);
    const directory = await engine.world.directory(now, loaded.organisation);
    const action = named(published.definition.start, wanted.event);
    const entering = actorOf(sender, directory);
    const unit = wanted.unit ?? unitOfStart(action, entering, directory);
    if (unit === undefined || directory.unit(unit) === null) throw new AlurError('NOT_FOUND');
    const isOwn = action === undefined || action.onBehalf === null;
    const starter = isOwn && sender.person !== null ? sender.person : uuidV7(now);
    const birth: Birth = {
      id,
      tracking: newTracking(published.definition.tracking),
      starter,
      region: directory.rootOf(unit),
      unit,
    };
    const actor: Actor = { ...entering, person: sender.person ?? starter };
    const subject = unborn(published.definition, birth, published.hash, now);
    const asked = { definition: published.definition, subject, action, raw: wanted.form };
    const form = action?.form ?? [];
    const { owners, openCase } = sender;
    const world = await envFor(engine, { ...asked, actor, form, directory, now, owners, openCase });
    const env = await withAnswers(engine, asked, world);
    const result = await stepping(engine, locks.in(env), (known) => start(published, birth, wanted, known));
    if (result.refused) raise(reported(engine, result, id), null, published);
    access ??= await accessFor(pin); // slow by intent: only for a case that is accepted, and once
    const extras = {
      access,
      idempotency: { key, digest },
      draft: wanted.draft,
      organisation: directory.version,
      hands: hands.of(published.definition, result),
    };
    const change = commitOf(published.definition, null, result, extras);
    const done = await commit(engine, change);
    locks.note(done, change);
    hands.note(done);
    if (done.kind === 'done')
      return {
        caseId: id,
        tracking: birth.tracking,
        pin,
        token: tokenFor(engine, sender, { id, starter }),
        differs: false,
      };
    if (done.kind === 'repeat') return await startedBefore(engine, sender, done.first, pin, digest);
  }
  throw new AlurError('STORE_BUSY');
}

async function startedBefore(
  engine: Engine,
  sender: Sender,
  first: Answer,
  pin: string,
  digest: string,
): Promise<Started> {
  const { case: subject } = await engine.store.load(first.answer.caseId, null);
  if (subject === null) throw new AlurError('NOT_FOUND');
  return {
    caseId: subject.id,
    tracking: subject.tracking,
    pin,
    token: tokenFor(engine, sender, subject),
    differs: first.digest !== digest,
  };
}

/** Nobody but the one it belongs to speaks for them: not the official who entered it. */
function tokenFor(
  engine: Engine,
  { person }: Sender,
  { id, starter }: Pick<Case, 'id' | 'starter'>,
): string | null {
  return person === null || person === starter ? newCaseToken(engine.secret, id, engine.clock.now()) : null;
}

export interface Sent {
  readonly sequence: number;
  /** The key was used before with other content: this is the first answer. */
  readonly differs: boolean;
}

/**
 * Takes one command on a case and commits it, timers due by now first. A case the sender does not see
 * and one that does not exist give the same error. Clashes with other writers are retried here.
 * Two round trips when nothing was cached and nobody interferes: load and commit; one more where the action looks something up.
 */
export async function sendCommand(
  engine: Engine,
  sender: Sender,
  caseId: string,
  command: Command,
  options: { readonly key: string; readonly draft: string | null },
): Promise<Sent> {
  return await engine.turns.inTurn(caseId, () => sendNow(engine, sender, caseId, command, options));
}

async function sendNow(
  engine: Engine,
  sender: Sender,
  caseId: string,
  command: Command,
  options: { readonly key: string; readonly draft: string | null },
): Promise<Sent> {
  const key = keyHash(options.key);
  const digest = digestOf(options.key, sender, { caseId, command });
  const locks = new KnownLocks();
  const hands = new KnownHands();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const loaded = await engine.store.load(caseId, key);
    if (loaded.repeat !== null) return repeated(loaded.repeat, digest);
    const now = engine.clock.now();
    const directory = await engine.world.directory(now, loaded.organisation);
    const { actor, case: subject } = actorOn(sender, loaded.case, directory);
    const published = await engine.world.byHash(subject.definition);
    const { definition } = published;
    const raw: RawForm = command.kind === 'event' ? command.form : {};
    const offer = command.kind === 'event' ? offered(definition, subject, command) : null;
    const action = offer === null || 'refused' in offer ? undefined : offer.action;
    const asked = { definition, subject, action, raw };
    const form = action?.form ?? [];
    const world = await envFor(engine, { ...asked, actor, form, directory, now, owners: sender.owners });
    const env = withAssignee(command, subject, directory, await withAnswers(engine, asked, world));
    const result = await stepping(engine, locks.in(env), (known) =>
      step(definition, subject, command, known),
    );
    if (result.refused) raise(reported(engine, result, caseId), subject, published);
    if (result.entries.length === 0) return { sequence: subject.sequence, differs: false };
    const change = commitOf(definition, subject, result, {
      access: null,
      idempotency: { key, digest },
      draft: options.draft,
      organisation: directory.version,
      hands: hands.of(definition, result),
    });
    const done = await commit(engine, change);
    locks.note(done, change);
    hands.note(done);
    if (done.kind === 'done') return { sequence: result.case.sequence, differs: false };
    if (done.kind === 'repeat') return repeated(done.first, digest);
  }
  throw new AlurError('STORE_BUSY');
}

/** What a command names; a name that every object has is none. */
function named<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function repeated(first: Answer, digest: string): Sent {
  return { sequence: first.answer.sequence, differs: first.digest !== digest };
}

/** What was asked and by whom, keyed by the sender's key, which is not kept: what was typed cannot be guessed from it. */
function digestOf(key: string, { person, openCase }: Sender, content: object): string {
  // Text that cannot be stored is refused by the kernel, at its field; canonical JSON cannot say it either.
  const wellFormed = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.toWellFormed() : value;
  const asked = { person, openCase, content: JSON.parse(JSON.stringify(content), wellFormed) as unknown };
  return createHmac('sha256', key).update(canonicalize(asked)).digest('hex');
}

function reported(engine: Engine, refusal: Refusal, caseId: string): Refusal {
  if (refusal.cause !== null) engine.report('guard-failed', { caseId, cause: refusal.cause });
  return refusal;
}

/** Fires what is due on one case and commits it; answers how many timers took effect. Others may have been first: then none. */
export async function fireDue(engine: Engine, caseId: string): Promise<number> {
  const locks = new KnownLocks();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { case: subject, organisation } = await engine.store.load(caseId, null);
    if (subject === null) return 0;
    const { definition } = await engine.world.byHash(subject.definition);
    const env = locks.in(await engineEnv(engine, definition, subject, organisation));
    const result = await stepping(engine, env, (known) => advance(definition, subject, known));
    if (result.refused) throw new AlurError(result.code, { cause: result.cause });
    if (result.entries.length === 0) return 0;
    const extras = { access: null, idempotency: null, draft: null, organisation: null };
    const change = commitOf(definition, subject, result, extras);
    const done = await commit(engine, change);
    if (done.kind !== 'locked') return done.kind === 'done' ? result.entries.length : 0;
    locks.note(done, change);
  }
  return 0;
}
