/** The form of a text about a finding. Imports nothing. */

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

export function say(message: Pair, fix: Pair, cause?: Pair): DiagnosticText {
  const both = ([id, en]: Pair): Both => ({ id, en });
  return cause === undefined
    ? { message: both(message), fix: both(fix) }
    : { message: both(message), cause: both(cause), fix: both(fix) };
}
