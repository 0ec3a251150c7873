/** What a case has under way outside itself: orders, and what went wrong. All JSON-safe and readonly. */
import type { Retry, SentPart, Text } from '#engine/definition/types.ts';
import type { Pair } from '#engine/policy/types.ts';

/** Somebody is told something. What it says is put together at delivery: no personal value stands in an order. */
export interface NotifyOrder {
  readonly kind: 'notify';
  /** The person the case belongs to, or everyone who holds one of these. */
  readonly to: { readonly starter: string } | { readonly pairs: readonly Pair[] };
  readonly with: Text | null;
}
/** A state asks another program. What it sends is read at delivery. */
export interface CallOrder {
  readonly kind: 'call';
  readonly state: string;
  readonly connector: string;
  readonly send: readonly SentPart[];
}
/** A document is made of a letter; its values are read at delivery. */
export interface RenderOrder {
  readonly kind: 'render';
  readonly field: string;
  readonly letter: string;
}
export type Order = NotifyOrder | CallOrder | RenderOrder;

/** What an active state waits for. */
export interface OpenCall {
  readonly state: string;
  /** The key of its order. */
  readonly order: string;
  readonly status: 'open' | 'done' | 'failed';
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
  /** The key of the order that stopped, or the name that the process gave it. */
  readonly key: string;
  /** What it was: the kind of the order, or `named`. */
  readonly kind: Order['kind'] | 'named';
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
  /** Why it failed: a code. */
  readonly cause: string | null;
  /** Trying again would not help. */
  readonly final: boolean;
}
