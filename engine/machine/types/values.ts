/** Values as snapshots and entries hold them. */
import type { MandateKind } from '#engine/definition/types.ts';

/** A personal value as it stands in snapshots and entries; the value itself lies in a table of its own. */
export interface PersonalRef {
  /** `<sequence>.<field>`, for a cell `<sequence>.<field>.<row>.<column>`: with the case id it names the row. */
  readonly personal: string;
  /** SHA-256 over salt and value. */
  readonly commitment: string;
}
/** An attachment: a random id and the commitment to its name, type, size and content hash. */
export interface FileRef {
  readonly file: string;
  readonly commitment: string;
}
export type Scalar = string | number | boolean | null;
/** A row of a table by column. */
export type Row = Readonly<Record<string, Scalar | PersonalRef>>;
/** A document of the case as it was last made or received. */
export interface CaseDocument extends FileRef {
  readonly field: string;
  /** The letter it was made of; null for one that came with an answer. */
  readonly letter: string | null;
  /** The last entry whose values it shows. */
  readonly of: number;
  /** The entry that brought it. */
  readonly sequence: number;
}
/** Somebody's name under one content of a document. */
export interface Signature extends FileRef {
  readonly field: string;
  readonly person: string;
  /** `starter` for the one the case belongs to. */
  readonly role: string;
  readonly unit: string | null;
  readonly mandate: string | null;
  /** The kind of the mandate; null for a right of one's own. */
  readonly as: MandateKind | null;
  readonly event: string;
  readonly sequence: number;
  readonly at: string;
}
export type Value = Scalar | PersonalRef | readonly FileRef[] | readonly string[] | readonly Row[];
export type Values = Readonly<Record<string, Value>>;
