/** Letters: what a document says, with places that are filled in when it is made. */
import type { Expression, Text } from './basics.ts';

/** Words that stay, or a value that is filled in. */
export type LetterPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly field: string }
  /** The tracking number, the name of the handling unit, the day the case was opened. */
  | { readonly kind: 'case'; readonly of: 'number' | 'unit' | 'opened' };

/** A sentence in both languages. */
export interface LetterWords {
  readonly id: readonly LetterPiece[];
  readonly en: readonly LetterPiece[];
}

/** A part of a letter; left out where `shown` does not hold when the document is made. */
export type LetterPart = { readonly shown: Expression | null } & (
  | { readonly kind: 'heading' | 'text'; readonly words: LetterWords }
  /** One line for each field: its label and its value. */
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'table'; readonly field: string; readonly columns: readonly string[] }
  // What comes with signing: filled in whenever the document is looked at, and no part of what is signed.
  | { readonly kind: 'number'; readonly field: string }
  | { readonly kind: 'date' | 'qr' }
  /** Where the holder of a role signs. */
  | { readonly kind: 'signature'; readonly role: string }
);

export interface Letter {
  /** As `uses` names it. */
  readonly name: string;
  readonly title: Text;
  readonly body: readonly LetterPart[];
  /** Fields that it fills in or asks in its conditions, sorted: a change of one makes the document outdated. */
  readonly shows: readonly string[];
}
