/**
 * What the runtime needs of a store. Three implement it: memory (scenarios, tests), and one over
 * SQL for both PGlite and Postgres. `engine/testing/store-contract.ts` holds them to the same answers.
 * Every method is one round trip unless it says otherwise.
 */
import type { Calendar } from '#engine/calendar/types.ts';
import type {
  Case,
  CaseClock,
  CaseKey,
  Entry,
  FileFact,
  KeptFile,
  PersonalValue,
  RegisterNumber,
  Scalar,
  Task,
  Timer,
} from '#engine/machine/types.ts';
import type { TableRows, Text } from '#engine/definition/types.ts';
import type { Pair } from '#engine/policy/types.ts';
import type { Organisation, ServiceRow } from './organisation-rows.ts';

export type * from './organisation-rows.ts';

/** A row of a case that lives in a table of its own, keyed by (case, sequence that opened it, key). */
export interface RowChange<Row> {
  readonly put: readonly Row[];
  readonly drop: readonly { readonly sequence: number; readonly key: string }[];
}

export interface StoredEntry {
  readonly sequence: number;
  /** Canonical text: what is hashed. */
  readonly text: string;
  readonly hash: string;
  /** Derived from the text, for lists. */
  readonly kind: Entry['kind'];
  readonly event: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly person: string | null;
}

/** Who may open a case without an account: kept only as a salted hash. */
export interface Access {
  readonly salt: string;
  readonly hash: string;
}

/** First answer of an accepted command, given again to a repeat. */
export interface Answer {
  /** SHA-256 of the command's content. */
  readonly digest: string;
  readonly answer: { readonly caseId: string; readonly sequence: number };
}

/** A word by which staff find a case. */
export interface SearchWord {
  readonly field: string;
  readonly word: string;
  /** Who finds it by this word, of those who see it; null: all of them. */
  readonly readers: readonly Pair[] | null;
}

/** One atomic commit to one case. */
export interface Commit {
  /** The case after the step. */
  readonly case: Case;
  /** Sequence the case had before; 0 opens it. */
  readonly expected: number;
  readonly entries: readonly StoredEntry[];
  readonly tasks: RowChange<Task>;
  readonly timers: RowChange<Timer>;
  readonly clocks: RowChange<CaseClock>;
  /** Present when they changed: role at unit of everyone who sees the case. */
  readonly seers: readonly Pair[] | null;
  /** Keys that it holds from now on or with another text, and those that it gives up. */
  readonly keys: { readonly put: readonly CaseKey[]; readonly drop: readonly KeyName[] };
  /** All words that it is found by, when they changed. */
  readonly search: readonly SearchWord[] | null;
  /** Whom a task was handed to by what they had to do, with how many open tasks they had claimed in other cases. */
  readonly hands: readonly { readonly person: string; readonly open: number }[];
  /** Numbers that were taken, each the next of its register, or changed. */
  readonly numbers: readonly RegisterNumber[];
  readonly personal: readonly PersonalValue[];
  readonly files: readonly KeptFile[];
  readonly access: Access | null;
  /** What lists show of the case: a personal value by its key (`PersonalRef.personal`), or plain text. */
  readonly headline: { readonly personal: string } | { readonly text: string } | null;
  readonly idempotency: { readonly key: string; readonly digest: string } | null;
  /** Draft that this command used up, if any. */
  readonly draft: string | null;
  /** Version of the organisation that the decision was taken on; null for timers. */
  readonly organisation: number | null;
}

/** Which of its keys a case means. */
export type KeyName = Pick<CaseKey, 'kind' | 'name'>;

/** Where several apply, the first of repeat, clash, organisation is answered. */
export type CommitResult =
  | { readonly kind: 'done' }
  /** Someone else moved the case first; at sequence 0 the tracking ID of a new case is taken. */
  | { readonly kind: 'clash'; readonly sequence: number }
  /** The key was used before: its first answer. */
  | { readonly kind: 'repeat'; readonly first: Answer }
  /** A number is not the next of its register any more. */
  | { readonly kind: 'number' }
  /** Somebody whom a task was handed to has other tasks than was counted on. */
  | { readonly kind: 'hands' }
  /** Another case of the process holds the key of this lock. */
  | { readonly kind: 'locked'; readonly name: string }
  /** Roles, mandates or units changed since the decision. */
  | { readonly kind: 'organisation'; readonly version: number };

