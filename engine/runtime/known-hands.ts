import type { Definition } from '#engine/definition/types.ts';
import { handsByLoad } from '#engine/machine/handings.ts';
import type { Step } from '#engine/machine/types.ts';
import type { Commit, CommitResult } from './store.ts';

/** After so many misses a task goes to whoever was chosen last: many steps at one moment must not keep each other out. */
const MOST_MISSES = 3;

/**
 * What the tries of one step have heard of the people it hands tasks to. Two steps at one moment choose from what they both
 * read before; the commit counts again, and the later one is taken again with what is so now.
 */
export class KnownHands {
  private misses = 0;

  /** What the commit has to find unchanged: the people to whom this step hands a task, with what they were counted to have. */
  of(definition: Definition, { entries }: Pick<Step, 'entries'>): Commit['hands'] {
    if (this.misses >= MOST_MISSES || !handsByLoad(definition)) return [];
    const counted = new Map<string, number>();
    for (const { entry } of entries)
      for (const { person } of entry.handed ?? []) {
        const hand = entry.env.hands?.find((one) => one.person === person);
        if (hand !== undefined) counted.set(person, hand.open);
      }
    return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([person, open]) => ({ person, open }));
  }

  /** Keeps what a commit answered. */
  note(answer: CommitResult): void {
    if (answer.kind === 'hands') this.misses += 1;
  }
}
