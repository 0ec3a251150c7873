/** Effects that reach outside the case, numbers of registers, and calls. */
import type { Relation, Text } from './basics.ts';

/** How often an outside effect is tried; waits in milliseconds, each `factor` times the one before, at most `max`. */
export interface Retry {
  readonly times: number;
  readonly first: number;
  readonly factor: number;
  readonly max: number;
}

/** Who is told: the person the case belongs to, or everyone who holds a role there. */
export type Recipient =
  { readonly kind: 'starter' } | { readonly kind: 'role'; readonly role: string; readonly at: Relation };

/**
 * What is ordered within the commit and done after it, each after the one before of the same step. `onFail`: the event
 * that is raised when the last try failed; null: an incident is opened, and what comes after it waits.
 */
export interface NotifyEffect {
  readonly kind: 'notify';
  readonly to: Recipient;
  /** Null: a sentence that names the case and its status, or a letter. */
  readonly with: Text | null;
  /** The letter that they are sent, as `uses` names it; not there where there is none. */
  readonly letter?: string;
  readonly retry: Retry;
  readonly onFail: string | null;
}
/** A document is made of a letter, with the values that the case has then. */
export interface RenderEffect {
  readonly kind: 'render';
  readonly field: string;
  readonly letter: string;
  readonly retry: Retry;
  readonly onFail: string | null;
}
/** A case that another one begins. */
export interface ChildCase {
  readonly process: string;
  /** Name of its start; null: the only one that is open to cases. */
  readonly event: string | null;
  /** What its start form is filled in with. */
  readonly send: readonly SentPart[];
  /** It counts as received when the case was that begins it. */
  readonly since: boolean;
}
/** A case that nobody waits for. */
export interface StartCaseEffect extends ChildCase {
  readonly kind: 'start_case';
  /** It belongs to nobody, and not to whom the case belongs that begins it. */
  readonly ownerless?: true;
  readonly retry: Retry;
  readonly onFail: string | null;
}
/** Another program is asked within a chain of effects; nothing of its answer is kept. */
export interface CallEffect {
  readonly kind: 'call';
  /** Dotted name of the state that orders it; null for a start or a rung. */
  readonly state: string | null;
  readonly connector: string;
  readonly send: readonly SentPart[];
  readonly undo: UndoCall | null;
  readonly retry: Retry;
  readonly onFail: string | null;
}
/** What takes back what was done, asked of another program. */
export interface UndoCall {
  readonly connector: string;
  readonly send: readonly SentPart[];
  readonly retry: Retry;
}
/** What was confirmed done is taken back, newest first: all of it, or what these states ordered. */
export interface UndoEffect {
  readonly kind: 'undo';
  readonly states: readonly string[] | null;
}
export type OutsideEffect = NotifyEffect | RenderEffect | CallEffect | UndoEffect | StartCaseEffect;

/** A case that a state waits for; it is left when that one is closed, or could not be begun. */
export interface AwaitedCase extends ChildCase {
  readonly take: readonly { readonly field: string; readonly from: string }[];
  readonly retry: Retry;
  /** What becomes of it when the state is left before it is closed. */
  readonly onLeave: 'cancel' | 'detach';
}
/** Under which version a process is begun; `hash` is that of a version fixed when this one was published. */
export interface CaseBinding {
  readonly version: 'publish' | 'latest';
  readonly hash: string | null;
}

/** A number of the register that the field names: taken (again: the same one), final, or given up for a reason. */
export type NumberEffect =
  | { readonly kind: 'number'; readonly field: string; readonly act: 'reserve' | 'confirm' }
  | { readonly kind: 'number'; readonly field: string; readonly act: 'void'; readonly reason: Text };

/** What a state asks of another program on entering; it is left when the answer comes, or when it failed for good. */
export interface Call {
  readonly connector: string;
  readonly send: readonly SentPart[];
  readonly take: readonly { readonly field: string; readonly from: string }[];
  readonly undo: UndoCall | null;
  readonly retry: Retry;
}
/** A value by the name the other side knows it by: of a field, or the number of the case. */
export interface SentPart {
  readonly name: string;
  readonly from: { readonly of: 'data'; readonly field: string } | { readonly of: 'case' };
}
