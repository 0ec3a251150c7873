/** What people send. */
import type { Parent } from '../outside.ts';

/** What a person typed, by field name; not yet checked. */
export type RawForm = Readonly<Record<string, unknown>>;

export type Command =
  | {
      readonly kind: 'event';
      readonly event: string;
      /** Task it was opened on; null for shared actions. */
      readonly task: string | null;
      /** Last sequence the sender had seen. */
      readonly saw: number;
      readonly form: RawForm;
      /** Hashes of the warnings that the sender read and wants to go on in spite of. */
      readonly confirmed?: readonly string[];
    }
  | { readonly kind: 'claim'; readonly task: string; readonly saw: number }
  | { readonly kind: 'release'; readonly task: string; readonly saw: number }
  /** An official declares a conflict of interest in this case. */
  | { readonly kind: 'conflict'; readonly task: string; readonly saw: number }
  /** Hands a task to a colleague. */
  | { readonly kind: 'assign'; readonly task: string; readonly to: string; readonly saw: number }
  /** Takes back a consent that waits for others. */
  | { readonly kind: 'withdraw'; readonly task: string; readonly event: string; readonly saw: number };

export interface StartCommand {
  readonly event: string;
  readonly form: RawForm;
  /** As in a command. */
  readonly confirmed?: readonly string[];
}

/** The names a new case gets, made by the runtime. */
export interface Birth {
  readonly id: string;
  readonly tracking: string;
  readonly starter: string;
  readonly region: string;
  readonly unit: string;
  /** Only where another case begins it. */
  readonly parent?: Parent;
}
