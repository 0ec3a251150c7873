/**
 * The resolved form of a process file: frozen plain data, JSON-safe, no classes.
 * `shared` actions are already copied onto their states, short forms are written out,
 * and every name resolves. It is what is hashed, stored and run.
 */

import type { Length, RungAt } from '#engine/calendar/types.ts';

/** A text to people in both languages of the product. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** Type of a single value in an expression; what is absent reads as `''`, 0 or false. */
export type PlainType = 'string' | 'int' | 'double' | 'bool';
/** How an expression sees the value of a field: a single value, a list of texts, or the rows of a table by their columns. What is absent reads as empty. */
export type FieldValueType = PlainType | 'list' | { readonly rows: Readonly<Record<string, PlainType>> };
/** Type of a name in an expression. */
export type ExpressionType = FieldValueType | 'region' | 'regions';

/** A CEL expression, checked against the definition when the file was read. */
export interface Expression {
  readonly cel: string;
  /** Every name it reads with its type, as `data.kelas` or `settings.x`: all that is needed to evaluate it. */
  readonly types: Readonly<Record<string, ExpressionType>>;
  /** Case fields the expression reads (through `data` or `old`), sorted. */
  readonly reads: readonly string[];
}

/** A guard: the expression and the sentence a person reads when it says no. */
export interface Guard extends Expression {
  readonly else: Text | null;
}

export type RoleKind = 'public' | 'staff';

/** Kinds of acting for an office holder: Plh, Plt, a.n., u.b. (domain 2.5). */
export type MandateKind = 'plh' | 'plt' | 'an' | 'ub';

/** Where a role must be held, seen from the unit that handles the case. */
export type Relation =
  | { readonly of: 'unit' }
  | { readonly of: 'unit.parent' }
  /** The handling unit itself or any unit above it. */
  | { readonly of: 'unit.ancestors' }
  /** Any unit below the handling unit. */
  | { readonly of: 'unit.descendants' }
  /** The unit named by a data field. */
  | { readonly of: 'field'; readonly field: string }
  /** The nearest unit that is above, or is, both of the units named by two data fields. */
  | { readonly of: 'common_parent'; readonly fields: readonly [string, string] }
  /** The unit by whose right the event was last done, and every unit above it. */
  | { readonly of: 'superior'; readonly event: string };

export interface Role {
  readonly kind: RoleKind;
  readonly title: Text;
  readonly at: Relation;
  /** Kinds of mandate under which it may be held; none = in one's own right only. */
  readonly mandates: readonly MandateKind[];
  /** Role that decides instead where a conflict of interest keeps its holders from it. */
  readonly conflictGoesTo: string | null;
}

/** Persons an admission leaves out: separation of duties compares persons, never offices. */
export type Exclusion =
  | { readonly did: string }
  | { readonly starter: true }
  /** The person that a data field names. */
  | { readonly party: string };

/** A role where it counts, and the role above that decides instead of it in a conflict of interest. */
export interface RoleAt {
  readonly role: string;
  readonly at: Relation;
  readonly mandates: readonly MandateKind[];
  readonly upward: RoleAt | null;
}

/** One way to be admitted to an action. */
export type Admission =
  | (RoleAt & { readonly kind: 'role'; readonly not: readonly Exclusion[] })
  /** The official who last did this event. */
  | { readonly kind: 'did'; readonly event: string; readonly not: readonly Exclusion[] }
  /** The official whom a person field names. */
  | { readonly kind: 'party'; readonly field: string; readonly not: readonly Exclusion[] }
  /** The person this case belongs to. */
  | { readonly kind: 'starter'; readonly not: readonly Exclusion[] }
  /** Anyone at all, acting in a public role; only in `start`. */
  | { readonly kind: 'anyone'; readonly role: string };

/** A refusal for the holders of a role, asked before `by`, with the process's own code and sentence. */
export interface Deny extends Omit<RoleAt, 'upward'> {
  readonly code: string;
  readonly text: Text;
}

export type Personal = 'person' | 'case';

/** Always, never, or when the expression holds (over the form laid on the data). */
export type Condition = true | false | Expression;

