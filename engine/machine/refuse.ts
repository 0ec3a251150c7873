import { ExpressionError } from '#engine/definition/expression.ts';
import type { Decision, Text } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Denial } from '#engine/policy/types.ts';
import type { FieldProblem, Refusal } from './types.ts';

/** A refusal with what is known of it; everything not given is empty. */
export function refuse(code: ErrorCode, known: Partial<Omit<Refusal, 'refused' | 'code'>> = {}): Refusal {
  return {
    refused: true,
    code,
    params: {},
    problems: [],
    reasons: [],
    changed: [],
    confirm: [],
    cause: null,
    ...known,
  };
}

/** An inside effect that cannot be done: the whole step is refused (language.md 2.5). */
export class EffectError extends Error {
  override readonly name = 'EffectError';
  /** What the sender is told when the process itself foresees it; null: a fault for the operator. */
  readonly refusal: Refusal | null;
  constructor(message: string, refusal: Refusal | null = null) {
    super(message);
    this.refusal = refusal;
  }
}

/** A reference table has no row with this key, in the version that counts for the step. */
export function missingRow(table: string, key: string): EffectError {
  return new EffectError(`table ${table} has no row ${key}`, refuseRow({ table, key }));
}

function refuseRow(params: { readonly table: string; readonly key: string }): Refusal {
  return refuse('TABLE_ROW_MISSING', { params, cause: `table ${params.table} has no row ${params.key}` });
}

/** A decision table has no answer for the case, or two. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  readonly code: 'DECISION_NO_ROW' | 'DECISION_TWO_ROWS';
  readonly decision: Decision;
  constructor(code: DecisionError['code'], decision: Decision, what: string) {
    super(`decision ${decision.name}: ${what}`);
    this.code = code;
    this.decision = decision;
  }
}

/** A condition or effect of the process that fails refuses the step, with the cause for the operator; never "true". */
export function refusingFailures<Answer>(run: () => Answer): Answer | Refusal {
  try {
    return run();
  } catch (error) {
    if (error instanceof EffectError && error.refusal !== null) return error.refusal;
    if (error instanceof ExpressionError && error.row !== null) return refuseRow(error.row);
    if (error instanceof ExpressionError || error instanceof EffectError)
      return refuse('GUARD_FAILED', { cause: error.message });
    if (error instanceof DecisionError)
      return refuse(error.code, { reasons: [error.decision.title], cause: error.message });
    throw error;
  }
}

export function refuseForm(problems: readonly FieldProblem[]): Refusal {
  return refuse('FORM_INVALID', { problems });
}

export function refuseGuard(reasons: readonly Text[]): Refusal {
  return refuse('GUARD_REFUSED', { reasons });
}

/** The code of a rule about people that said no. */
export function refuseDenial(denial: Denial): Refusal {
  switch (denial.rule) {
    case 'did':
      return refuse('SAME_PERSON', { params: { event: denial.event } });
    case 'starter':
    case 'party':
    case 'related':
    case 'conflict':
      return refuse('CONFLICT_OF_INTEREST');
    case 'role':
      return refuse('NOT_ALLOWED', { params: { roles: denial.roles.join(', ') } });
    case 'mandate':
      return refuse('MANDATE_NOT_ENOUGH', { params: { mandate: denial.mandate } });
    case 'deny':
      return refuse('DENIED', { params: { code: denial.code }, reasons: [denial.text] });
    case 'not_starter':
    case 'not_doer':
    case 'not_party':
      return refuse('NOT_ALLOWED', { params: { roles: '' } });
  }
}
