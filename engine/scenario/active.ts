import type { Definition } from '#engine/definition/types.ts';
import { SKIPPED, WAITING } from '#engine/machine/compile.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { leavesOf, parentOf } from '#engine/machine/regions.ts';
import type { Case, Task } from '#engine/machine/types.ts';

// How a case holds its states is asked here and nowhere else in this folder.

/**
 * Where the case stands: the innermost active states. A region that waits for its start stands in none of its own, so it
 * is there by its own name; one that was skipped is not there at all.
 */
export function activeStates(subject: Case): readonly string[] {
  return leavesOf(subject.active).flatMap((name) => {
    if (lastOf(name) === SKIPPED) return [];
    return lastOf(name) === WAITING ? [parentOf(name)] : [name];
  });
}

/**
 * The task on which an event is sent: that of the innermost active state that has it; null for a shared one, or when none
 * has it. `state`, where given, is the dotted name of the state that is meant.
 */
export function taskOf(
  definition: Definition,
  subject: Case,
  event: string,
  state: string | null,
): Task | null {
  const offers = offersOf(definition, subject).filter(({ action }) => action.event === event);
  return offers.find((offer) => state === null || offer.state === state)?.task ?? null;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
