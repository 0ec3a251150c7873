import type { Database, Param, Row } from '../database.ts';

/**
 * The one row of a statement that always answers one. Stores take rows as the shape their own statement selects;
 * names and types of columns are held by the migrations and the store contract, not checked again for every row.
 */
export async function one(database: Database, text: string, params: readonly Param[] = []): Promise<Row> {
  const [row] = await database.query(text, params);
  if (!row) throw new Error('the statement answered no row');
  return row;
}
