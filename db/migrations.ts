import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** A numbered file of `db/migrations`. Once released it is never edited: its checksum is stored where it was applied. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const folder = new URL('./migrations/', import.meta.url);

/** All migrations of this program, in order, numbered from 1 without a gap. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(names.map(readMigration));
  const misnumbered = migrations.find(({ number }, index) => number !== index + 1);
  if (misnumbered) throw new Error(`migration ${misnumbered.name} is out of order`);
  return migrations;
}

async function readMigration(name: string): Promise<Migration> {
  // A checkout with other line endings is the same migration.
  const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
  return {
    number: Number.parseInt(name, 10),
    name,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  };
}
