import type { Action, Admission, Start } from '#engine/definition/types.ts';
import type { Check } from '../check.ts';
import type { Exploration, Step } from '../explore.ts';
import { shortestWay, wayText } from '../witness.ts';

/**
 * `not: [{ did: X }]` keeps apart who did X and who does this. Where this comes first and X afterwards, one person may do
 * both, unless X in turn leaves out who did this.
 */
export const exclusionWithoutEvent: Check = {
  code: 'exclusion-without-event',
  check({ exploration, placeOf }, report) {
    const [begin] = exploration.configurations;
    if (begin === undefined) return;
    for (const { step, did } of excluding(exploration, placeOf)) {
      const { state, event } = step;
      const isThis = sends(event);
      const isOther = sends(did);
      const before = shortestWay(exploration, begin, isThis, (each) => !isOther(each));
      const last = before?.at(-1);
      if (before === null || last === undefined) continue;
      const then = shortestWay(
        exploration,
        last.to,
        (each) => isOther(each) && !leavesOut(each, event),
        () => true,
      );
      if (then === null) continue;
      const way = wayText([...before, ...then].map(({ happening }) => happening));
      report({ of: 'people', state, event }, 'info', { name: event, did, way });
    }
  },
};

interface Excluding {
  readonly step: { readonly state: string; readonly event: string };
  readonly did: string;
}

function excluding(
  { definition }: Exploration,
  placeOf: Parameters<Check['check']>[0]['placeOf'],
): Excluding[] {
  const found = new Map<string, Excluding>();
  for (const { name: state, on } of Object.values(definition.states)) {
    for (const action of Object.values(on)) {
      const { event } = action;
      for (const did of new Set(action.by.flatMap(eventsOf))) {
        const key = `${did} ${placeOf({ of: 'people', state, event })}`;
        if (did !== event && !found.has(key)) found.set(key, { step: { state, event }, did });
      }
    }
  }
  return [...found.values()];
}

function eventsOf(admission: Admission): string[] {
  if (!('not' in admission)) return [];
  return admission.not.flatMap((exclusion) => ('did' in exclusion ? [exclusion.did] : []));
}

function sends(event: string): (step: Step) => boolean {
  return ({ happening }) => happening.of === 'action' && happening.event === event;
}

/** Nobody who did the event may take this step. */
function leavesOut({ happening }: Step, event: string): boolean {
  const by: readonly Admission[] = happening.of === 'action' ? peopleOf(happening.action) : [];
  return by.every((admission) => eventsOf(admission).includes(event));
}

function peopleOf({ by }: Action | Start): readonly Admission[] {
  return by;
}
