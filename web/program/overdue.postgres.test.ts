import { it } from 'vitest';
import { freshDatabase } from '#db/testing/fresh-database.ts';
import { overdueTimers } from './testing/overdue.ts';
import { pagesBuilt, temporaryFolder } from './testing/program.ts';

const databaseUrl = await freshDatabase();
const data = await temporaryFolder();

it('timers that came due while no program ran take effect once each, although three programs start on one database', async () => {
  await pagesBuilt();
  await overdueTimers({ data, databaseUrl }, 3);
}, 120_000);
