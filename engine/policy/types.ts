/** Who asks, and the part of the organisation that a decision needs. Plain data. */

/** A role held at a unit, in one's own right or under a mandate. */
export interface Hold {
  readonly role: string;
  readonly unit: string;
  /** The mandate by which it is held, or null: in one's own right. */
  readonly mandate: string | null;
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
  /** Values of the unit and person fields, the form laid over the data. */
  readonly named: Readonly<Record<string, string | null>>;
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
  | { readonly rule: 'not_starter' };

export type Verdict =
  | {
      readonly allowed: true;
      readonly role: string | null;
      readonly unit: string | null;
      readonly mandate: string | null;
    }
  | { readonly allowed: false; readonly denial: Denial };
