/** A case. */
import type { Holder, Pair } from '#engine/policy/types.ts';
import type { Incident, OpenCall, Outgoing, Parent, Undoable } from '../outside.ts';
import type { CaseClock, CaseKey, Consent, Item, Past, RegisterNumber, Task, Timer } from './parts.ts';
import type { CaseDocument, Signature, Values } from './values.ts';

/** Everything that decides the next step of a case, and nothing else. */
export interface Case {
  readonly id: string;
  readonly process: string;
  readonly definition: string;
  readonly region: string;
  readonly unit: string;
  /** The person this case belongs to. */
  readonly starter: string;
  readonly tracking: string;
  /** Not there when people began it. */
  readonly parent?: Parent;
  /** The state at the top in which it is. */
  readonly state: string;
  /** Every active state by its dotted name, in file order, each before what lies in it. */
  readonly active: readonly string[];
  /** Per state that can lead back: where it was entered from. */
  readonly came: Readonly<Record<string, string>>;
  /** XState's persisted snapshot, without context. */
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly closed: string | null;
  readonly data: Values;
  /** Per field: sequence of the entry that last wrote it. */
  readonly written: Readonly<Record<string, number>>;
  /** Per state, in an item per `<state>[<item>]`. */
  readonly visits: Readonly<Record<string, number>>;
  /** Of the active `each` states, in the order they began. */
  readonly items: readonly Item[];
  readonly tasks: readonly Task[];
  readonly timers: readonly Timer[];
  readonly clocks: readonly CaseClock[];
  /** Orders to the outside that are not confirmed done, in the order they were given. */
  readonly outbox: readonly Outgoing[];
  readonly incidents: readonly Incident[];
  /** What the active states wait for. */
  readonly calls: readonly OpenCall[];
  /** What was confirmed done and can be taken back, in the order in which that was heard. */
  readonly undoable: readonly Undoable[];
  /** Orders that were under way when their state was left: an answer to one is late. */
  readonly withdrawn: readonly string[];
  /** The newest of each field. */
  readonly documents: readonly CaseDocument[];
  /** All that were given, also those that do not stand any more. */
  readonly signatures: readonly Signature[];
  /** In the order they were reserved. */
  readonly numbers: readonly RegisterNumber[];
  readonly past: Readonly<Record<string, Past>>;
  /** Conflicts of interest that officials declared in this case: they decide nothing in it any more. */
  readonly conflicts: readonly Holder[];
  readonly consents: readonly Consent[];
  /** Per table pinned to the start: hash of the version that serves the whole case; not there where none is. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Names of the levels that hold. */
  readonly levels: readonly string[];
  /** Role at unit of everyone who sees the case. */
  readonly seers: readonly Pair[];
  /** What it holds by its state and data, by kind and name as the process has them; not there where it holds none. */
  readonly keys?: readonly CaseKey[];
  readonly opened: string;
  /** Last sequence, and the time and hash of its entry. */
  readonly sequence: number;
  readonly at: string;
  readonly hash: string;
}
