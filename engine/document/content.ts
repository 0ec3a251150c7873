/** What a document says: its letter with the values of the case filled in. This is what is kept, committed to and signed. */
import { canonicalize } from '#engine/definition/canonical.ts';
import type { Expression, Letter, LetterPart, LetterPiece, Text } from '#engine/definition/types.ts';
import { localDate } from '#engine/calendar/instant.ts';
import type { Row, Value, Zone } from '#engine/machine/types.ts';
import { longDate } from '#engine/texts/format.ts';
import type { Language } from '#engine/texts/text.ts';
import { textOf } from '#engine/view/fact.ts';
import type { Reader, Source } from '#engine/view/reader.ts';

/** The media type under which the content lies among the files of a case; its picture is made when somebody opens it. */
export const DOCUMENT_TYPE = 'application/vnd.alur.document+json';

/** A part in both languages. What comes with signing stands there as a place alone. */
export type ContentPart =
  | { readonly kind: 'heading' | 'text'; readonly text: Text }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: Text; readonly value: Text }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Text[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'number'; readonly label: Text; readonly field: string }
  | { readonly kind: 'date' | 'qr' }
  | { readonly kind: 'signature'; readonly role: string };

export interface DocumentContent {
  readonly format: 1;
  readonly title: Text;
  readonly parts: readonly ContentPart[];
}

/** What filling in asks of the world. */
export interface Filling {
  readonly source: Pick<Source, 'definition' | 'case' | 'personal' | 'entries' | 'files'>;
  readonly names: Reader['names'];
  readonly zone: Zone;
  readonly holds: (condition: Expression) => boolean;
}

/** The letter with the values that the case has now. Reads personal values: the result never stands in an entry. */
export function contentOf({ title, body }: Letter, filling: Filling): DocumentContent {
  const parts = body
    .filter(({ shown }) => shown === null || filling.holds(shown))
    .map((part) => partOf(part, filling));
  return { format: 1, title, parts };
}

/** The bytes that are kept; the same content gives the same bytes. */
export function contentBytes(content: DocumentContent): Uint8Array {
  return new TextEncoder().encode(canonicalize(content));
}

/** @throws when the bytes are no content: whoever keeps them wrote them. */
export function openContent(bytes: Uint8Array): DocumentContent {
  const content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as DocumentContent;
  if ((content.format as number) !== 1) throw new Error('a document of a format that is not known');
  return content;
}

function partOf(part: LetterPart, filling: Filling): ContentPart {
  const { definition, case: subject } = filling.source;
  switch (part.kind) {
    case 'heading':
    case 'text':
      return {
        kind: part.kind,
        text: inBoth((language) =>
          part.words[language].map((piece) => pieceText(piece, language, filling)).join(''),
        ),
      };
    case 'fields':
      return {
        kind: 'rows',
        rows: part.fields.map((name) => ({
          label: labelOf(name, filling),
          value: inBoth((language) => valueText(name, language, filling)),
        })),
      };
    case 'table': {
      const field = definition.data[part.field];
      const columns = field?.type === 'table' ? field.columns : {};
      const rows = (subject.data[part.field] ?? []) as readonly Row[];
      return {
        kind: 'table',
        head: part.columns.map((name) => columns[name]?.label ?? { id: name, en: name }),
        rows: rows.map((row) =>
          part.columns.map((name) =>
            inBoth((language) => cellText(columns[name], row[name] ?? null, language, filling)),
          ),
        ),
      };
    }
    case 'number':
      return { kind: 'number', label: labelOf(part.field, filling), field: part.field };
    case 'signature':
      return { kind: 'signature', role: part.role };
    case 'date':
    case 'qr':
      return { kind: part.kind };
  }
}

function pieceText(piece: LetterPiece, language: Language, filling: Filling): string {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'field') return valueText(piece.field, language, filling);
  const { case: subject } = filling.source;
  switch (piece.of) {
    case 'number':
      return subject.tracking;
    case 'unit':
      return filling.names.unit(subject.unit) ?? subject.unit;
    case 'opened':
      return longDate(localDate(subject.opened, filling.zone), language);
  }
}

function valueText(name: string, language: Language, filling: Filling): string {
  const { definition, case: subject } = filling.source;
  return cellText(definition.data[name], subject.data[name] ?? null, language, filling);
}

function cellText(
  field: Parameters<typeof textOf>[0] | undefined,
  value: Value,
  language: Language,
  { source, names, zone }: Filling,
): string {
  return field === undefined ? '' : textOf(field, value, { language, names, zone }, source);
}

function labelOf(name: string, { source }: Filling): Text {
  return source.definition.data[name]?.label ?? { id: name, en: name };
}

function inBoth(write: (language: Language) => string): Text {
  return { id: write('id'), en: write('en') };
}
