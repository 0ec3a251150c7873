/** The organisation as rows with dates: units, people, what they hold and settings. */

/** Rows of the organisation hold from `from` (ISO date, inclusive) to `to` (inclusive; null: until further notice). */
interface Dated {
  readonly from: string;
  readonly to: string | null;
}
export interface UnitRow extends Dated {
  readonly id: string;
  readonly parent: string | null;
  /** E.g. `daerah`, `opd`; process files name kinds. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly calendar: string | null;
}
export interface PersonRow extends Dated {
  readonly id: string;
  readonly name: string;
  /** Office title shown beside the name. */
  readonly position: string;
}
export interface RoleRow extends Dated {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly unit: string;
}
export interface MandateRow extends Dated {
  readonly id: string;
  readonly kind: string;
  readonly person: string;
  readonly role: string;
  readonly unit: string;
  /** Order letter or other legal basis. */
  readonly basis: string;
}
/** A program outside, known by a key of which only the hash is kept. */
export interface ServiceRow extends Dated {
  readonly id: string;
  readonly name: string;
  /** The role of kind `service` in which it sends messages, in whatever process. */
  readonly role: string;
  /** It reaches the cases of this unit and of those below it. */
  readonly unit: string;
  readonly hash: string;
}
/** Two people who do not decide each other's cases; it holds both ways. What kind of relation it is, is nobody's business here. */
export interface RelationRow extends Dated {
  readonly id: string;
  readonly person: string;
  readonly other: string;
}
/** A duration is text, as a process file writes it: `14 days`. */
export type SettingValue = boolean | number | string;
export interface SettingRow extends Dated {
  readonly process: string;
  readonly name: string;
  readonly unit: string;
  readonly value: SettingValue;
}
export interface Organisation {
  readonly version: number;
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly roles: readonly RoleRow[];
  readonly mandates: readonly MandateRow[];
  readonly relations: readonly RelationRow[];
  readonly settings: readonly SettingRow[];
  readonly services: readonly ServiceRow[];
}
