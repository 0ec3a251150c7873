import { it } from 'vitest';
import { overdueTimers } from './testing/overdue.ts';
import { pagesBuilt, temporaryFolder } from './testing/program.ts';

const data = await temporaryFolder();

it('timers that came due while no program ran take effect at the next start, in due order, each once with its due time', async () => {
  await pagesBuilt();
  await overdueTimers({ data }, 1);
}, 120_000);
