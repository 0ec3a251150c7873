/** The kernel's data: a case, a command, an entry of the history. All JSON-safe and readonly. */
import type { Calendar, Length, Zone } from '#engine/calendar/types.ts';
import type { CellText, MandateKind, TableRows, Text } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Act, Actor, Hold, Holder, Pair, Units } from '#engine/policy/types.ts';
import type { Incident, OpenCall, Order, Outgoing, Parent, Undoable } from './outside.ts';

/** A personal value as it stands in snapshots and entries; the value itself lies in a table of its own. */
export interface PersonalRef {
  /** `<sequence>.<field>`, for a cell `<sequence>.<field>.<row>.<column>`: with the case id it names the row. */
  readonly personal: string;
  /** SHA-256 over salt and value. */
  readonly commitment: string;
}
/** An attachment: a random id and the commitment to its name, type, size and content hash. */
export interface FileRef {
  readonly file: string;
  readonly commitment: string;
}
export type Scalar = string | number | boolean | null;
/** A row of a table by column. */
export type Row = Readonly<Record<string, Scalar | PersonalRef>>;
/** A document of the case as it was last made or received. */
export interface CaseDocument extends FileRef {
  readonly field: string;
  /** The letter it was made of; null for one that came with an answer. */
  readonly letter: string | null;
  /** The last entry whose values it shows. */
  readonly of: number;
  /** The entry that brought it. */
  readonly sequence: number;
}
/** Somebody's name under one content of a document. */
export interface Signature extends FileRef {
  readonly field: string;
  readonly person: string;
  /** `starter` for the one the case belongs to. */
  readonly role: string;
  readonly unit: string | null;
  readonly mandate: string | null;
  /** The kind of the mandate; null for a right of one's own. */
  readonly as: MandateKind | null;
  readonly event: string;
  readonly sequence: number;
  readonly at: string;
}
export type Value = Scalar | PersonalRef | readonly FileRef[] | readonly string[] | readonly Row[];
export type Values = Readonly<Record<string, Value>>;

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
  readonly opened: string;
  /** Last sequence, and the time and hash of its entry. */
  readonly sequence: number;
  readonly at: string;
  readonly hash: string;
}

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

/** An uploaded file as the runtime found it, before the step commits to it. */
export interface FileFact {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** A version of a reference table, from the local day on which it holds. */
export interface TableVersion {
  readonly hash: string;
  readonly from: string;
  readonly rows: TableRows;
}

/** Somebody whom a task may be handed to when it is born. */
export interface Hand extends Hold {
  readonly person: string;
  /** Open tasks that they have claimed in other cases. */
  readonly open: number;
  /** When they last got a task, by unit and state of this process, as far as the process takes turns in it. */
  readonly got: readonly { readonly unit: string; readonly state: string; readonly at: string }[];
}

/** Answers to the questions that the definition asks of the world; fetched before the step. */
export interface Facts {
  /** Rows of reference tables: table → key → label. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, CellText>>>>;
  /** People that a person field may name: field → person ids. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Units that a unit field may name: field → unit ids. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Cases that case fields name by what was typed: field → case id. What may not be named is not there. */
  readonly cases?: Readonly<Record<string, string>>;
  /** Uploads that the command names, by id. */
  readonly files: Readonly<Record<string, FileFact>>;
  /** Cases that a look-up found, newest first, by its name; a look-up that was not asked is not there. */
  readonly look: Readonly<Record<string, readonly string[]>>;
  /** Next running number by register; only of registers that the step was found to need. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Who holds the roles that pass a conflict of interest upward; not there where no role does. */
  readonly holders?: readonly Holder[];
  /** What the person whom a task is handed to holds; only for that command. */
  readonly assignee?: readonly Hold[];
  /** Who holds the roles that tasks are handed to at their birth; not there where the process hands none. */
  readonly hands?: readonly Hand[];
  /** What the row of a checklist requires: field → name → words; only of checklists that a form asks for. */
  readonly needs?: Readonly<Record<string, Readonly<Record<string, CellText>>>>;
  /** Versions of the tables that the definition declares, oldest first: the pinned one alone, or all up to now. */
  readonly versions?: Readonly<Record<string, readonly TableVersion[]>>;
}

/** Everything from outside. What was used of it is written into the entry. */
export interface Env {
  readonly now: string;
  /** Time of the commit; never before `now`. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly units: Units;
  /** By name; the one in use is the handling unit's, else the process's. */
  readonly calendars: Readonly<Record<string, { readonly hash: string; readonly calendar: Calendar }>>;
  /** For the handling unit, by name. */
  readonly settings: Readonly<Record<string, boolean | number | string>>;
  readonly facts: Facts;
  /** 32 random bytes as hex, from which salts are derived. */
  readonly random: string;
  /** Notes which rows of tables one entry reads; made anew for each. */
  readonly reads?: ReadNotes;
}

/** What is kept of `env` in an entry: enough to take the step again without asking anyone. */
export interface UsedEnv {
  readonly holds: readonly Hold[];
  readonly units: Units;
  readonly calendars: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, boolean | number | string>>;
  readonly labels: Facts['tables'];
  readonly look: Facts['look'];
  /** The first number taken of each register; not there when none was. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Not there where no role passes a conflict upward. */
  readonly holders?: readonly Holder[];
  /** Only where a task was handed to a colleague. */
  readonly assignee?: readonly Hold[];
  /** Only where a task was born that is handed to somebody: whom it was chosen from. */
  readonly hands?: readonly Hand[];
  /** Cells that were read, with the version of their table; the first entry names each pinned version. */
  readonly tables?: Readonly<Record<string, UsedTable>>;
}

/** The list of what one entry reads of reference tables. */
export interface ReadNotes {
  /** Notes a version although no row of it may be read. */
  version(table: string, version: string): void;
  /** Notes that these columns of a row were read. */
  row(table: string, version: string, key: string, row: TableRows[string], columns: readonly string[]): void;
  /** By table; empty when nothing was read. */
  used(): Readonly<Record<string, UsedTable>>;
}

export interface UsedTable {
  readonly version: string;
  readonly rows: TableRows;
}

/** `consent`: an event that still waits for other persons. `arrival`: something that came from another case. `redating`: a date computed anew. */
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

export type { Zone };