export interface Loaded {
  readonly case: Case | null;
  /** Set when the idempotency key was used before. */
  readonly repeat: Answer | null;
  readonly organisation: number;
}

/** A clock whose length follows a setting, and how long it runs by the present value of its setting in a unit: `14 days`. */
export interface AmendedLength {
  /** Hash. */
  readonly definition: string;
  readonly clock: string;
  readonly unit: string;
  readonly length: string;
}
export interface ExaminedClocks {
  readonly caseId: string;
  readonly sequence: number;
  /** `length` is null for a clock that follows no setting. */
  readonly clocks: readonly {
    readonly key: string;
    readonly calendar: string;
    readonly length: string | null;
  }[];
}

/** Cursor of a list: the last row seen. Lists are ordered by due (null last), then case id, then key. */
export interface TaskCursor {
  readonly due: string | null;
  readonly caseId: string;
  readonly key: string;
}
export interface TaskRow {
  readonly caseId: string;
  /** Hash of the definition it runs under. */
  readonly definition: string;
  readonly tracking: string;
  readonly state: string;
  readonly unit: string;
  readonly opened: string;
  readonly sequence: number;
  readonly levels: readonly string[];
  readonly headline: string | null;
  readonly task: Task;
}
export interface CaseRow {
  readonly caseId: string;
  /** Hash of the definition it runs under. */
  readonly definition: string;
  readonly tracking: string;
  readonly state: string;
  readonly unit: string;
  readonly opened: string;
  readonly at: string;
  readonly closed: string | null;
  readonly levels: readonly string[];
  readonly headline: string | null;
}
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, counted up to 1,000. */
  readonly count: number;
  readonly more: boolean;
}

/** Typed but not sent. No history; expires. */
export interface Draft {
  readonly id: string;
  /** Person id, or the draft cookie of someone without an account. */
  readonly owner: string;
  readonly process: string;
  /** Null for a start form. */
  readonly caseId: string | null;
  readonly event: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly saved: string;
  readonly expires: string;
}

/** An upload comes before the draft that names it, so it is kept this long without one. */
export const UPLOAD_WAITS_HOURS = 24;

/** A look-up reads no more than so many of the newest cases: it can be asked by anyone who may start a case. */
export const LOOKED_AT = 2000;

/** An upload's row. Its bytes lie in the file store. */
export interface StoredFile extends FileFact {
  /** Person id or draft cookie of whoever uploaded it. */
  readonly owner: string;
  /** Case it was committed to, or null while it belongs to a draft. */
  readonly caseId: string | null;
  readonly field: string | null;
  readonly uploaded: string;
}

/** Rows to add or to replace (same key and `from`), with the entries of their streams. */
export interface OrganisationChange extends Partial<Omit<Organisation, 'version'>> {
  readonly entries: readonly { readonly stream: Entry['stream']; readonly entry: StoredEntry }[];
}

export interface StoredDefinition {
  readonly hash: string;
  readonly process: string;
  /** Canonical JSON: what is hashed and what runs. */
  readonly text: string;
  /** The file as the designer wrote it. */
  readonly source: string;
  readonly published: string;
  /** New cases start with the newest current one of a process. */
  readonly current: boolean;
}
export interface StoredCalendar {
  readonly hash: string;
  readonly name: string;
  readonly calendar: Calendar;
  readonly current: boolean;
}

/** One version of a reference table; it never changes. */
export interface StoredTable {
  readonly hash: string;
  readonly name: string;
  /** Local day from which it holds, until the next version does. */
  readonly from: string;
  /** Of two that hold from one day the later published counts. */
  readonly published: string;
  /** Column of the keys of `rows`. */
  readonly key: string;
  /** Column that people read. */
  readonly label: string;
  readonly rows: TableRows;
}

/** Something that people were told beside a case; readers are found when it is read. */
export interface Notification {
  /** Of the order: the same is kept once. */
  readonly key: string;
  readonly caseId: string;
  /** The person the case belongs to, or null. */
  readonly starter: string | null;
  readonly pairs: readonly Pair[];
  /** Null: a sentence that names the case and its status. */
  readonly text: Text | null;
  readonly at: string;
}

