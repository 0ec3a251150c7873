/** What a step is given from outside, and what of it is kept. */
import type { Calendar } from '#engine/calendar/types.ts';
import type { CaseKey } from './parts.ts';
import type { CellText, TableRows } from '#engine/definition/types.ts';
import type { Actor, Hold, Holder, Units } from '#engine/policy/types.ts';

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

/** A lock that another case holds. */
export type HeldLock = Pick<CaseKey, 'name' | 'key'>;

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
  /** Per person that a rule asks about: who of those at hand is registered as related to them; not there where nobody is. */
  readonly related?: Readonly<Record<string, readonly string[]>>;
  /** What the person whom a task is handed to holds; only for that command. */
  readonly assignee?: readonly Hold[];
  /** Who holds the roles that tasks are handed to at their birth; not there where the process hands none. */
  readonly hands?: readonly Hand[];
  /** What the row of a checklist requires: field → name → words; only of checklists that a form asks for. */
  readonly needs?: Readonly<Record<string, Readonly<Record<string, CellText>>>>;
  /** Locks that the step was found to take while another case held them; not there where it was not. */
  readonly locked?: readonly HeldLock[];
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
  /** Only where somebody at hand is registered as related to a person whom a rule asks about. */
  readonly related?: Readonly<Record<string, readonly string[]>>;
  /** Only where a task was handed to a colleague. */
  readonly assignee?: readonly Hold[];
  /** Only where a task was born that is handed to somebody: whom it was chosen from. */
  readonly hands?: readonly Hand[];
  /** Only where a timer was put off: the lock that another case held. */
  readonly locked?: readonly HeldLock[];
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