interface FieldBase {
  readonly name: string;
  readonly label: Text;
  readonly help: Text | null;
  readonly required: Condition;
  /** The field is asked for only when this holds. */
  readonly shown: Condition;
  /** `person`: identity, belongs to a person. `case`: free text that may contain it. */
  readonly personal: Personal | null;
  /** Last characters that stay readable to those who are not in `sees`; null = no mask. */
  readonly mask: number | null;
  /** Roles, `starter` or `unit` (roles at the handling unit) that may read it; null = all who see the case. */
  readonly sees: readonly string[] | null;
  /** What a form shows before anything is typed; it counts only when it is sent. */
  readonly default: Expression | null;
  /** The value follows from other fields: no form asks for it. */
  readonly computed: Expression | null;
}
/** The earliest or latest day: fixed, or so many days after (before, when negative) the local day of the step. */
export type DateBound = { readonly date: string } | { readonly days: number };
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly min: number | null;
  readonly max: number;
  /** A linear-time (RE2) pattern that the whole value must match. */
  readonly pattern: string | null;
  /** Shown when the pattern does not match. */
  readonly hint: Text | null;
  readonly multiline: boolean;
}
export interface IntegerField extends FieldBase {
  readonly type: 'integer';
  readonly min: number | null;
  readonly max: number | null;
}
/** A decimal number with at most so many decimals; expressions see it as a double. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly decimals: number;
  readonly min: number | null;
  readonly max: number | null;
}
/** Whole rupiah. */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
  readonly min: number | null;
  readonly max: number | null;
}
export interface BooleanField extends FieldBase {
  readonly type: 'boolean';
  /** The only accepted answer is yes (a declaration, a consent). */
  readonly must: boolean;
}
export interface DateField extends FieldBase {
  readonly type: 'date';
  readonly min: DateBound | null;
  readonly max: DateBound | null;
}
/** Date and time on the wall of the handling unit, kept as a UTC instant of whole minutes. */
export interface DateTimeField extends FieldBase {
  readonly type: 'datetime';
  readonly min: 'now' | null;
  readonly max: 'now' | null;
}
/** A time of day, 'HH:MM'. */
export interface TimeField extends FieldBase {
  readonly type: 'time';
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  /** Static options in the order shown, or rows of a reference table. */
  readonly options: Readonly<Record<string, Text>> | null;
  readonly table: string | null;
}
export interface UnitField extends FieldBase {
  readonly type: 'unit';
  /** Only units of this kind; null = any. */
  readonly kind: string | null;
  /** `actor`: only the acting person's unit or units below it. */
  readonly within: 'region' | 'actor';
}
export interface PersonField extends FieldBase {
  readonly type: 'person';
  /** Only people who hold this role ... */
  readonly role: string | null;
  /** ... at the handling unit, at the unit that a field names (null: handling unit), or anywhere in the region. */
  readonly at: Relation | { readonly of: 'region' };
}
export interface FilesField extends FieldBase {
  readonly type: 'files';
  readonly max: number;
  /** Bytes per file. */
  readonly size: number;
  /** Media types, `image/*` style allowed. */
  readonly accept: readonly string[];
}
/** Several of the choices, in the order of the file. */
export interface ChoicesField extends FieldBase {
  readonly type: 'choices';
  readonly options: Readonly<Record<string, Text>>;
}
export type ColumnField =
  | TextField
  | IntegerField
  | NumberField
  | MoneyField
  | BooleanField
  | DateField
  | DateTimeField
  | TimeField
  | ChoiceField;
/** A list of records; a column is a field without conditions. */
export interface TableField extends FieldBase {
  readonly type: 'table';
  /** The column that tells rows apart, or null. */
  readonly key: string | null;
  readonly max: number;
  readonly columns: Readonly<Record<string, ColumnField>>;
}
export interface PointField extends FieldBase {
  readonly type: 'point';
}
export type Field =
  | TextField
  | IntegerField
  | NumberField
  | MoneyField
  | BooleanField
  | DateField
  | DateTimeField
  | TimeField
  | ChoiceField
  | ChoicesField
  | TableField
  | UnitField
  | PersonField
  | FilesField
  | PointField;