/** How much a person has to do, for handing out tasks. */
export interface Load {
  readonly person: string;
  /** Open tasks that they have claimed, those of one case left out. */
  readonly open: number;
  /** When they last got a task of each state that was asked for, by unit of its case; by unit, then state. */
  readonly got: readonly { readonly unit: string; readonly state: string; readonly at: string }[];
}

/** A key of the cases of one process. */
export interface KeyPlace extends KeyName {
  readonly process: string;
  readonly key: string;
}
export interface KeyHolder {
  readonly caseId: string;
  /** The unit that handles it. */
  readonly unit: string;
  /** As in a case's keys. */
  readonly waits: boolean;
}

/** A message of a program that waits for a case to wait for it. It stays as a receipt when it was delivered or is too late. */
export interface KeptMessage {
  /** What a case uses up when it takes it: as idempotency keys are kept. */
  readonly id: string;
  /** Of what was sent. */
  readonly digest: string;
  readonly service: Pick<ServiceRow, 'id' | 'role' | 'unit'>;
  readonly process: string;
  readonly message: string;
  /** As cases hold it. */
  readonly key: string;
  /** As it was sent; null once it was delivered or is too late. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly arrived: string;
  /** From then on it is not delivered any more. */
  readonly expires: string;
  readonly delivered: string | null;
  /** The case that did not take it, and its last sequence then: it is offered again when that case has moved. */
  readonly tried: { readonly caseId: string; readonly sequence: number } | null;
}

/** One register: a running number for each unit, kind and local year. */
export type RegisterPlace = Pick<RegisterNumber, 'unit' | 'register' | 'year'>;
export interface StoredNumber extends RegisterNumber {
  readonly caseId: string;
}

export interface Installation {
  readonly demo: boolean;
  readonly name: string;
  readonly created: string;
  /** Random, made once: signs cookies of this installation. */
  readonly secret: string;
}

export interface Store {
  /** The database's clock, as UTC ISO text with milliseconds. */
  now(): Promise<string>;
  /** Null before the first start seeded it. */
  installation(): Promise<Installation | null>;
  /** Keeps the first of several. */
  createInstallation(installation: Installation): Promise<void>;

  /** The case, the first answer to the key if it was used, and the version of the organisation. */
  load(caseId: string, key: string | null): Promise<Loaded>;
  /** All or nothing; every answer but `done` changed nothing. FILE_UNKNOWN when an upload is not there for this case. */
  commit(commit: Commit): Promise<CommitResult>;
  /** Null also for a case that nobody may open without an account. */
  caseByTracking(tracking: string): Promise<{ readonly caseId: string; readonly access: Access } | null>;
  entries(stream: Entry['stream'], after: number, limit: number): Promise<readonly StoredEntry[]>;
  personal(caseId: string): Promise<readonly PersonalValue[]>;
  /** Cases that have a timer due at or before `now`, earliest due first. */
  dueCases(now: string, limit: number): Promise<readonly { readonly caseId: string; readonly due: string }[]>;
  /**
   * Open cases with a running or paused clock that has to be looked at, by id, after one: it was found to be right, or else computed, by one
   * of these calendars (by hash), or it is one of these and was not found to be right with the length named.
   */
  clockedBy(query: {
    readonly calendars: readonly string[];
    readonly lengths: readonly AmendedLength[];
    readonly after: string;
    readonly limit: number;
  }): Promise<readonly string[]>;
  /** Notes by what open clocks of a case were found to be right, if it is still at that sequence. Whatever changes a clock forgets it. */
  clocksExamined(examined: ExaminedClocks): Promise<void>;
  /** Earliest due of all open timers, or null. */
  nextDue(): Promise<string | null>;

