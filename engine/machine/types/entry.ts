/** What a step gives: entries of the history, values, refusals. */
import type { Text } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Order } from '../outside.ts';
import type { Case } from './case.ts';
import type { Birth } from './command.ts';
import type { UsedEnv } from './env.ts';
import type { ItemName } from './parts.ts';
import type { FileRef, Values } from './values.ts';

/** `consent`: an event that still waits for other persons. `arrival`: something that came from another case or a program outside. `redating`: a date computed anew. */
export type EntryKind =
  'event' | 'consent' | 'timer' | 'claim' | 'effect' | 'arrival' | 'redating' | 'administration';

/** One line of a history. Its stored form is canonical JSON, hashed as bytes. */
export interface Entry {
  readonly format: 1;
  readonly stream: { readonly kind: string; readonly id: string };
  readonly sequence: number;
  readonly kind: EntryKind;
  /** When it took effect. */
  readonly at: string;
  /** When it was committed. */
  readonly recorded_at: string;
  /** Hash of the definition it ran under; null for administrative streams. */
  readonly definition: string | null;
  readonly event: string;
  readonly actor: 'person' | 'starter' | 'anyone' | 'engine';
  readonly person: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly mandate: string | null;
  /** What the first entry of a case gives it for ever; null in all others. */
  readonly opens: Omit<Birth, 'id'> | null;
  /** What the sender had seen: the task, the last sequence, and the warnings that held and were confirmed, if any. */
  readonly seen: {
    readonly task: string | null;
    readonly sequence: number;
    readonly confirmed?: readonly string[];
  };
  /** What was sent; personal values as commitments. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** Where the case stood before and after: the innermost active states, apart by a blank. */
  readonly from: string | null;
  readonly to: string | null;
  /** Decision of each rule that mattered. */
  readonly decisions: readonly { readonly rule: string; readonly result: boolean }[];
  /** Fields written, with their new values. */
  readonly wrote: Values;
  /** Which content was signed with it; not there when none was. */
  readonly signed?: FileRef & { readonly field: string };
  /** Items that moved, with their innermost active states; null where one began or was taken out. Not there when none did. */
  readonly items?: readonly (ItemName & { readonly from: string | null; readonly to: string | null })[];
  /** Tasks that the engine handed to somebody in this step, in order; not there when it handed none. */
  readonly handed?: readonly { readonly task: string; readonly person: string; readonly role: string }[];
  /** What this step ordered from outside, in order; not there when nothing was. */
  readonly ordered?: readonly { readonly key: string; readonly order: Order }[];
  readonly env: UsedEnv;
  /** Hash of the entry before; null for the first. */
  readonly before: string | null;
}

export interface SealedEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly hash: string;
}

/** A personal value on its way into the table of personal values. */
export interface PersonalValue {
  /** Same as `PersonalRef.personal`. */
  readonly key: string;
  readonly sequence: number;
  readonly field: string;
  readonly kind: 'person' | 'case';
  /** The person it belongs to, for `person`. */
  readonly person: string | null;
  readonly salt: string;
  readonly commitment: string;
  readonly value: string;
}
/** An upload that becomes part of the case. */
export interface KeptFile {
  readonly file: string;
  readonly sequence: number;
  readonly field: string;
  readonly salt: string;
  readonly commitment: string;
}

export interface Step {
  readonly refused: false;
  readonly case: Case;
  readonly entries: readonly SealedEntry[];
  readonly personal: readonly PersonalValue[];
  readonly files: readonly KeptFile[];
}

export interface FieldProblem {
  readonly field: string;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** The designer's own sentence, where the file gives one. */
  readonly text: Text | null;
}

/** A refusal changes nothing and says why. */
export interface Refusal {
  readonly refused: true;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly problems: readonly FieldProblem[];
  /** Sentences of the definition (guards' `else`). */
  readonly reasons: readonly Text[];
  /** For a stale command: fields changed since, and the last sequence. */
  readonly changed: readonly string[];
  /** Hashes of the warnings to be confirmed; the command sent again with all of them is not held up by them. */
  readonly confirm: readonly string[];
  /** A cause the operator should know (a guard that threw), never shown to people. */
  readonly cause: string | null;
}
