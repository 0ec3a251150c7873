import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Definition } from '#engine/definition/types.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { chance, fromEnvironment } from './testing/chance.ts';
import { launch, pagesBuilt, startProgram, temporaryFolder } from './testing/program.ts';
import { signedIn } from './testing/visitor.ts';

const folder = await temporaryFolder();
const seed = fromEnvironment('ALUR_SEED', Math.floor(Math.random() * 1e9));
const KILLS = fromEnvironment('ALUR_KILLS_AT_INSTALL', 2);
/** A first start takes about so long: making the database, installing, making accounts. */
const FIRST_START_MS = 4500;

/** Whether anyone may begin a case, so that everybody finds the service. */
function isOpen({ start }: Definition): boolean {
  return Object.values(start).some(({ by }) => by.some(({ kind }) => kind === 'anyone'));
}

it(
  'a first start that was killed in the middle is simply done again at the next',
  async () => {
    await pagesBuilt();
    const { definitions } = await readWorkflowFolder('workflows');
    const shipped = definitions.filter(({ text }) => isOpen(JSON.parse(text) as Definition)).length;
    const random = chance(seed);
    for (let round = 0; round < KILLS; round += 1) {
      const data = await mkdtemp(join(folder, 'first-'));
      const moment = random.below(FIRST_START_MS);
      const first = launch({ data });
      await wait(moment);
      await first.kill();

      const program = await startProgram({ data }).catch((error: unknown) => {
        throw new Error(`seed ${seed}, killed after ${moment} ms: ${String(error)}`, { cause: error });
      });

      const maya = await signedIn(program.address, 'Maya');
      const services = await maya.api.definition.list.query();
      expect({ seed, moment, services: services.length }).toMatchObject({ services: shipped });
      await program.stop();
    }
  },
  30_000 + KILLS * 20_000,
);
