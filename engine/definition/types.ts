/**
 * The resolved form of a process file: frozen plain data, JSON-safe, no classes.
 * `shared` actions are already copied onto their states, short forms are written out,
 * and every name resolves. It is what is hashed, stored and run.
 */

/** A text to people in both languages of the product. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** Type of a name in an expression; what is absent reads as `''`, 0, false or the empty list. */
export type ExpressionType = 'string' | 'int' | 'bool' | 'list';

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

/** What a person must confirm before an action is taken: it asks, where a guard refuses. */
export interface Warning extends Expression {
  readonly text: Text;
  /** Names it when it is confirmed. */
  readonly hash: string;
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
  /** The decision that alone writes it, or null. */
  readonly setBy: string | null;
}
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
export interface BooleanField extends FieldBase {
  readonly type: 'boolean';
  /** The only accepted answer is yes (a declaration, a consent). */
  readonly must: boolean;
}
export interface DateField extends FieldBase {
  readonly type: 'date';
  /** `today`: not after the local day of the step. */
  readonly max: 'today' | null;
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
export interface PointField extends FieldBase {
  readonly type: 'point';
}
export type Field =
  | TextField
  | IntegerField
  | BooleanField
  | DateField
  | ChoiceField
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
  /** A decision table is asked, and writes its outputs. */
  | { readonly kind: 'decide'; readonly decision: string };

/** One candidate of an action; the first whose admission and guard hold is taken. */
export interface Candidate {
  /** A state, or null: stay, nothing restarts. */
  readonly target: string | null;
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
  /** Asked last of all. */
  readonly warn: readonly Warning[];
  readonly candidates: readonly Candidate[];
  /** Shared actions make no task of their own. */
  readonly shared: boolean;
}

export interface Start extends Omit<Action, 'candidates' | 'shared'> {
  readonly target: string;
  readonly do: readonly Effect[];
}

/** What happens by itself: after a span in the state, or when a clock is due there. */
export interface After {
  readonly on: { readonly clock: string } | { readonly ms: number; readonly text: string };
  readonly target: string;
  readonly do: readonly Effect[];
}

export interface State {
  readonly name: string;
  readonly title: Text;
  readonly status: string;
  /** Outcome of a closed case, or null while it is open. */
  readonly closed: string | null;
  /** Nothing can ever follow. */
  readonly final: boolean;
  readonly on: Readonly<Record<string, Action>>;
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
  readonly visibility: readonly Level[];
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly decisions: Readonly<Record<string, Decision>>;
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
