/** Who signed which content of which document, by which right, and whether it still stands. */
import { signedName } from '#engine/definition/expression/signed.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { documentOf, isOutdated, makingOf } from './documents.ts';
import { refuse } from './refuse.ts';
import type { Case, Env, Refusal, Signature } from './types.ts';

type Allowed = Verdict & { readonly allowed: true };

/**
 * Whether a signature is on the document as it is: neither was it made anew, nor was anything that it shows changed,
 * since. What is void once stays void, for a document made anew is another one even if it says the same.
 */
export function stands(
  definition: Definition,
  subject: Pick<Case, 'documents' | 'written'>,
  { field, commitment }: Pick<Signature, 'field' | 'commitment'>,
): boolean {
  const document = documentOf(subject, field);
  return document?.commitment === commitment && !isOutdated(definition, subject, document);
}

/** The signatures on the document as it is, in the order they were given. */
export function standingSignatures(
  definition: Definition,
  subject: Pick<Case, 'documents' | 'signatures' | 'written'>,
  field: string,
): readonly Signature[] {
  return subject.signatures.filter((one) => one.field === field && stands(definition, subject, one));
}

/** Why a document cannot be signed or sent now; null when it can. */
export function refusedDocument(definition: Definition, subject: Case, field: string): Refusal | null {
  if (makingOf(subject, field) !== null) return refuse('DOCUMENT_NOT_READY', { params: { field } });
  const document = documentOf(subject, field);
  if (document === null) return refuse('DOCUMENT_MISSING', { params: { field } });
  return isOutdated(definition, subject, document)
    ? refuse('DOCUMENT_OUTDATED', { params: { field } })
    : null;
}

/** The signatures with the one that this act gives; the same person signing again by the same right is one signature. */
export function withSignature(
  subject: Case,
  field: string,
  right: Allowed,
  { actor }: Pick<Env, 'actor'>,
  { event, at, sequence }: Pick<Signature, 'event' | 'at' | 'sequence'>,
): readonly Signature[] {
  const document = documentOf(subject, field);
  if (document === null || actor.person === null) return subject.signatures;
  const { role, unit, mandate } = right;
  const hold = actor.holds.find((one) => one.role === role && one.unit === unit && one.mandate === mandate);
  const signature: Signature = {
    field,
    file: document.file,
    commitment: document.commitment,
    person: actor.person,
    role: role ?? STARTER,
    unit,
    mandate,
    as: hold?.as ?? null,
    event,
    sequence,
    at,
  };
  const others = subject.signatures.filter(
    (one) =>
      one.commitment !== signature.commitment ||
      one.person !== signature.person ||
      one.role !== signature.role,
  );
  return [...others, signature];
}

/** How the one a case belongs to is named where roles are. */
const STARTER = 'starter';

/** For `signed("konsep", "kasi")`: what holds, by the name that expressions read it under. */
export function signedScope(
  definition: Definition,
  subject: Pick<Case, 'documents' | 'signatures' | 'written'>,
): Readonly<Record<string, true>> {
  const standing = subject.signatures.filter((one) => stands(definition, subject, one));
  return Object.fromEntries(standing.map(({ field, role }) => [signedName(field, role), true]));
}
