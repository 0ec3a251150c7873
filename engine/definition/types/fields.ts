/** What a case knows: fields of every type, and the forms that ask for them. */
import type { NumberPart } from '../number-format.ts';
import type { Condition, Expression, Relation, Text } from './basics.ts';

export type Personal = 'person' | 'case';

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
  /** The decision that alone writes it, or null. */
  readonly setBy: string | null;
  /** Staff find the case by its words; not there where they do not. */
  readonly search?: true;
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
/** Another case: typed as its tracking ID, kept as its id. */
export interface CaseField extends FieldBase {
  readonly type: 'case';
  /** The process that it is of; null = the own one. */
  readonly process: string | null;
  /** Only one that is not closed. */
  readonly open: boolean;
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
/** One tick for each thing that a row of a reference table requires. */
export interface ChecklistField extends FieldBase {
  readonly type: 'checklist';
  readonly table: string;
  /** Field that holds the key of the row. */
  readonly row: string;
  /** Column of names with their words. */
  readonly column: string;
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
  | ChoiceField
  | UnitField
  | PersonField;
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
/** Made of its letter by `render` effects alone, or, without a letter, taken from the answer of a call. */
export interface DocumentField extends FieldBase {
  readonly type: 'document';
  /** The letter that it is made of, as `uses` names it. */
  readonly template: string | null;
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
  | ChecklistField
  | TableField
  | UnitField
  | PersonField
  | CaseField
  | FilesField
  | PointField
  | RegisterNumberField
  | DocumentField;
export type FieldType = Field['type'];

/** A line of a form. */
export type FormLine =
  | { readonly kind: 'section'; readonly title: Text }
  /** Writes case data (`keep`), or stays in this entry only. */
  | { readonly kind: 'field'; readonly field: Field; readonly keep: boolean }
  /** At least one of these fields must be given; they stand here in this order. */
  | { readonly kind: 'any_of'; readonly fields: readonly Field[]; readonly keep: boolean };
