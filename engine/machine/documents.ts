/** Documents of a case: what they were made from, whether they still say what the case says, whether one is being made. */
import type { Definition } from '#engine/definition/types.ts';
import type { Outgoing } from './outside.ts';
import type { Case, CaseDocument, FileRef, Values } from './types.ts';

/** The document that a field holds, or null. */
export function documentOf({ documents }: Pick<Case, 'documents'>, field: string): CaseDocument | null {
  return documents.find((document) => document.field === field) ?? null;
}

/** The order that makes it and is not done yet, also one that stopped; null when none is under way. */
export function makingOf({ outbox }: Pick<Case, 'outbox'>, field: string): Outgoing | null {
  return outbox.find(({ order }) => order.kind === 'render' && order.field === field) ?? null;
}

/**
 * Whether something that its letter shows was written after it was made. What comes with signing (number, date, names
 * of those who sign) is no part of it. Once outdated it stays so: fields are never written earlier.
 */
export function isOutdated(
  definition: Definition,
  { written }: Pick<Case, 'written'>,
  { letter, of }: Pick<CaseDocument, 'letter' | 'of'>,
): boolean {
  const shows = letter === null ? [] : (definition.letters[letter]?.shows ?? []);
  return shows.some((name) => (written[name] ?? 0) > of);
}

/**
 * The documents with those that an answer brought: `of` is the last entry that they knew. Values of other fields are
 * passed over.
 */
export function withDocuments(
  definition: Definition,
  subject: Pick<Case, 'documents'>,
  values: Values,
  { letter, of, sequence }: Pick<CaseDocument, 'letter' | 'of' | 'sequence'>,
): readonly CaseDocument[] {
  return Object.entries(values).reduce<readonly CaseDocument[]>((documents, [field, value]) => {
    if (definition.data[field]?.type !== 'document') return documents;
    const others = documents.filter((document) => document.field !== field);
    const [file] = Array.isArray(value) ? (value as readonly FileRef[]) : [];
    return file === undefined ? others : [...others, { field, ...file, letter, of, sequence }];
  }, subject.documents);
}
