/**
 * The resolved form of a process file: frozen plain data, JSON-safe, no classes.
 * `shared` actions are already copied onto their states, short forms are written out,
 * and every name resolves. It is what is hashed, stored and run.
 */
import type { Period } from '#engine/calendar/period.ts';
import type { Length, RungAt } from '#engine/calendar/types.ts';
import type { Admission, Deny, Expression, Guard, Role, RoleAt, Text, Warning } from './types/basics.ts';
import type { Field, FormLine } from './types/fields.ts';
import type { Each, ItemEffect } from './types/each.ts';
import type { Letter } from './types/letters.ts';
import type { Lock } from './types/locks.ts';
import type { Message, SendEffect, Taking } from './types/messages.ts';
import type { AwaitedCase, Call, CaseBinding, NumberEffect, OutsideEffect } from './types/outside.ts';
import type { ReferenceTable } from './types/tables.ts';

export type * from './types/basics.ts';
export type * from './types/each.ts';
export type * from './types/fields.ts';
export type * from './types/letters.ts';
export type * from './types/locks.ts';
export type * from './types/messages.ts';
export type * from './types/outside.ts';
export type * from './types/tables.ts';

/** What happens: inside, as part of the commit, or ordered from outside. */
export type Effect =
  | { readonly kind: 'set'; readonly field: string; readonly value: Expression }
  /** The case moves to the unit that a field names. */
  | { readonly kind: 'transfer'; readonly field: string }
  /** The open tasks are handed to the person that a field names; nothing happens when it is empty. */
  | { readonly kind: 'assign'; readonly field: string }
  /** In a ladder: the open tasks that this role has are handed to whoever holds the role above it. */
  | { readonly kind: 'assign_above'; readonly role: string; readonly to: RoleAt }
  /** An event inside the case, taken within the same step. */
  | { readonly kind: 'raise'; readonly event: string }
  /** Something that someone has to look after, until it is solved. */
  | { readonly kind: 'incident'; readonly name: string; readonly solved: boolean }
  | ItemEffect
  | NumberEffect
  | OutsideEffect
  | SendEffect
  /** A decision table is asked, and writes its outputs. */
  | { readonly kind: 'decide'; readonly decision: string };

/** A target that is the state from which this one was entered. Cannot be written in a file. */
export const BACK = '$back';

/** One candidate of a transition; the first whose admission and guard hold is taken. */
export interface Candidate {
  /** Dotted name of a state, `BACK`, or null: stay, nothing restarts. */
  readonly target: string | null;
  /** The target's regions are entered as they were left, not anew. */
  readonly resume: boolean;
  readonly guard: Guard | null;
  readonly do: readonly Effect[];
}

/**
 * A look-up over other cases, done before the step and recorded in its entry: cases of a process, opened not longer
 * ago than `newer`, that have in each field what was just sent or is stored. Where one of the values is not given,
 * nothing is looked up.
 */
export interface Look {
  readonly name: string;
  readonly title: Text;
  /** The process whose cases are looked at. */
  readonly process: string;
  readonly where: readonly {
    /** Field of the cases looked at. */
    readonly field: string;
    /** What it is compared with: a field of this form, or of this case with the form laid over it. */
    readonly from: { readonly of: 'form' | 'data'; readonly field: string };
  }[];
  /** Milliseconds. */
  readonly newer: number;
  readonly max: number;
}

export type Window =
  | {
      readonly length: Length;
      readonly of: { readonly kind: 'closed' } | { readonly kind: 'event'; readonly event: string };
    }
  /** As long as this clock has started and is neither due nor stopped. */
  | { readonly clock: string };

export interface Quorum {
  readonly count: number;
  /** `distinct`: each by the right of another role. */
  readonly roles: 'distinct' | 'any';
}

/** What a person may send. */
export interface Action {
  readonly event: string;
  readonly title: Text;
  readonly help: Text | null;
  /** `main`: the expected next step; `danger`: ends or returns the case. */
  readonly tone: 'main' | 'plain' | 'danger';
  readonly by: readonly Admission[];
  readonly deny: readonly Deny[];
  /** An act that a Plh or Plt may not do (domain 2.5). */
  readonly strategic: boolean;
  /** The document that is signed with it. */
  readonly signs: string | null;
  /** How often it may be done in a case. */
  readonly limit: { readonly times: number; readonly else: Text | null } | null;
  /** By when it may be done, counted from when the case was closed or an event was last done. */
  readonly within: Window | null;
  /** How many persons must send it before it takes effect. */
  readonly quorum: Quorum | null;
  readonly form: readonly FormLine[];
  readonly look: readonly Look[];
  /** Asked last of all. */
  readonly warn: readonly Warning[];
  readonly candidates: readonly Candidate[];
  /** The task of its state that it belongs to; null for the one without a name. */
  readonly task: string | null;
  /** Shared actions make no task of their own. */
  readonly shared: boolean;
}

