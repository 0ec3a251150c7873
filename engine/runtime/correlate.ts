/** How a message of a program finds its case, and how it is known again. */
import { createHmac } from 'node:crypto';
import { canonicalize } from '#engine/definition/canonical.ts';
import { keyText } from '#engine/machine/keys.ts';
import type { Arrival } from '#engine/machine/outside.ts';
import type { RawForm } from '#engine/machine/types.ts';
import { bring } from './arrival.ts';
import type { Delivered } from './delivery.ts';
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

/** Under which id the store knows it, and what its content was; neither can be read back. */
export interface SentAs {
  readonly id: string;
  readonly digest: string;
}

/** More cases with one key than are looked at: of two already nobody knows which is meant. */
const MOST_HOLDERS = 50;

export function sentAs(
  { id: service }: Service,
  { process, message, key, id, values }: ServiceMessage,
): SentAs {
  const name = JSON.stringify(['service', service, process, message, id]);
  // Text that cannot be stored is refused by the kernel; canonical JSON cannot say it either.
  const content = JSON.stringify({ key, values }, (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
  return {
    id: keyHash(name),
    digest: createHmac('sha256', name)
      .update(canonicalize(JSON.parse(content)))
      .digest('hex'),
  };
}

/** The cases that have the key, where this program reaches. */
export async function holdersFor(
  { store, world, clock }: Engine,
  { unit }: Service,
  { process, message: name, key: text }: Pick<ServiceMessage, 'process' | 'message' | 'key'>,
): Promise<readonly KeyHolder[]> {
  const key = keyText(text);
  if (key === null) return [];
  const holders = await store.keyHolders({ kind: 'message', process, name, key, limit: MOST_HOLDERS });
  const reached = (await world.directory(clock.now())).below(unit);
  return holders.filter((holder) => reached.includes(holder.unit));
}

/** Brings it to this case, once. */
export async function bringTo(
  engine: Engine,
  caseId: string,
  { id, role }: Service,
  { message, values }: Pick<ServiceMessage, 'message' | 'values'>,
  { id: key, digest }: SentAs,
): Promise<Delivered> {
  const from = { service: id, role };
  const arrival: Arrival = { of: 'message', message, from, state: null, carried: {}, values: {} };
  return await bring(engine, caseId, { arrival, values: () => values, key, isHash: true, digest });
}
