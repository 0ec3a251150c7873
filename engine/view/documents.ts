/** The documents of a case as a reader finds them: whether they are ready, where to open them, who signed. */
import type { DocumentField } from '#engine/definition/types.ts';
import { documentOf, isOutdated, makingOf } from '#engine/machine/documents.ts';
import { stands } from '#engine/machine/signatures.ts';
import type { Signature } from '#engine/machine/types.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { MANDATE_NAMES } from './mandate.ts';
import { readingOf } from './fact.ts';
import type { DocumentModel } from './page.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';
import { starterName } from './starter.ts';

/** In the order of the file: those that are there or on their way, and that this reader may read. */
export function documentModels(source: Source, reader: Reader): readonly DocumentModel[] {
  return Object.values(source.definition.data).flatMap((field) =>
    field.type === 'document' ? (documentModel(field, source, reader) ?? []) : [],
  );
}

function documentModel(field: DocumentField, source: Source, reader: Reader): DocumentModel | null {
  const { case: subject, definition } = source;
  const document = documentOf(subject, field.name);
  const making = makingOf(subject, field.name);
  if ((document === null && making === null) || !mayReadDocument(field, source, reader)) return null;
  const status =
    making !== null
      ? making.status === 'stopped'
        ? 'failed'
        : 'making'
      : document !== null && isOutdated(definition, subject, document)
        ? 'outdated'
        : 'ready';
  const file = document === null ? undefined : source.files.get(document.file);
  return {
    name: field.name,
    label: inLanguage(field.label, reader),
    status,
    note: status === 'ready' ? null : say(NOTES[status], reader.language),
    file:
      file === undefined || document === null
        ? null
        : { id: document.file, name: file.name, type: 'application/pdf', size: file.size },
    signatures: subject.signatures
      .filter((signature) => signature.field === field.name)
      .map((signature) => {
        const isVoid = !stands(definition, subject, signature);
        const words = isVoid ? VIEW_TEXTS.signatureVoid : VIEW_TEXTS.signatureStands;
        const at = longInstant(signature.at, reader.zone, reader.language);
        const sentence = say(words, reader.language, { who: signerOf(signature, source, reader), at });
        return { sentence, void: isVoid };
      }),
  };
}

const NOTES = {
  making: VIEW_TEXTS.documentMaking,
  failed: VIEW_TEXTS.documentFailed,
  outdated: VIEW_TEXTS.documentOutdated,
} as const;

/**
 * A document is read by those who may read its field and, in full, everything that its letter shows: it would else
 * tell them what the page hides.
 */
export function mayReadDocument(field: DocumentField, source: Source, reader: Reader): boolean {
  const { data, letters } = source.definition;
  if (readingOf(field, reader, source) === 'none') return false;
  const made = documentOf(source.case, field.name);
  const letter = made === null ? field.template : made.letter;
  const shows = letter === null ? [] : (letters[letter]?.shows ?? []);
  return shows.every((name) => {
    const shown = data[name];
    return shown === undefined || readingOf(shown, reader, source) === 'full';
  });
}

/** "Rina (Plh. Lurah)"; the one the case belongs to reads the post alone. */
export function signerOf(
  { person, role, as }: Pick<Signature, 'person' | 'role' | 'as'>,
  source: Source,
  reader: Reader,
): string {
  if (person === source.case.starter) return starterName(source, reader);
  const title = source.definition.roles[role]?.title;
  const post = `${as === null ? '' : `${MANDATE_NAMES[as]} `}${title === undefined ? role : inLanguage(title, reader)}`;
  if (isOwn(reader, source)) return post;
  return `${reader.names.person(person) ?? say(VIEW_TEXTS.formerPerson, reader.language)} (${post})`;
}
