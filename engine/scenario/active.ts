import type { Definition } from '#engine/definition/types.ts';
import { JOINED, SKIPPED, WAITING } from '#engine/machine/compile.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { leavesOf, parentOf } from '#engine/machine/regions.ts';
import { stepName } from './item-step.ts';
import type { Case, Task } from '#engine/machine/types.ts';

// How a case holds its states is asked here and nowhere else in this folder.

/**
 * Where the case stands: the innermost active states. A region that waits for its start stands in none of its own, so it
 * is there by its own name; one that was skipped is not there at all.
 */
export function activeStates(subject: Case): readonly string[] {
  return leavesOf(subject.active).flatMap((name) => {
    if (lastOf(name) === SKIPPED) return [];
    return [WAITING, JOINED].includes(lastOf(name)) ? [parentOf(name)] : [name];
  });
}

/**
 * The task on which an event is sent: that of the innermost active state that has it; null for a shared one, or when none
 * has it. `place`, where given, is the dotted name of the state that is meant, with its item if it is a step of one;
 * `named` gives what a scenario calls the key of an item.
 */
export function taskOf(
  definition: Definition,
  subject: Case,
  event: string,
  place: string | null,
  named: (key: string) => string = (key) => key,
): Task | null {
  const meant = place === null ? null : stepName(place);
  const offers = offersOf(definition, subject).filter(({ action }) => action.event === event);
  const found = offers.find(
    ({ state, item }) =>
      meant === null ||
      (state === meant.state && (meant.item === null || (item !== null && named(item.key) === meant.item))),
  );
  return found?.task ?? null;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
