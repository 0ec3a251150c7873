import { AlurError } from '#engine/errors.ts';
import { readCaseToken } from '#engine/runtime/case-token.ts';
import type { Sender } from '#engine/runtime/actor.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { serviceKeyHash } from '#engine/runtime/service.ts';
import type { ServiceRow } from '#engine/runtime/store.ts';
import type { Language } from '#engine/texts/text.ts';

/** Who asks, as the web server or the HTTP mount found out; built once per request. */
export interface Context extends Sender {
  readonly engine: Engine;
  readonly language: Language;
  readonly requestId: string;
  /** The key that a program outside showed; null: none. It is not checked yet. */
  readonly serviceKey: string | null;
}

export interface ContextInput {
  readonly engine: Engine;
  readonly session: { readonly person: string | null };
  readonly caseToken: string | null;
  readonly draftOwner: string | null;
  readonly language: Language;
  readonly requestId: string;
  readonly serviceKey?: string | null;
}

/** Checks the case token; an invalid one counts as none. */
export function createContext(input: ContextInput): Context {
  const { engine, session, caseToken, draftOwner, language, requestId, serviceKey = null } = input;
  const openCase = caseToken === null ? null : readCaseToken(engine.secret, caseToken, engine.clock.now());
  const cookie = draftOwner !== null && isOwner(draftOwner) ? [draftOwner] : [];
  const owners = session.person === null ? cookie : [session.person, ...cookie];
  return { engine, person: session.person, openCase, owners, language, requestId, serviceKey };
}

/** The cookie of someone without an account: a UUID, nothing else. */
function isOwner(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** The signed-in person; SIGN_IN_REQUIRED otherwise. */
export function signedIn({ person }: Context): string {
  if (person === null) throw new AlurError('SIGN_IN_REQUIRED');
  return person;
}

/** The program outside whose key was shown; SERVICE_KEY_INVALID otherwise. A key that was taken away since counts no more. */
export async function signedInService({ engine, serviceKey }: Context): Promise<ServiceRow> {
  const { organisation } = await engine.store.load('', null);
  const directory = await engine.world.directory(engine.clock.now(), organisation);
  const service = serviceKey === null ? null : directory.serviceOf(serviceKeyHash(serviceKey));
  if (service === null) throw new AlurError('SERVICE_KEY_INVALID');
  return service;
}

/** Whose a new draft or upload is; SIGN_IN_REQUIRED for a browser that keeps no cookie. */
export function ownerOf({ owners }: Context): string {
  const owner = owners[0];
  if (owner === undefined) throw new AlurError('SIGN_IN_REQUIRED');
  return owner;
}
