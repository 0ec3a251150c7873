import { localDate } from '#engine/calendar/instant.ts';
import { LONGEST_LENGTH } from '#engine/calendar/length.ts';
import type { Length } from '#engine/calendar/types.ts';
import { parseDuration } from '#engine/definition/duration.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Clock, Definition } from '#engine/definition/types.ts';
import { EffectError, missingRow } from './refuse.ts';
import { calendarOf, scopeOf } from './scope.ts';
import { tableReader } from './table-read.ts';
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
 * Settles the term of a clock at the moment it starts; nothing moves it afterwards but a new run, and a setting that amends. Null when the clock runs
 * until a date that is not filled in: it does not start. Throws EffectError for a setting that is no duration and for a
 * count below 0 or over the longest length, or a row that is not there, ExpressionError for an expression that fails: the whole step is refused.
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
    case 'table': {
      const length = cellOf(span, moment);
      return typeof length === 'number'
        ? { length: countOf(name, length, span.unit ?? 'days'), until: null }
        : { length: durationOf(name, length), until: null };
    }
    case 'until': {
      const date = moment.subject.data[span.field];
      return typeof date === 'string' && date !== '' ? { length: null, until: date } : null;
    }
  }
}

/** A cell of a reference table: a count, or a duration as text. A field that is empty names no row, so no length either. */
function cellOf(
  { table, field, column }: Extract<Clock['span'], { kind: 'table' }>,
  { definition, subject, unit, at, env }: ClockMoment,
): string | number {
  const key = subject.data[field];
  const day = localDate(at, calendarOf(definition, unit, env).calendar.zone);
  const row =
    typeof key === 'string' && key !== '' ? tableReader(env, day).rowOf(table, key, [column]) : null;
  if (row === null) throw missingRow(table, typeof key === 'string' ? key : '');
  const cell = row[column];
  if (typeof cell !== 'number' && typeof cell !== 'string')
    throw new EffectError(`table ${table}: column ${column} of ${JSON.stringify(key)} is no length`);
  return cell;
}

/** A setting or a cell as a length. Throws EffectError for one that is no duration. */
export function durationOf(clock: string, value: boolean | number | string | undefined): Length {
  const length = typeof value === 'string' ? parseDuration(value) : null;
  if (length === null) throw new EffectError(`clock ${clock}: its setting is no duration`);
  return length;
}

function countOf(clock: string, count: unknown, unit: Length['unit']): Length {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > LONGEST_LENGTH)
    throw new EffectError(`clock ${clock}: ${JSON.stringify(count)} ${unit} is no length`);
  return { count, unit };
}