/** How a case begins; it has one candidate, whose target is the first state. */
export interface Start extends Omit<
  Action,
  'shared' | 'task' | 'deny' | 'strategic' | 'signs' | 'limit' | 'within' | 'quorum'
> {
  /** An official enters the case: it belongs to somebody in this public role, and not to who entered it. */
  readonly onBehalf: string | null;
  /** It begins by itself on a day of each period; not there where somebody sends it. */
  readonly every?: Every;
}

/** When the calendar begins a case. */
export interface Every {
  readonly period: Period;
  /** One case for each unit at which somebody holds one of these roles; null: one for each region. */
  readonly forEach: { readonly of: 'unit'; readonly roles: readonly string[] } | null;
}

/** What happens by itself: after a span in the state, when a clock is due there, or on a day of each period. */
export interface After {
  readonly on:
    | { readonly clock: string }
    | { readonly ms: number; readonly text: string }
    /** A setting that is a span of real time, read when the state is entered. */
    | { readonly setting: string; readonly text: string }
    | { readonly period: Period; readonly text: string };
  readonly candidates: readonly Candidate[];
}

/** When a parallel state is done. */
export type Join =
  /** When each of these regions is done. */
  | { readonly of: 'all'; readonly regions: readonly string[] }
  /** When so many of its regions are done that are not `aside`. */
  | { readonly of: 'count'; readonly count: number }
  | { readonly of: 'when'; readonly when: Expression };

/**
 * `parallel`: all children are active together; `compound`: one of them; `final`: its surroundings are done; `each`: the
 * children are the steps of its items, and never active in the case itself.
 */
export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'each';
/** How the task of a visit is handled. */
export interface TaskOptions {
  /** `required`: an official claims it before acting. `none`: it cannot be claimed. */
  readonly claim: 'required' | 'optional' | 'none';
  /** Null: called like its state. */
  readonly title: Text | null;
  readonly priority: 'low' | 'normal' | 'high';
  /** While a region or an item stands here, its join does not wait for it; left out where it does. */
  readonly optional?: true;
}

export interface State {
  /** Dotted from the top, as `pemeriksaan.api.buka`. */
  readonly name: string;
  /** Dotted name of the state it lies in. */
  readonly parent: string | null;
  readonly kind: StateKind;
  readonly title: Text;
  /** What another system or a regulation calls it; shown to staff. */
  readonly code: string | null;
  readonly status: string;
  /** Outcome of a closed case, or null while it is open. Only at the top. */
  readonly closed: string | null;
  /** Dotted names, as written. */
  readonly children: readonly string[];
  /** The child that is entered first; null where there is none or all are. */
  readonly initial: string | null;
  readonly join: Join | null;
  /** Only where the kind is `each`. */
  readonly each?: Each;
  /** Of its regions one at a time may be under way. */
  readonly oneAtATime: boolean;
  /** A region nobody waits for. */
  readonly aside: boolean;
  /** A region that starts only when this holds; else it waits for that, or is done at once as `skipped`. */
  readonly starts: { readonly when: Expression; readonly else: 'wait' | 'skip' } | null;
  /** What people may send. */
  readonly on: Readonly<Record<string, Action>>;
  /** What is taken when an event is raised inside the case. */
  readonly handlers: Readonly<Record<string, readonly Candidate[]>>;
  /** What is taken of the messages that it hears, by handler; left out where nothing is. */
  readonly takes?: Readonly<Record<string, Taking>>;
  readonly always: readonly Candidate[];
  /** Taken when it is done: its final child entered, or its regions joined. */
  readonly done: readonly Candidate[];
  readonly call: Call | null;
  /** The case that it waits for. */
  readonly child: AwaitedCase | null;
  /** Taken when its call failed for good, or its case could not be begun. */
  readonly error: readonly Candidate[];
  readonly task: TaskOptions;
  readonly after: readonly After[];
  readonly entry: readonly Effect[];
  readonly exit: readonly Effect[];
}

/** The public wording of one or many states. */
export interface Status {
  readonly name: string;
  readonly title: Text;
  /** Not a step of the usual way: shown on the stage strip only while it is the current one. */
  readonly aside: boolean;
}

/** How long a clock runs, or until when. It is settled when the clock starts; with `amend` a setting that changes later settles it anew. */
export type ClockSpan =
  | { readonly kind: 'length'; readonly length: Length }
  | { readonly kind: 'setting'; readonly setting: string; readonly amend?: true }
  | { readonly kind: 'cel'; readonly count: Expression; readonly unit: Length['unit'] }
  /** A cell of a reference table, in the row that a field names; without a unit the cell is a duration. */
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly field: string;
      readonly column: string;
      readonly unit: Length['unit'] | null;
    }
  /** The date in a field, or so long before it. */
  | { readonly kind: 'until'; readonly field: string; readonly before: Length | null };

