/** What comes to a case from outside it, by the names under which a process hears it. */

/** Nobody waits any more for the case that another one began. */
export const CANCELLED = 'case.cancelled';

const MESSAGE = 'message.';

/** Whether a handler of this name hears what comes from outside, and not what the case raises itself. */
export function isArriving(name: string): boolean {
  return name === CANCELLED || name.startsWith(MESSAGE);
}

/** The message that a handler of this name hears, or null. */
export function messageIn(name: string): string | null {
  return name.startsWith(MESSAGE) ? name.slice(MESSAGE.length) : null;
}

/** The name under which a handler hears a message. */
export function hearing(message: string): string {
  return MESSAGE + message;
}
