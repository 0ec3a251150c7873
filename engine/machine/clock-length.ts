import { LONGEST_LENGTH } from '#engine/calendar/length.ts';
import type { Length } from '#engine/calendar/types.ts';
import { parseDuration } from '#engine/definition/duration.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Clock, Definition } from '#engine/definition/types.ts';
import { EffectError } from './refuse.ts';
import { scopeOf } from './scope.ts';
import type { Case, CaseClock, Env } from './types.ts';

/** Where and when the clocks are looked at. */
export interface ClockMoment {
  readonly definition: Definition;
  /** The unit that must act. */
  readonly unit: string;
  readonly at: string;
  /** Sequence of the entry that is being written. */
  readonly sequence: number;
  readonly env: Env;
  /** The case as it is at this point of the step: what lengths and dates are read from. */
  readonly subject: Case;
}

/** How long a clock runs or until when, as settled for one run of it. */
export type ClockTerm = Pick<CaseClock, 'length' | 'until'>;

/**
 * Settles the term of a clock at the moment it starts; nothing moves it afterwards but a new run. Null when the clock runs
 * until a date that is not filled in: it does not start. Throws EffectError for a setting that is no duration and for a
 * count below 0 or over the longest length, ExpressionError for an expression that fails: the whole step is refused.
 */
export function termOf({ name, span }: Clock, moment: ClockMoment): ClockTerm | null {
  switch (span.kind) {
    case 'length':
      return { length: span.length, until: null };
    case 'setting':
      return { length: durationOf(name, moment.env.settings[span.setting]), until: null };
    case 'cel': {
      const { definition, subject, at, env } = moment;
      const count = compileExpression(span.count)(scopeOf(definition, subject, {}, {}, at, env));
      return { length: countOf(name, count, span.unit), until: null };
    }
    case 'until': {
      const date = moment.subject.data[span.field];
      return typeof date === 'string' && date !== '' ? { length: null, until: date } : null;
    }
  }
}

function durationOf(clock: string, value: boolean | number | string | undefined): Length {
  const length = typeof value === 'string' ? parseDuration(value) : null;
  if (length === null) throw new EffectError(`clock ${clock}: its setting is no duration`);
  return length;
}

function countOf(clock: string, count: unknown, unit: Length['unit']): Length {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > LONGEST_LENGTH)
    throw new EffectError(`clock ${clock}: ${JSON.stringify(count)} ${unit} is no length`);
  return { count, unit };
}
