import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import type * as Order from '#engine/definition/order.ts';
import type * as Outbox from '#engine/runtime/outbox.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { readScenarioFolder } from '#engine/scenario/folder.ts';
import { runScenario } from '#engine/scenario/run.ts';
import { propertiesIn, tracked, unreadAmong } from './tracked.ts';
import type { Json, Property } from './tracked.ts';
import { visitPages } from './visit.ts';

const { read, opened } = vi.hoisted(() => ({ read: new Set<string>(), opened: new Set<string>() }));

// Whoever opens a stored definition is given one that notes what is read of it.
vi.mock('#engine/definition/order.ts', async (original) => {
  const order = await original<typeof Order>();
  return { ...order, openDefinition: (json: string) => tracked(order.openDefinition(json), read) };
});
// After each step of a scenario everybody looks at all they may see.
vi.mock('#engine/runtime/outbox.ts', async (original) => {
  const outbox = await original<typeof Outbox>();
  return {
    ...outbox,
    deliverAll: async (engine: Engine) => {
      await outbox.deliverAll(engine);
      await visitPages(engine, opened);
    },
  };
});

/** The small processes first: what they show need not be shown by the long scenarios of services. */
const GROUPS = ['_patterns', '_language', ''];
/** What the shipped processes declare, each with a place where it stands. */
const declared: Property[] = [];

beforeAll(async () => {
  const folders = await Promise.all(
    GROUPS.map(async (group) => ({ group, folder: await readWorkflowFolder('workflows', group) })),
  );
  const worlds = folders.flatMap(({ group, folder }) =>
    folder.definitions.map(({ process, text }) => ({ group, world: { process, folder }, text })),
  );
  for (const { world, text } of worlds)
    declared.push(...propertiesIn(JSON.parse(text) as Json, world.process));
  for (const { group, world } of worlds) {
    const { files } = await readScenarioFolder(join('workflows', group), world);
    for (const { scenario } of files)
      if (scenario !== null && unreadIn(world.process).length > 0) await runScenario(scenario, world);
  }
}, 300_000);

/** Read by others than those who run a definition or show it, or of a copy that is made of what it stands in. */
const OTHERWISE: readonly (readonly [place: RegExp, by: string])[] = [
  [/^[^/]+\/language$/, 'a later program, to know what it has before it'],
  [/^[^/]+\/order$/, 'openDefinition itself, which puts the names in order'],
  [
    /\/reads$/,
    'those who ask what a sender must have seen: of guards alone; other conditions are asked at every step',
  ],
  [/\/(?:retry|onFail)$/, 'those who look at the order, to which the effect is copied'],
  [/\/template$/, 'whoever makes the document; once made it names its letter itself'],
  [/\/ifNone$/, 'the kernel where nobody can be chosen, which no shipped scenario shows'],
  [
    /^[^/]+\/tables\/[^/]+\/(?:key|columns)$/,
    '`alur check`, which holds the rows to them, and the types of expressions',
  ],
];

/** What nobody has read yet of what this process declares, or of all. */
function unreadIn(process = ''): readonly string[] {
  const own = declared.filter(({ place }) => place.startsWith(process === '' ? '' : `${process}/`));
  return unreadAmong(own, read, declared)
    .map(({ place }) => place)
    .filter((place) => !OTHERWISE.some(([known]) => known.test(place)));
}

it('finds everything that a definition declares read by those who run it or show it', () => {
  expect(unreadIn()).toEqual([]);
});
