import { z } from 'zod';

/** What the environment says. Nothing else of Alur reads it. */
export interface Config {
  /** A Postgres server; null: the embedded database. */
  readonly databaseUrl: string | null;
  /** The address people reach this installation at, when that is not where it listens (behind a proxy). */
  readonly publicUrl: string | null;
}

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ALUR_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type ReadConfig = { readonly config: Config } | { readonly problems: readonly string[] };

/** Reads and checks the environment; a variable that is set to nothing counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): ReadConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  }
  const { DATABASE_URL: databaseUrl = null, ALUR_URL: publicUrl = null } = parsed.data;
  return { config: { databaseUrl, publicUrl } };
}

/** React and Remix choose their form by NODE_ENV when they are first loaded: before that, make it production. */
export function runInProduction(): void {
  process.env['NODE_ENV'] = 'production';
}

/** The environment of a program that builds the pages: a test runner that starts it must not get development pages. */
export function productionEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, NODE_ENV: 'production' };
}
