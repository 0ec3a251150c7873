/** What an expression may read at its place, and what is said about it. */
import type { DiagnosticCode, Params } from '../diagnostic.ts';
import type { ExpressionType } from '../types.ts';
import type { Root } from './profile.ts';

/** A readable name; `personal` ones are known but may not be read. */
export interface NameType {
  readonly type: ExpressionType;
  readonly personal: boolean;
  /** Of a choice whose choices stand in the file. */
  readonly options?: readonly string[];
}
export type NameTypes = Readonly<Record<string, NameType>>;
/** What an expression may read at its place; a root that is not there is not known there. */
export type Readable = Readonly<Partial<Record<Root, NameTypes>>>;

export interface ExpressionFinding {
  readonly code: DiagnosticCode;
  readonly params: Params;
  /** Offsets into the expression. */
  readonly start: number;
  readonly end: number;
}