/** A step of a clock's ladder: when it is reached, and what happens then, once per run of the clock. */
export interface Rung {
  readonly at: RungAt;
  readonly do: readonly Effect[];
}

export interface Clock {
  readonly name: string;
  readonly title: Text;
  readonly span: ClockSpan;
  readonly starts: readonly string[];
  /** Entered again: go on with what was left, or begin anew. */
  readonly again: 'keep' | 'restart';
  /** States of `starts` that begin it anew, whatever was left. */
  readonly anew: readonly string[];
  readonly stops: readonly string[];
  /** States whose leaving stops it. */
  readonly leaving: readonly string[];
  readonly pauses: readonly string[];
  /** States in which it takes no effect, and after which it is as if it had run on; not there where none is said. */
  readonly rests?: readonly string[];
  /** Going on after a stop it has at least this long. */
  readonly atLeast: Length | null;
  readonly owner: string | null;
  readonly ladder: readonly Rung[];
}

/** Value of an input or output of a decision. */
export type DecisionValue = string | number | boolean;

/** What one cell of a row asks of its input. */
export type DecisionCell =
  | { readonly kind: 'any' }
  | { readonly kind: 'in'; readonly values: readonly DecisionValue[] }
  /** Both ends belong to it; null is without end. Whole numbers, or days as 2026-03-25. */
  | { readonly kind: 'range'; readonly from: string | number | null; readonly to: string | number | null }
  | { readonly kind: 'cel'; readonly holds: Expression };

/**
 * A decision table. `first`: the first row that holds writes the outputs. `unique`: exactly one row may hold; a last row
 * of nothing but any is for when none does. `collect`: all rows that hold; numbers are added up, truths are true when one is.
 */
export interface Decision {
  readonly name: string;
  readonly title: Text;
  readonly hit: 'first' | 'unique' | 'collect';
  readonly inputs: readonly Expression[];
  /** Fields of the case. */
  readonly outputs: readonly string[];
  readonly rows: readonly { readonly when: readonly DecisionCell[]; readonly then: readonly Expression[] }[];
}

/** A duration is written as in the file: `14 days`. */
export interface Setting {
  readonly type: 'boolean' | 'integer' | 'duration';
  readonly default: boolean | number | string;
  readonly title: Text;
}

/** While `when` holds: who sees the case at all, or what is hidden from whom. */
export type Level =
  | {
      readonly name: string;
      readonly title: Text;
      readonly when: Expression;
      readonly kind: 'seen_by';
      readonly seenBy: readonly string[];
    }
  | {
      readonly name: string;
      readonly title: Text;
      readonly when: Expression;
      readonly kind: 'hides';
      readonly hides: readonly string[];
    };

/** What everybody may read of a case without showing anything, while `when` holds over its stored data. */
export interface Public {
  readonly when: Expression | null;
  readonly fields: readonly string[];
  /** Also the public wording of its state. */
  readonly status: boolean;
}

export interface Definition {
  readonly language: 1;
  readonly process: string;
  readonly title: Text;
  readonly summary: Text;
  readonly calendar: string;
  /** Letters before a tracking ID. */
  readonly tracking: string;
  /** The text field that names a case in lists. */
  readonly headline: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly data: Readonly<Record<string, Field>>;
  readonly status: readonly Status[];
  /** Fields that stay as they are while the case is in one of these states. */
  readonly frozen: readonly { readonly data: readonly string[]; readonly in: readonly string[] }[];
  readonly visibility: readonly Level[];
  /** Null: nothing of a case is open to everybody. */
  readonly public: Public | null;
  readonly clocks: Readonly<Record<string, Clock>>;
  /** Not there in definitions that were published before tables had columns. */
  readonly tables?: Readonly<Record<string, ReferenceTable>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** As `uses` names them. */
  readonly letters: Readonly<Record<string, Letter>>;
  /** Processes that its cases begin. */
  readonly cases: Readonly<Record<string, CaseBinding>>;
  /** What cases of the process hold alone; not there where none do. */
  readonly locks?: Readonly<Record<string, Lock>>;
  /** What its cases may hear from others; left out where they hear nothing. */
  readonly messages?: Readonly<Record<string, Message>>;
  readonly start: Readonly<Record<string, Start>>;
  readonly states: Readonly<Record<string, State>>;
  /** Order of names as written, by dotted path of their map: canonical JSON sorts keys, and the order is shown to people. */
  readonly order: Readonly<Record<string, readonly string[]>>;
}

/** A definition with the hash of its canonical text, by which everything else names it. */
export interface Published {
  readonly hash: string;
  readonly definition: Definition;
}
