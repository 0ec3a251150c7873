import { compileExpression } from '#engine/definition/expression.ts';
import type { Scope } from '#engine/definition/expression.ts';
import type { Warning } from '#engine/definition/types.ts';
import { refuse } from './refuse.ts';
import type { Entry, Refusal } from './types.ts';

type Seen = Entry['seen'];

/**
 * Asks the warnings of an action, last of all checks. Answers what the sender had seen with the warnings that hold and were
 * confirmed, or the refusal with the sentences of all that hold and their hashes, to be sent again as confirmed. What was
 * confirmed and does not hold is not named. Throws ExpressionError when a warning cannot be asked.
 */
export function askWarnings(warnings: readonly Warning[], seen: Seen, scope: Scope): Seen | Refusal {
  const { task, sequence, confirmed = [] } = seen;
  const holding = warnings.filter((warning) => compileExpression(warning)(scope) === true);
  const confirm = holding.map(({ hash }) => hash);
  if (confirm.some((hash) => !confirmed.includes(hash)))
    return refuse('WARNING', { reasons: holding.map(({ text }) => text), confirm });
  return confirm.length === 0 ? { task, sequence } : { task, sequence, confirmed: confirm };
}
