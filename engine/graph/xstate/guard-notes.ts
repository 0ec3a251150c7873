/** What the kernel is asked before a transition, as a note that plain XState can be given an answer from. */
import type { Definition, Each } from '#engine/definition/types.ts';
import { SKIPPED, WAITING } from '#engine/machine/compile.ts';
import type { Question } from '#engine/machine/host.ts';
import { candidateOf } from '#engine/machine/decide.ts';
import { regionAround } from '#engine/machine/regions.ts';
import type { GuardNote } from './plain.ts';

export interface NamedGuard {
  readonly name: string;
  readonly note: GuardNote;
}

/** The guard of a transition by a name of its own; null where nothing is asked but who acts. */
export function guardFor(question: Question, definition: Definition): NamedGuard | null {
  if (question.of === 'starts') {
    const when = definition.states[question.state]?.starts?.when.cel;
    return { name: `${question.state}/starts`, note: { cel: when === undefined ? [] : [when] } };
  }
  const { of, state, event, index, back } = question;
  const guard = candidateOf(definition, question)?.guard ?? null;
  const done = of === 'done' || of === 'none' ? joinedOf(state, definition, of) : {};
  const cel = [...(done.cel ?? []), ...(guard === null ? [] : [guard.cel])];
  const turn = of === 'action' ? turnOf(state, definition) : null;
  const note: GuardNote = {
    ...(cel.length === 0 ? {} : { cel }),
    ...(done.joined === undefined ? {} : { joined: done.joined }),
    ...(turn === null ? {} : { turn }),
    ...(back === null ? {} : { back: { state, from: back } }),
    ...(guard?.else ? { else: guard.else } : {}),
  };
  if (Object.keys(note).length === 0) return null;
  const place = of === 'action' || of === 'handler' ? event : `${of}${event === '' ? '' : ` ${event}`}`;
  const from = back === null ? '' : `/back ${back}`;
  return { name: `${state}/${place}/${String(index + 1)}${from}`, note };
}

/** Plain XState has no items: whoever runs the export says what these give. */
const EMPTY = 'size(items) == 0';

function joinedItems({ join }: Each): string {
  const all = 'items.all(i, i.done)';
  return join.of === 'all' ? all : `${all} || size(items.filter(i, i.done)) >= ${String(join.count)}`;
}

/** When a state is done, by the states that are active then; a list of items, by its items. */
function joinedOf(
  name: string,
  definition: Definition,
  of: 'done' | 'none',
): Pick<GuardNote, 'cel' | 'joined'> {
  const { join = null, children = [], each } = definition.states[name] ?? {};
  if (each !== undefined) return { cel: [of === 'none' ? EMPTY : joinedItems(each)] };
  if (join === null) return { joined: { count: 1, groups: [endsOf(name, definition, false)] } };
  switch (join.of) {
    case 'all':
      return {
        joined: {
          count: join.regions.length,
          groups: join.regions.map((region) => [
            ...endsOf(region, definition, true),
            ...optionalIn(region, definition),
          ]),
        },
      };
    case 'count': {
      const awaited = children.filter((region) => definition.states[region]?.aside === false);
      // A region that was skipped is none of those that were counted on.
      return {
        joined: { count: join.count, groups: awaited.map((region) => endsOf(region, definition, false)) },
      };
    }
    case 'when':
      return { cel: [join.when.cel] };
  }
}

/** Steps of a region at which it is not waited for. */
function optionalIn(region: string, { states }: Definition): readonly string[] {
  return Object.values(states)
    .filter(({ name, task }) => task.optional === true && (name === region || name.startsWith(`${region}.`)))
    .map(({ name }) => name);
}

function endsOf(region: string, { states }: Definition, withSkipped: boolean): readonly string[] {
  const { children = [], starts = null } = states[region] ?? {};
  const skipped = withSkipped && starts?.else === 'skip' ? [`${region}.${SKIPPED}`] : [];
  return [...children.filter((child) => states[child]?.kind === 'final'), ...skipped];
}

/** Where one region at a time may be under way: what is active then in the own one and in the others. */
function turnOf(name: string, definition: Definition): NonNullable<GuardNote['turn']> | null {
  const around = regionAround(definition, name);
  const parallel = around === null ? undefined : definition.states[around.parallel];
  if (around === null || parallel?.oneAtATime !== true) return null;
  const others = parallel.children.filter((region) => region !== around.region);
  return {
    own: underWay(around.region, definition),
    others: others.flatMap((region) => underWay(region, definition)),
  };
}

function underWay(region: string, { states }: Definition): readonly string[] {
  const { children = [], initial = null } = states[region] ?? {};
  return children.filter(
    (child) => child !== initial && child !== `${region}.${WAITING}` && states[child]?.kind !== 'final',
  );
}
