/** In which order the machine of a case and those of its items move within one step. The kernel and the prover share it. */
import { CLOCK_EVENT } from './compile.ts';
import { LOOK_AGAIN } from './host.ts';
import { BEGIN } from './item-machine.ts';
import type { Item, ItemName } from './types.ts';

/** What is moved. */
export interface Body {
  readonly items: () => readonly Pick<Item, 'state' | 'key' | 'active'>[];
  /** Takes an event through the machine of the case, or of an item that is there. */
  readonly moveCase: (event: string) => void;
  readonly moveItem: (item: ItemName, event: string) => void;
  /** Marks the lists whose join holds now and takes the rest out where the list says so. */
  readonly join: () => void;
  /** The next event that an item raised; null when there is none. */
  readonly raised: () => string | null;
  /** How much was done in the step until now. */
  readonly done: () => number;
}

/** A step that has not come to rest by then never does. */
const MOST_ROUNDS = 100;

/**
 * Takes an event where it belongs, then asks every machine again until none moves. Answers whether it came to rest. A
 * case without items takes the event and nothing else.
 */
export function moveAll(body: Body, event: string, to: ItemName | null): boolean {
  const had = body.items().length > 0;
  if (to !== null) body.moveItem(to, event);
  else {
    body.moveCase(event);
    if (event.startsWith(CLOCK_EVENT)) for (const item of body.items()) body.moveItem(item, event);
  }
  if (!had && body.items().length === 0) return true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = body.done();
    for (const item of body.items()) body.moveItem(item, item.active.length === 0 ? BEGIN : LOOK_AGAIN);
    body.join();
    for (let next = body.raised(); next !== null; next = body.raised()) body.moveCase(next);
    body.moveCase(LOOK_AGAIN);
    if (body.done() === before) return true;
  }
  return false;
}
