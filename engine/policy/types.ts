/** Who asks, and the part of the organisation that a decision needs. Plain data. */
import type { MandateKind, RelatedTo, RoleAt, Text } from '#engine/definition/types.ts';

/** A role held at a unit, in one's own right or under a mandate. */
export interface Hold {
  readonly role: string;
  readonly unit: string;
  /** The mandate by which it is held, or null: in one's own right. */
  readonly mandate: string | null;
  /** The kind of that mandate; not there for a right of one's own. */
  readonly as?: MandateKind;
}

export interface Actor {
  /**
   * `person`: a signed-in person. `starter`: someone who showed the tracking ID and PIN of one case.
   * `anyone`: nobody known. `engine`: the runtime itself (timers).
   */
  readonly kind: 'person' | 'starter' | 'anyone' | 'engine';
  /** Our person id, never the login's; null for `anyone` and `engine`. */
  readonly person: string | null;
  readonly holds: readonly Hold[];
  /** For `starter`: the only case it speaks for. */
  readonly caseId: string | null;
}

/** What a decision needs to know of a unit, as of the moment of the step. */
export interface UnitFact {
  readonly parent: string | null;
  readonly kind: string;
  readonly code: string;
  readonly calendar: string | null;
}
/** The handling unit with all units above it, and the units that the command names. */
export type Units = Readonly<Record<string, UnitFact>>;

/** The part of a case that rules about people read. */
export interface CaseForPolicy {
  readonly id: string;
  readonly unit: string;
  readonly starter: string;
  /** Per event: the persons who did it. */
  readonly did: Readonly<Record<string, readonly string[]>>;
  /** Per event: who did it last, by a right at which unit (null: by no role). */
  readonly last: Readonly<Record<string, Act>>;
  /** Conflicts of interest that officials declared in this case. */
  readonly conflicts: readonly Holder[];
  /** Who holds the roles that pass a conflict upward, as far as it was asked. */
  readonly holders: readonly Holder[];
  /** Roles whose tasks a ladder has handed to the role above them. */
  readonly raised?: readonly { readonly role: string; readonly to: RoleAt }[];
  /** Per person that a rule asks about: who of those at hand is registered as related to them; left out where none is asked. */
  readonly related?: Readonly<Record<string, readonly string[]>>;
  /** What is chosen in the fields that rules take roles from; left out where none does. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  /** Values of the unit and person fields, the form laid over the data. */
  readonly named: Readonly<Record<string, string | null>>;
}

export interface Act {
  readonly person: string;
  readonly role: string | null;
  readonly unit: string | null;
}

/** A person in a role at a unit. */
export interface Holder {
  readonly person: string;
  readonly role: string;
  readonly unit: string;
}

/** A role at a unit: what lists, inboxes and grants are made of. */
export interface Pair {
  readonly role: string;
  readonly unit: string;
}

/** The first rule that says no. */
export type Denial =
  | { readonly rule: 'role'; readonly roles: readonly string[] }
  | { readonly rule: 'did'; readonly event: string }
  | { readonly rule: 'starter' }
  | { readonly rule: 'party'; readonly field: string }
  | { readonly rule: 'not_starter' }
  /** Only the person who did the event. */
  | { readonly rule: 'not_doer'; readonly event: string }
  /** Only the person whom the field names. */
  | { readonly rule: 'not_party'; readonly field: string }
  /** The role is held under a mandate that does not reach so far. */
  | { readonly rule: 'mandate'; readonly mandate: MandateKind }
  /** The actor declared a conflict of interest in this case. */
  | { readonly rule: 'conflict' }
  /** Registered as related to the person the case belongs to, or to the one whom a field names. */
  | { readonly rule: 'related'; readonly to: RelatedTo }
  /** A refusal of the process itself. */
  | { readonly rule: 'deny'; readonly code: string; readonly text: Text };

export type Verdict =
  | {
      readonly allowed: true;
      readonly role: string | null;
      readonly unit: string | null;
      readonly mandate: string | null;
    }
  | { readonly allowed: false; readonly denial: Denial };
