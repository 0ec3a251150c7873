/** A document as lines of text: what it says to a reader of one language, with the marks that it has now. */
import type { Language, Phrase } from '#engine/texts/text.ts';
import { say } from '#engine/texts/text.ts';
import { longDate } from '#engine/texts/format.ts';
import { DOCUMENT_TEXTS } from '#engine/texts/document.ts';
import type { ContentPart, DocumentContent } from './content.ts';
import type { Marks } from './marks.ts';

/** The title first; cells of a table row are apart by ` | `. */
export function linesOf(content: DocumentContent, marks: Marks, language: Language): readonly string[] {
  return [content.title[language], ...content.parts.flatMap((part) => partLines(part, marks, language))];
}

function partLines(part: ContentPart, marks: Marks, language: Language): readonly string[] {
  const words = (text: Phrase): string => text[language];
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [words(part.text)];
    case 'rows':
      return part.rows.map(({ label, value }) => `${words(label)}: ${words(value)}`);
    case 'table':
      return [part.head, ...part.rows].map((cells) => cells.map(words).join(' | '));
    case 'number':
      return [numberLine(part, marks, language)];
    case 'date':
      return [dateLine(marks, language)];
    case 'signature':
      return signatureLines(part.role, marks, language);
    case 'qr':
      return [marks.code];
  }
}

/** Without a number there is the place for it. */
export function numberLine(
  { label, field }: Extract<ContentPart, { kind: 'number' }>,
  { numbers }: Pick<Marks, 'numbers'>,
  language: Language,
): string {
  return `${label[language]}: ${numbers[field] ?? say(DOCUMENT_TEXTS.noNumber, language)}`;
}

export function dateLine({ date }: Pick<Marks, 'date'>, language: Language): string {
  return date === null ? say(DOCUMENT_TEXTS.noDate, language) : longDate(date, language);
}

/** Post and name; before anybody signed, the place for it. */
export function signatureLines(
  role: string,
  { signatures, posts }: Pick<Marks, 'signatures' | 'posts'>,
  language: Language,
): readonly [post: string, name: string] {
  const mark = Object.hasOwn(signatures, role) ? signatures[role] : undefined;
  return mark === undefined
    ? [posts[role]?.[language] ?? role, say(DOCUMENT_TEXTS.notSigned, language)]
    : [mark.post[language], mark.name];
}
