/** Messages between cases. */
import type { Field } from './fields.ts';
import type { Call, Retry, SentPart } from './outside.ts';
import type { Expression, Text } from './basics.ts';

/** What may come to a case of this process while it waits for it. */
export interface Message {
  readonly name: string;
  readonly title: Text;
  /** Whose cases may send it, or programs outside in which role. */
  readonly from: { readonly process: string } | { readonly service: string };
  /** What tells the case that a service means from the others; not there for what cases send, which name the other case. */
  readonly key?: Expression;
  /** How long it waits for a case to wait for it, from when it came, in milliseconds; not there where it does not. */
  readonly keep?: number;
  /** What it carries, in the order of the file; a personal one is only taken. */
  readonly carries: Readonly<Record<string, Field>>;
}

/** Another case is told something, after the commit; it takes it as an entry of its own. */
export interface SendEffect {
  readonly kind: 'send';
  readonly message: string;
  /** The field that names the other case. */
  readonly to: string;
  readonly send: readonly SentPart[];
  readonly retry: Retry;
  readonly onFail: string | null;
}

/** What of a message is taken into which field. */
export type Taking = Call['take'];
