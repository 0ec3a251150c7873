/** What comes with signing, read whenever a document is looked at: its number, its date, who signed. No part of the content. */
import { localDate } from '#engine/calendar/instant.ts';
import type { Text } from '#engine/definition/types.ts';
import { standingSignatures } from '#engine/machine/signatures.ts';
import { numberOf } from '#engine/machine/numbers.ts';
import type { Signature } from '#engine/machine/types.ts';
import { MANDATE_NAMES } from '#engine/view/mandate.ts';
import type { Reader, Source } from '#engine/view/reader.ts';

export interface Marks {
  /** By field. A reserved number is on the document that is signed; it becomes final with it. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The local day; null until somebody has signed. */
  readonly date: string | null;
  /** By role. */
  readonly signatures: Readonly<Record<string, SignatureMark>>;
  /** What every role is called, for the places where nobody signed yet. */
  readonly posts: Readonly<Record<string, Text>>;
  /** What the QR code says: the tracking number, and by which document it is to be known again. */
  readonly code: string;
}
export interface SignatureMark {
  /** "Plh. Lurah": the post, with what the signer stands in for. */
  readonly post: Text;
  readonly name: string;
}

type Signed = Pick<Source, 'definition' | 'case'>;

/**
 * The marks of a document by its file, as they are now: a signature that does not stand is not on it. A letter that people were sent has those of
 * the document that was made of it.
 */
export function marksOf(
  { definition, case: subject }: Signed,
  file: string,
  {
    names,
    zone,
    letter,
  }: { readonly names: Reader['names']; readonly zone: Reader['zone']; readonly letter?: string },
): Marks {
  // One that was made anew since bears nothing of what came with signing.
  const document = subject.documents.find((one) =>
    letter === undefined ? one.file === file : one.letter === letter,
  );
  const standing = document === undefined ? [] : standingSignatures(definition, subject, document.field);
  const isCurrent = document !== undefined || letter !== undefined;
  const numbers = Object.keys(isCurrent ? definition.data : {}).flatMap((name) => {
    const number = numberOf(subject, name);
    return number === null ? [] : [[name, number.text] as const];
  });
  const last = standing.at(-1);
  return {
    numbers: Object.fromEntries(numbers),
    date: last === undefined ? null : localDate(last.at, zone),
    signatures: Object.fromEntries(
      standing.map((signature) => [
        signature.role,
        { post: postOf(definition, signature), name: names.person(signature.person) ?? '' },
      ]),
    ),
    posts: Object.fromEntries(Object.entries(definition.roles).map(([name, { title }]) => [name, title])),
    code: [subject.tracking, document?.commitment.slice(0, 16) ?? ''].join(' ').trim(),
  };
}

/** The post by whose right it was signed; what stands before it is written alike in both languages. */
export function postOf({ roles }: Pick<Source['definition'], 'roles'>, { role, as }: Signature): Text {
  const title = roles[role]?.title ?? { id: role, en: role };
  const prefix = as === null ? '' : `${MANDATE_NAMES[as]} `;
  return { id: `${prefix}${title.id}`, en: `${prefix}${title.en}` };
}
