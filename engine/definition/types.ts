/**
 * The resolved form of a process file: frozen plain data, JSON-safe, no classes.
 * `shared` actions are already copied onto their states, short forms are written out,
 * and every name resolves. It is what is hashed, stored and run.
 */

import type { NumberPart } from './number-format.ts';

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

/** Where a role must be held, seen from the unit that handles the case. */
export type Relation =
  | { readonly of: 'unit' }
  | { readonly of: 'unit.parent' }
  /** The handling unit itself or any unit above it. */
  | { readonly of: 'unit.ancestors' }
  /** The unit named by a data field. */
  | { readonly of: 'field'; readonly field: string };

export interface Role {
  readonly kind: RoleKind;
  readonly title: Text;
  readonly at: Relation;
}

/** Persons an admission leaves out: separation of duties compares persons, never offices. */
export type Exclusion =
  | { readonly did: string }
  | { readonly starter: true }
  /** The person that a data field names. */
  | { readonly party: string };

/** One way to be admitted to an action. */
export type Admission =
  | {
      readonly kind: 'role';
      readonly role: string;
      readonly at: Relation;
      readonly not: readonly Exclusion[];
    }
  /** The person this case belongs to. */
  | { readonly kind: 'starter'; readonly not: readonly Exclusion[] }
  /** Anyone at all, acting in a public role; only in `start`. */
  | { readonly kind: 'anyone'; readonly role: string };

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
/** Filled in by `number` effects alone; the running part is unique per unit, register and local year. */
export interface RegisterNumberField extends FieldBase {
  readonly type: 'register_number';
  readonly register: string;
  readonly format: readonly NumberPart[];
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
  | PointField
  | RegisterNumberField;
export type FieldType = Field['type'];

/** A line of a form. */
export type FormLine =
  | { readonly kind: 'section'; readonly title: Text }
  /** Writes case data (`keep`), or stays in this entry only. */
  | { readonly kind: 'field'; readonly field: Field; readonly keep: boolean }
  /** At least one of these fields must be given; they stand here in this order. */
  | { readonly kind: 'any_of'; readonly fields: readonly Field[]; readonly keep: boolean };

/** How often an outside effect is tried; waits in milliseconds, each `factor` times the one before, at most `max`. */
export interface Retry {
  readonly times: number;
  readonly first: number;
  readonly factor: number;
  readonly max: number;
}

/** Who is told: the person the case belongs to, or everyone who holds a role there. */
export type Recipient =
  { readonly kind: 'starter' } | { readonly kind: 'role'; readonly role: string; readonly at: Relation };

/**
 * What is ordered within the commit and done after it, each after the one before of the same step. `onFail`: the event
 * that is raised when the last try failed; null: an incident is opened, and what comes after it waits.
 */
export interface NotifyEffect {
  readonly kind: 'notify';
  readonly to: Recipient;
  /** Null: a sentence that names the case and its status. */
  readonly with: Text | null;
  readonly retry: Retry;
  readonly onFail: string | null;
}
export type OutsideEffect = NotifyEffect;

/** A number of the register that the field names: taken (again: the same one), final, or given up for a reason. */
export type NumberEffect =
  | { readonly kind: 'number'; readonly field: string; readonly act: 'reserve' | 'confirm' }
  | { readonly kind: 'number'; readonly field: string; readonly act: 'void'; readonly reason: Text };

/** What happens: inside, as part of the commit, or ordered from outside. */
export type Effect =
  | { readonly kind: 'set'; readonly field: string; readonly value: Expression }
  /** The case moves to the unit that a field names. */
  | { readonly kind: 'transfer'; readonly field: string }
  /** The open tasks are handed to the person that a field names; nothing happens when it is empty. */
  | { readonly kind: 'assign'; readonly field: string }
  /** An event inside the case, taken within the same step. */
  | { readonly kind: 'raise'; readonly event: string }
  /** Something that someone has to look after, until it is solved. */
  | { readonly kind: 'incident'; readonly name: string; readonly solved: boolean }
  | NumberEffect
  | OutsideEffect;

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

/** What a person may send. */
export interface Action {
  readonly event: string;
  readonly title: Text;
  readonly help: Text | null;
  /** `main`: the expected next step; `danger`: ends or returns the case. */
  readonly tone: 'main' | 'plain' | 'danger';
  readonly by: readonly Admission[];
  readonly form: readonly FormLine[];
  readonly look: readonly Look[];
  readonly candidates: readonly Candidate[];
  /** Shared actions make no task of their own. */
  readonly shared: boolean;
}

/** How a case begins; it has one candidate, whose target is the first state. */
export type Start = Omit<Action, 'shared'>;

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

/** What a state asks of another program on entering; it is left when the answer comes, or when it failed for good. */
export interface Call {
  readonly connector: string;
  readonly send: readonly SentPart[];
  readonly take: readonly { readonly field: string; readonly from: string }[];
  readonly retry: Retry;
}
/** A value by the name the other side knows it by: of a field, or the number of the case. */
export interface SentPart {
  readonly name: string;
  readonly from: { readonly of: 'data'; readonly field: string } | { readonly of: 'case' };
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
  readonly call: Call | null;
  /** Taken when its call failed for good. */
  readonly error: readonly Candidate[];
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

export interface Clock {
  readonly name: string;
  readonly title: Text;
  readonly length: { readonly count: number; readonly unit: 'working days' | 'days' | 'hours' | 'minutes' };
  readonly starts: readonly string[];
  /** Entered again: go on with what was left, or begin anew. */
  readonly again: 'keep' | 'restart';
  readonly stops: readonly string[];
  readonly pauses: readonly string[];
  readonly owner: string | null;
}

export interface Setting {
  readonly type: 'boolean' | 'integer';
  readonly default: boolean | number;
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
