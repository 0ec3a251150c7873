import { expect, it } from 'vitest';
import { freshDatabase } from '#db/testing/fresh-database.ts';
import { fromEnvironment } from './testing/chance.ts';
import { killRounds } from './testing/kill-rounds.ts';
import { pagesBuilt, temporaryFolder } from './testing/program.ts';
import { told } from './testing/told.ts';

const databaseUrl = await freshDatabase();
const data = await temporaryFolder();
const kills = fromEnvironment('ALUR_KILLS', 8);
const seed = fromEnvironment('ALUR_SEED', Math.floor(Math.random() * 1e9));

it(
  'what the program acknowledged on Postgres is there exactly once, whenever it was killed',
  async () => {
    await pagesBuilt();
    const totals = await killRounds({ data, databaseUrl }, kills, seed);
    told('postgres', seed, totals);
    expect(totals.kills).toBeGreaterThanOrEqual(kills);
    expect(totals.acknowledged).toBeGreaterThan(0);
  },
  60_000 + kills * 15_000,
);
