import { describe, expect, it } from 'vitest';
import { productionEnvironment, readConfig } from './config.ts';

describe('the environment', () => {
  it('may say nothing: then the database is the embedded one', () => {
    expect(readConfig({})).toEqual({ config: { databaseUrl: null, publicUrl: null } });
    expect(readConfig({ DATABASE_URL: '' })).toEqual({ config: { databaseUrl: null, publicUrl: null } });
  });

  it('names a Postgres server and the public address', () => {
    const env = { DATABASE_URL: 'postgres://alur@db/alur', ALUR_URL: 'https://lapor.example' };
    expect(readConfig(env)).toEqual({ config: { databaseUrl: env.DATABASE_URL, publicUrl: env.ALUR_URL } });
  });

  it.each([
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'db'],
    ['ALUR_URL', 'ftp://lapor.example'],
  ])('with a broken %s is refused by name', (name, value) => {
    expect(readConfig({ [name]: value })).toEqual({ problems: [expect.stringContaining(name)] });
  });
});

describe('the environment of a build', () => {
  it('is production even when a test runner starts it', () => {
    expect(process.env['NODE_ENV']).toBe('test');
    expect(productionEnvironment()['NODE_ENV']).toBe('production');
  });
});
