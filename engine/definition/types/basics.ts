/** Words that the parts of a definition share: texts, expressions, and who people are. */

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
export type ExpressionType =
  | FieldValueType
  | 'region'
  | 'regions'
  | 'items'
  /** Rows of a reference table by key, with the columns that are read. */
  | { readonly table: Readonly<Record<string, CellType>> };
/** How an expression sees a cell of a reference table. */
export type CellType = PlainType | 'list';

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

/** `service`: a program outside, known by its key; it sends messages and does nothing else. */
export type RoleKind = 'public' | 'staff' | 'service';

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
  /** The unit named by a data field or, as `it.x`, by a column of the item. */
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

/** The person the case belongs to, by a public role; or the one that a data field or a column of the item names. */
export type RelatedTo = { readonly role: string } | { readonly field: string };

/** Persons an admission leaves out: separation of duties compares persons, never offices. */
export type Exclusion =
  | { readonly did: string }
  | { readonly starter: true }
  /** The person that a data field names or, as `it.x`, a column of the item. */
  | { readonly party: string }
  /** Who is registered as related to that person, or is that person. */
  | { readonly related_to: RelatedTo };

/** A role where it counts, and the role above that decides instead of it in a conflict of interest. */
export interface RoleAt {
  readonly role: string;
  readonly at: Relation;
  readonly mandates: readonly MandateKind[];
  readonly upward: RoleAt | null;
}

/** To whom a task is handed when it is born, among those whom it is offered to. */
export interface Push {
  readonly to:
    /** Who has claimed the fewest open tasks, or who got one of this state longest ago in this unit. */
    | { readonly of: 'least_loaded' | 'round_robin' }
    /** The official who last did this event, or who stands nearest above them. */
    | { readonly of: 'doer' | 'superior'; readonly event: string };
  /** Where nobody can be handed it: it is offered all the same, and an incident may say so. */
  readonly ifNone: 'offer' | 'incident';
}

/** One way to be admitted to an action. */
export type Admission =
  | (RoleAt & { readonly kind: 'role'; readonly not: readonly Exclusion[]; readonly push?: Push })
  /** The official who last did this event. */
  | { readonly kind: 'did'; readonly event: string; readonly not: readonly Exclusion[] }
  /** The official whom a person field names or, as `it.x`, a column of the item. */
  | { readonly kind: 'party'; readonly field: string; readonly not: readonly Exclusion[] }
  /** Whoever holds one of the roles that are chosen in a field of choices; `roles` are those that can be. */
  | {
      readonly kind: 'roles_in';
      readonly field: string;
      readonly roles: readonly RoleAt[];
      readonly not: readonly Exclusion[];
    }
  /** The person this case belongs to. */
  | { readonly kind: 'starter'; readonly not: readonly Exclusion[] }
  /** Anyone at all, acting in a public role; only in `start`. */
  | { readonly kind: 'anyone'; readonly role: string }
  /** A case that begins this one; only in `start`. */
  | { readonly kind: 'case' }
  /** Nobody but the calendar; only in `start`. */
  | { readonly kind: 'calendar' };

/** A refusal for the holders of a role, asked before `by`, with the process's own code and sentence. */
export interface Deny extends Omit<RoleAt, 'upward'> {
  readonly code: string;
  readonly text: Text;
}

/** Always, never, or when the expression holds (over the form laid on the data). */
export type Condition = true | false | Expression;
