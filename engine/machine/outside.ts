/** What a case has under way outside itself: orders, and what went wrong. All JSON-safe and readonly. */
import type { Retry, SentPart, Text, UndoCall } from '#engine/definition/types.ts';
import type { Pair } from '#engine/policy/types.ts';
import type { Value } from './types/values.ts';

/** Somebody is told something. What it says is put together at delivery: no personal value stands in an order. */
export interface NotifyOrder {
  readonly kind: 'notify';
  /** The person the case belongs to, or everyone who holds one of these. */
  readonly to: { readonly starter: string } | { readonly pairs: readonly Pair[] };
  readonly with: Text | null;
  /** A letter in place of it, with the values that the case has at delivery. */
  readonly letter?: string;
}
/** A state asks another program. What it sends is read at delivery. */
export interface CallOrder {
  readonly kind: 'call';
  /** The state that waits for the answer; null where it is an effect, for which nothing waits but what comes after it. */
  readonly state: string | null;
  readonly connector: string;
  readonly send: readonly SentPart[];
  /** What takes it back once it is done; not there where nothing does. */
  readonly undo?: UndoCall & { readonly state: string | null };
}
/** What was done is taken back. */
export interface UndoOrder {
  readonly kind: 'undo';
  /** The key of the order that it takes back. */
  readonly of: string;
  readonly connector: string;
  readonly send: readonly SentPart[];
}
/** A document is made of a letter; its values are read at delivery. */
export interface RenderOrder {
  readonly kind: 'render';
  readonly field: string;
  readonly letter: string;
}
/** A case of its own is begun. Its id follows from this case and the key of the order, so that it is begun once. */
export interface StartCaseOrder {
  readonly kind: 'start_case';
  /** The state that waits for it; null: nobody does. */
  readonly state: string | null;
  readonly process: string;
  readonly event: string | null;
  readonly send: readonly SentPart[];
  readonly since: boolean;
  /** It belongs to nobody: no PIN opens it, and whom this case belongs to does not hear of it. */
  readonly ownerless?: true;
}
/** This case has ended, and the one that waits for it is told. */
export interface EndCaseOrder {
  readonly kind: 'end_case';
  readonly outcome: string;
}
/** The state that waited for a case was left: that case is told. */
export interface CancelCaseOrder {
  readonly kind: 'cancel_case';
  /** The key of the order that began it. */
  readonly began: string;
}
/** Another case is told something. */
export interface SendOrder {
  readonly kind: 'send';
  readonly message: string;
  /** The other case. */
  readonly to: string;
  readonly send: readonly SentPart[];
}
export type Order =
  | NotifyOrder
  | CallOrder
  | RenderOrder
  | UndoOrder
  | StartCaseOrder
  | EndCaseOrder
  | CancelCaseOrder
  | SendOrder;

/** The case that began this one. */
export interface Parent {
  readonly case: string;
  /** The key of the order that began it. */
  readonly order: string;
  /** How many cases stand above it. */
  readonly depth: number;
  /** A state waits for its end. */
  readonly waits: boolean;
  /** When the case above was received, where this one counts from then. */
  readonly since: string | null;
}

/** The case that an order began. */
export interface BegunCase {
  readonly case: string;
  readonly tracking: string;
}

/** Something that was confirmed done and can be taken back. */
export interface Undoable extends UndoCall {
  /** The key of the order that was done. */
  readonly of: string;
  /** The state that ordered it; null for a start or a rung. */
  readonly state: string | null;
}

/** What an active state waits for. */
export interface OpenCall {
  readonly state: string;
  /** The key of its order. */
  readonly order: string;
  readonly status: 'open' | 'done' | 'failed';
  /** The case that was begun for it, once it is known. */
  readonly begun?: BegunCase;
  /** What came back, by the names of the other side. */
  readonly result?: Readonly<Record<string, unknown>>;
}

/** An order on its way: written in the commit of the step that gave it, gone when it is confirmed done. */
export interface Outgoing {
  /** `<sequence>/<index>`: with the case id the key by which a second delivery is known as the same. */
  readonly key: string;
  /** The entry that gave it, and its place among that entry's orders. */
  readonly sequence: number;
  readonly index: number;
  readonly order: Order;
  readonly retry: Retry;
  readonly onFail: string | null;
  /** `waiting`: for the order before it; `stopped`: the last try failed, an incident says so. */
  readonly status: 'waiting' | 'due' | 'stopped';
  /** Tries that failed. */
  readonly attempts: number;
  /** When it is tried next; null unless it is due. */
  readonly due: string | null;
  /** The entry that set the due time. */
  readonly since: number;
}

/** Something that somebody has to look after; it goes when success was observed. */
export interface Incident {
  /** The key of the order that stopped, of the task that nobody could be handed, of the timer put off, or the name that the process gave it. */
  readonly key: string;
  /** What it was: the kind of the order, `task`, `lock`, or `named`. */
  readonly kind: Order['kind'] | 'task' | 'lock' | 'named';
  readonly sequence: number;
  readonly opened: string;
  /** A code, never a person's words. */
  readonly cause: string | null;
}

/** What became of a try, as its entry says it. */
export interface Settlement {
  /** Which order. */
  readonly effect: string;
  /** `again`: somebody looked after it, and it is tried anew. */
  readonly outcome: 'done' | 'failed' | 'again';
  /** For a document: the last entry of the case when its values were read. */
  readonly made?: number;
  /** What was taken of an answer, as it will stand in the data; not there where nothing is taken. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The letter that people were sent, as a file of the case; not there where none was. */
  readonly letter?: Value;
  /** The case that was begun; not there for other orders. */
  readonly begun?: BegunCase;
  /** Why it failed: a code. */
  readonly cause: string | null;
  /** Trying again would not help. */
  readonly final: boolean;
}

/** Who sends a message: a case, or a program outside by its id, in which role. */
export type MessageSender =
  { readonly process: string; readonly case: string } | { readonly service: string; readonly role: string };

/** Something that comes to a case from another one or from outside, as its entry says it. */
export type Arrival =
  /** A case that a state waits for has ended. `values`: what was taken, as it stands in the data. */
  | {
      readonly of: 'ended';
      /** The case that ended. */
      readonly from: string;
      /** The key of the order that began it. */
      readonly order: string;
      readonly outcome: string;
      readonly values: Readonly<Record<string, unknown>>;
      /** Why the state takes it for a failure: what came does not fit its fields. */
      readonly cause: string | null;
    }
  /** Another case says something, or a program outside. */
  | {
      readonly of: 'message';
      readonly message: string;
      readonly from: MessageSender;
      /** The state that takes it; null until that is known. */
      readonly state: string | null;
      /** What it carries for conditions, personal values left out. */
      readonly carried: Readonly<Record<string, unknown>>;
      /** What was taken, as it stands in the data. */
      readonly values: Readonly<Record<string, unknown>>;
    }
  /** Nobody waits for this case any more. */
  | { readonly of: 'cancelled'; readonly from: string };
