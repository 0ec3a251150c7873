import { defineConfig } from 'vitest/config';

const everywhere = (ending: string): string => `{engine,db,web,bench}/**/*.${ending}`;
const quiet = ['--disable-warning=ExperimentalWarning'];

/**
 * Three projects, by what a machine must have: `unit` needs Node alone, `postgres` a Postgres that can be started
 * (or DATABASE_URL), `browser` a Chromium and the built pages.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // The default leaves one core to a watching editor: on two cores that is half of them.
    maxWorkers: '100%',
    execArgv: quiet,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [everywhere('test.{ts,tsx}')],
          exclude: ['**/*.postgres.test.ts', 'web/tests/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [everywhere('postgres.test.ts')],
          globalSetup: ['db/testing/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['web/tests/**/*.browser.test.ts'],
          // One browser and one server at a time: on two cores a second pair only makes both late.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
