import type { Readables } from '../readable.ts';
import type { RawField, RawFieldInForm } from '../schema/field.ts';
import type { Model } from '../schema/process.ts';

/** What building any part of a definition needs to look up. */
export interface Parts {
  readonly model: Model;
  readonly readables: Readables;
  /** Fields of the case by name. */
  readonly fields: ReadonlyMap<string, RawField | RawFieldInForm>;
}