  /** Open tasks that one of the pairs is offered, once each. `mine`: only those claimed by this person. */
  tasks(query: {
    readonly pairs: readonly Pair[];
    readonly mine: string | null;
    readonly after: TaskCursor | null;
    readonly limit: number;
  }): Promise<Page<TaskRow>>;
  /**
   * Cases that one of the pairs sees, newest first; `text` matches the start of a tracking ID, `ids` leaves only these. Found too, beside
   * `text`: cases in which each of `words` begins a word that one of the pairs reads; none by no words.
   */
  cases(query: {
    readonly pairs: readonly Pair[];
    readonly text: string | null;
    readonly words?: readonly string[];
    readonly ids: readonly string[] | null;
    readonly after: { readonly opened: string; readonly caseId: string } | null;
    readonly limit: number;
  }): Promise<Page<CaseRow>>;
  /**
   * Cases of a process, open or closed, opened at or after `since`, that have exactly these values, newest first; never
   * `except`, and only among the newest `LOOKED_AT`. `levels` are those that keep no one from a case: one on which any other holds is left out.
   */
  similar(query: {
    readonly process: string;
    readonly where: Readonly<Record<string, Scalar>>;
    readonly since: string;
    readonly levels: readonly string[];
    readonly max: number;
    readonly except: string;
  }): Promise<readonly string[]>;

  /** What each of the persons has to do, in the order asked. `states` are those of the process whose turns are asked for. */
  loads(query: {
    readonly persons: readonly string[];
    readonly process: string;
    readonly states: readonly string[];
    /** The case whose own tasks are not counted. */
    readonly except: string;
  }): Promise<readonly Load[]>;

  /** Replaces the owner's draft with this id; NOT_FOUND when the id is another owner's. */
  saveDraft(draft: Draft): Promise<void>;
  /** The owner's newest draft of this form that has not expired. */
  findDraft(query: {
    readonly owner: string;
    readonly process: string;
    readonly caseId: string | null;
    readonly event: string;
    readonly now: string;
  }): Promise<Draft | null>;
  dropDraft(id: string, owner: string): Promise<void>;
  /**
   * Removes expired drafts, the values of kept messages that are too late, and the rows of uploads that no case and no draft names and that have waited
   * `UPLOAD_WAITS_HOURS`; answers the ids of those uploads.
   */
  dropExpired(now: string): Promise<readonly string[]>;

  /** Cases of a process that hold a key now, by id; at most `limit`. */
  keyHolders(query: KeyPlace & { readonly limit: number }): Promise<readonly KeyHolder[]>;

  /** Keeps the first of the same id, and answers it. Two round trips. */
  keepMessage(message: KeptMessage): Promise<KeptMessage>;
  keptMessage(id: string): Promise<KeptMessage | null>;
  /** Not delivered, and a case waits for it now that has not refused it where it stands; or a case took it and nobody noted it. Oldest first. */
  keptToDeliver(query: {
    readonly now: string;
    readonly after: Pick<KeptMessage, 'arrived' | 'id'> | null;
    readonly limit: number;
  }): Promise<readonly KeptMessage[]>;
  /** Notes that it was delivered (its values go), or which case did not take it. */
  noteKept(id: string, noted: Pick<KeptMessage, 'delivered' | 'tried'>): Promise<void>;
  /** Not delivered, oldest first; those that are too late, too. */
  keptUndelivered(limit: number): Promise<readonly KeptMessage[]>;

  /** The running number that comes next. */
  nextNumber(place: RegisterPlace): Promise<number>;
  /** The whole register in order, void ones with their reasons: it has no gaps. */
  numbers(place: RegisterPlace): Promise<readonly StoredNumber[]>;

  /** Keeps the first of the same key. */
  addNotification(notification: Notification): Promise<void>;
  /** Of one case, oldest first. */
  notifications(caseId: string): Promise<readonly Notification[]>;

  addFile(file: StoredFile): Promise<void>;
  /** Those that are there, in the order asked. */
  files(ids: readonly string[]): Promise<readonly StoredFile[]>;

  organisation(): Promise<Organisation>;
  /** Applies rows and entries in one transaction and answers the new version; STALE when a stream has moved on. */
  changeOrganisation(change: OrganisationChange): Promise<number>;

  definitions(): Promise<readonly StoredDefinition[]>;
  /** A current one takes the place of its process's other versions. Put again, only `current` changes. */
  putDefinition(definition: StoredDefinition): Promise<void>;
  calendars(): Promise<readonly StoredCalendar[]>;
  /** Likewise, by name. */
  putCalendar(calendar: StoredCalendar): Promise<void>;
  /** By name, then oldest first. */
  tables(): Promise<readonly StoredTable[]>;
  /** Put again, nothing changes. */
  putTable(table: StoredTable): Promise<void>;

  close(): Promise<void>;
}
