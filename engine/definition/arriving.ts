/** What comes to a case from outside it, by the names under which a process hears it. */

/** Nobody waits any more for the case that another one began. */
export const CANCELLED = 'case.cancelled';

/** Whether a handler of this name hears what comes from outside, and not what the case raises itself. */
export function isArriving(name: string): boolean {
  return name === CANCELLED;
}