export type FieldType = Field['type'];

/** A line of a form. */
export type FormLine =
  | { readonly kind: 'section'; readonly title: Text }
  /** Writes case data (`keep`), or stays in this entry only. */
  | { readonly kind: 'field'; readonly field: Field; readonly keep: boolean }
  /** At least one of these fields must be given; they stand here in this order. */
  | { readonly kind: 'any_of'; readonly fields: readonly Field[]; readonly keep: boolean };

/** An inside effect: part of the commit. */
export type Effect =
  | { readonly kind: 'set'; readonly field: string; readonly value: Expression }
  /** The case moves to the unit that a field names. */
  | { readonly kind: 'transfer'; readonly field: string }
  /** The open tasks are handed to the person that a field names; nothing happens when it is empty. */
  | { readonly kind: 'assign'; readonly field: string }
  /** An event inside the case, taken within the same step. */
  | { readonly kind: 'raise'; readonly event: string };

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

export interface Window {
  readonly length: Length;
  readonly of: { readonly kind: 'closed' } | { readonly kind: 'event'; readonly event: string };
}

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
  /** How often it may be done in a case. */
  readonly limit: { readonly times: number; readonly else: Text | null } | null;
  /** By when it may be done, counted from when the case was closed or an event was last done. */
  readonly within: Window | null;
  /** How many persons must send it before it takes effect. */
  readonly quorum: Quorum | null;
  readonly form: readonly FormLine[];
  readonly look: readonly Look[];
  readonly candidates: readonly Candidate[];
  /** Shared actions make no task of their own. */
  readonly shared: boolean;
}

/** How a case begins; it has one candidate, whose target is the first state. */
export type Start = Omit<Action, 'shared' | 'deny' | 'strategic' | 'limit' | 'within' | 'quorum'>;

/** What happens by itself: after a span in the state, or when a clock is due there. */
export interface After {
  readonly on: { readonly clock: string } | { readonly ms: number; readonly text: string };
  readonly candidates: readonly Candidate[];
}

/** When a parallel state is done. */
export type Join =
  /** When each of these regions is done. */
  | { readonly of: 'all'; readonly regions: readonly string[] }
  /** When so many of its regions are done that are not `aside`. */
  | { readonly of: 'count'; readonly count: number }
  | { readonly of: 'when'; readonly when: Expression };

/** `parallel`: all children are active together; `compound`: one of them; `final`: its surroundings are done. */
export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final';
/** How the task of a visit is handled. */
export interface TaskOptions {
  /** `required`: an official claims it before acting. `none`: it cannot be claimed. */
  readonly claim: 'required' | 'optional' | 'none';
  /** Null: called like its state. */
  readonly title: Text | null;
  readonly priority: 'low' | 'normal' | 'high';
}

export interface State {
  /** Dotted from the top, as `pemeriksaan.api.buka`. */
  readonly name: string;
  /** Dotted name of the state it lies in. */
  readonly parent: string | null;
  readonly kind: StateKind;
  readonly title: Text;
  readonly status: string;
  /** Outcome of a closed case, or null while it is open. Only at the top. */
  readonly closed: string | null;
  /** Dotted names, as written. */
  readonly children: readonly string[];
  /** The child that is entered first; null where there is none or all are. */
  readonly initial: string | null;
  readonly join: Join | null;
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
  readonly always: readonly Candidate[];
  /** Taken when it is done: its final child entered, or its regions joined. */
  readonly done: readonly Candidate[];
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

/** How long a clock runs, or until when. It is settled when the clock starts. */
export type ClockSpan =
  | { readonly kind: 'length'; readonly length: Length }
  | { readonly kind: 'setting'; readonly setting: string }
  | { readonly kind: 'cel'; readonly count: Expression; readonly unit: Length['unit'] }
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
  readonly stops: readonly string[];
  /** States whose leaving stops it. */
  readonly leaving: readonly string[];
  readonly pauses: readonly string[];
  /** Going on after a stop it has at least this long. */
  readonly atLeast: Length | null;
  readonly owner: string | null;
  readonly ladder: readonly Rung[];
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
  readonly clocks: Readonly<Record<string, Clock>>;
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
