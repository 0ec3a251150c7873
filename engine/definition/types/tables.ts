/** Reference tables as a process sees them: their columns are part of the definition, their rows are not. */

/**
 * Type of a column. `text`: words, or both languages; expressions read the Indonesian. `money`: whole rupiah. `duration`:
 * as `14 days`. `texts`: names with their words, or names alone; expressions read the list of names.
 */
export type ColumnType = 'text' | 'integer' | 'number' | 'money' | 'boolean' | 'duration' | 'texts';

export interface ReferenceTable {
  readonly name: string;
  /** Column whose value a case stores. */
  readonly key: string;
  /** `start`: the version in force when the case began, for the whole case; `now`: the one in force at each step. */
  readonly pin: 'start' | 'now';
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** Words of a cell, in one language for both, or in both. */
export type CellText = string | { readonly id: string; readonly en: string };
/** What stands in a cell of a row. */
export type Cell = CellText | number | boolean | readonly string[] | Readonly<Record<string, CellText>>;
/** Rows by key, each without the key itself. */
export type TableRows = Readonly<Record<string, Readonly<Record<string, Cell>>>>;
