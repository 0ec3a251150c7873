/** What a case consists of: tasks, items, timers, clocks, numbers, the past. */
import type { Length } from '#engine/calendar/types.ts';
import type { Text } from '#engine/definition/types.ts';
import type { Act, Pair } from '#engine/policy/types.ts';
import type { Row } from './values.ts';

/** The open duty of a visit of an active state. */
export interface Task {
  /** `<state>/<visit>`, with `#<name>` where actions name it, and `/<item>` of an item: the task's id within the case. */
  readonly key: string;
  /** Sequence of the entry that opened it. */
  readonly sequence: number;
  /** Dotted name. */
  readonly state: string;
  /** Key of the item whose step it is; not there for tasks of the case itself. */
  readonly item?: string;
  /** Role at unit of everyone whom one of its actions admits. */
  readonly offers: readonly Pair[];
  /** The person this case belongs to may act on it. */
  readonly forStarter: boolean;
  readonly claim: { readonly person: string; readonly role: string } | null;
  /** The next due date of a running clock in this state, or null. */
  readonly due: string | null;
}

/** A key by which a case is found, or that no two cases hold at once; for each name a case has at most one. */
export interface CaseKey {
  /** `message`: what comes from outside names it. `lock`: no other case of the process has it. */
  readonly kind: 'message' | 'lock';
  /** Of the message or of the lock. */
  readonly name: string;
  readonly key: string;
  /** An active state hears the message now; false for a lock. */
  readonly waits: boolean;
}

/** One item of an `each` state: it has its own steps and its own values. */
export interface Item {
  /** Dotted name of the `each` state. */
  readonly state: string;
  readonly visit: number;
  /** Tells it from the others of that state. */
  readonly key: string;
  /** Its values by column, as they were when it began; personal ones stay commitments. */
  readonly it: Row;
  /** Its active states by their dotted names, in file order; none only while the step that makes it is under way. */
  readonly active: readonly string[];
  /** As that of the case. */
  readonly came: Readonly<Record<string, string>>;
  /** XState's persisted snapshot of its machine, without context. */
  readonly snapshot: Readonly<Record<string, unknown>>;
}
export type ItemName = Pick<Item, 'state' | 'key'>;

export interface Timer {
  /** `after/<state>/<id>`, `every/<state>`, `item/<each state>/<id>/<item>`, `clock/<name>`, `rung/<clock>/<index>`, or `effect/<order>`, which no step of the kernel takes. */
  readonly key: string;
  readonly sequence: number;
  readonly due: string;
}

export interface Pause {
  readonly from: string;
  readonly to: string | null;
}
export interface CaseClock {
  /** Name of the clock in the definition. */
  readonly key: string;
  readonly sequence: number;
  /** `ended`: stopped by the flow; `due`: its time ran out. */
  readonly status: 'running' | 'paused' | 'ended' | 'due';
  readonly started: string;
  /** Settled when it started: how long it runs, or (null) until which date. */
  readonly length: Length | null;
  readonly until: string | null;
  /** When it last went on after a stop; null in its first run. The least it has then counts from here. */
  readonly resumed: string | null;
  /** Rungs of its ladder that this run has reached, by index. */
  readonly fired: readonly number[];
  readonly pauses: readonly Pause[];
  readonly ended: string | null;
  /** Instant it is due; null while a pause keeps it from ever being due. */
  readonly due: string | null;
  /** A year without a loaded calendar was counted. */
  readonly provisional: boolean;
  /** Hash of the calendar it was computed with. */
  readonly calendar: string;
}

/** A number of a register, for ever this case's; a void one stays, with its reason. */
export interface RegisterNumber {
  readonly unit: string;
  readonly register: string;
  readonly year: number;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly field: string;
  /** As it is written. */
  readonly text: string;
  readonly status: 'reserved' | 'confirmed' | 'void';
  readonly reason: Text | null;
  /** The entry that changed it last, and its time. */
  readonly sequence: number;
  readonly at: string;
}

/** Who did an event, how often, when last: all that rules about the past read. */
export interface Past {
  readonly times: number;
  readonly last: string;
  readonly persons: readonly string[];
  /** Who did it last, and by which right; null when nobody known did. */
  readonly by: Act | null;
}

/** A person's consent to an action that needs several, as long as it waits for the others. */
export interface Consent {
  readonly task: string;
  readonly event: string;
  readonly person: string;
  readonly role: string | null;
  readonly sequence: number;
}
