import { AlurError } from '#engine/errors.ts';
import type { Case } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import { seesCase } from '#engine/policy/visibility.ts';
import type { Directory } from './directory.ts';

/** Who a request comes from, as far as sign-in and PIN tell. */
export interface Sender {
  /** Signed-in person, or null. */
  readonly person: string | null;
  /** The case that a shown PIN opened, or null. */
  readonly openCase: string | null;
  /** Owners whose drafts and uploads may be used: person id, draft cookie. */
  readonly owners: readonly string[];
}

const ANYONE: Actor = { kind: 'anyone', person: null, holds: [], caseId: null };

/** The signed-in person with the rights in force now, or anyone. */
export function actorOf(sender: Pick<Sender, 'person'>, directory: Directory): Actor {
  return sender.person === null ? ANYONE : directory.actorOf(sender.person);
}

/**
 * As whom the request acts on a case: the signed-in person where they see it, else the one it belongs to
 * if the PIN was shown. To anyone else it does not exist, whether it exists or not: NOT_FOUND.
 */
export function actorOn(
  sender: Pick<Sender, 'person' | 'openCase'>,
  subject: Case | null,
  directory: Directory,
): { readonly actor: Actor; readonly case: Case } {
  if (subject === null) throw new AlurError('NOT_FOUND');
  const actor = actorOf(sender, directory);
  if (actor.kind === 'person' && seesCase(actor, subject)) return { actor, case: subject };
  if (sender.openCase !== subject.id) throw new AlurError('NOT_FOUND');
  return {
    actor: { kind: 'starter', person: subject.starter, holds: [], caseId: subject.id },
    case: subject,
  };
}
