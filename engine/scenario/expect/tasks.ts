import type { Path } from '#engine/definition/source.ts';
import type { Task } from '#engine/machine/types.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import { writtenTask } from '../item-step.ts';
import { STARTER } from '../scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { keyOf } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { compare, listOf, pathOf, said } from './moment.ts';
import type { Look, Miss, Moment } from './moment.ts';

type Wanted = NonNullable<Expectation['tasks']>;
type WantedTask = Exclude<Wanted, readonly string[]>[string];

/** The open tasks, by their states: a list is all of them, a map says more of those it names. */
export const tasks: Look<Wanted> = async (wanted, moment, path) => {
  const open = moment.case.tasks;
  const label = (task: Task): string => writtenTask(task, (key) => keyOf(moment.stage, key));
  if (Array.isArray(wanted))
    return compare(path, [...wanted].sort().join(', '), open.map(label).sort().join(', '));
  const found = await Promise.all(
    Object.entries(wanted).map(async ([state, task]) => {
      const at = [...path, state];
      const there = open.find((candidate) => label(candidate) === state);
      if (there !== undefined) return await oneTask(task, there, moment, at);
      return compare(at, state, open.map(label).join(', '));
    }),
  );
  return found.flat();
};

async function oneTask(
  wanted: WantedTask,
  task: Task,
  { stage }: Moment,
  path: Path,
): Promise<readonly Miss[]> {
  const misses: Miss[] = [];
  for (const [key, mustBe] of [
    ['offered', true],
    ['not_offered', false],
  ] as const) {
    const names = wanted[key] ?? [];
    for (const [index, name] of listOf(names).entries()) {
      if ((await isOffered(task, name, stage)) === mustBe) continue;
      const yes = said(SCENARIO_TEXTS.offeredTo, { name });
      const no = said(SCENARIO_TEXTS.notOfferedTo, { name });
      const at = pathOf([...path, key], names, index);
      misses.push({ path: at, expected: mustBe ? yes : no, seen: mustBe ? no : yes });
    }
  }
  if (wanted.claimed === undefined) return misses;
  const nobody = said(SCENARIO_TEXTS.nobody);
  const expected = wanted.claimed === false ? nobody : wanted.claimed;
  const seen = task.claim === null ? nobody : keyOf(stage, task.claim.person);
  const isSame = task.claim === null ? wanted.claimed === false : seen === wanted.claimed;
  return isSame ? misses : [...misses, { path: [...path, 'claimed'], expected, seen }];
}

async function isOffered(task: Task, name: string, stage: Stage): Promise<boolean> {
  if (name === STARTER) return task.forStarter;
  const directory = await stage.engine.world.directory(stage.clock.now());
  const granted = grantsOf(directory.actorOf(stage.people.get(name) ?? ''));
  return task.offers.some((pair) =>
    granted.some(({ role, unit }) => role === pair.role && unit === pair.unit),
  );
}
