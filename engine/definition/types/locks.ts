/** Locks across the cases of a process. */
import type { Expression, Text } from './basics.ts';

/** While a case is in one of its states, no other case of the process and region that has the same key may be. */
export interface Lock {
  readonly name: string;
  /** What is held alone; a case with an empty key holds nothing. */
  readonly key: Expression;
  /** Dotted names. */
  readonly in: readonly string[];
  /** What whoever is refused reads. */
  readonly else: Text;
}
