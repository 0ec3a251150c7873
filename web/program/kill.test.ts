import { expect, it } from 'vitest';
import { fromEnvironment } from './testing/chance.ts';
import { killRounds } from './testing/kill-rounds.ts';
import { pagesBuilt, temporaryFolder } from './testing/program.ts';
import { told } from './testing/told.ts';

const data = await temporaryFolder();
const kills = fromEnvironment('ALUR_KILLS', 8);
const seed = fromEnvironment('ALUR_SEED', Math.floor(Math.random() * 1e9));

it(
  'what the program acknowledged on an embedded database is there exactly once, whenever it was killed',
  async () => {
    await pagesBuilt();
    const totals = await killRounds({ data }, kills, seed);
    told('embedded', seed, totals);
    expect(totals.kills).toBeGreaterThanOrEqual(kills);
    expect(totals.acknowledged).toBeGreaterThan(0);
  },
  60_000 + kills * 15_000,
);
