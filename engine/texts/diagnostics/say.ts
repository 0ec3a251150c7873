/** How the texts of diagnostics are written down. Imports nothing. */

export interface Both {
  readonly id: string;
  readonly en: string;
}
export interface DiagnosticText {
  readonly message: Both;
  readonly cause?: Both;
  readonly fix: Both;
}
type Pair = readonly [id: string, en: string];

/** Message, what to do, and why it matters. */
export function say(message: Pair, fix: Pair, cause?: Pair): DiagnosticText {
  const both = ([id, en]: Pair): Both => ({ id, en });
  return cause === undefined
    ? { message: both(message), fix: both(fix) }
    : { message: both(message), cause: both(cause), fix: both(fix) };
}
