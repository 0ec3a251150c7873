import { startVitest } from 'vitest/node';

// What `npm run torture` runs: the tests that kill the program, with many more kills on each database.
// `npm run torture -- 500` for another number; ALUR_SEED repeats one run.

const [kills = '55'] = process.argv.slice(2);
process.env['ALUR_KILLS'] = kills;
await startVitest(['web/program/kill', 'web/program/install'], {
  watch: false,
  project: ['unit', 'postgres'],
});
