/** Cells of a decision as written → what they ask of their input, or why they cannot. */
import { nearest } from '../nearest.ts';
import type { RawThenCell, RawWhenCell } from '../schema/decision.ts';
import type { DecisionCell, DecisionValue } from '../types.ts';
import { dayBefore, dayAfter, isDay } from '../day.ts';
import type { InputKind } from './input.ts';

/** What a cell of this kind should be; `suggestion` is the choice that was probably meant. */
export interface CellProblem {
  readonly expected: string;
  readonly suggestion: string | null;
}
/** A cell before its expression is checked. */
export type ReadCell =
  Exclude<DecisionCell, { kind: 'cel' }> | { readonly kind: 'cel'; readonly cel: string };

/** Holds for every value; must be quoted in YAML. */
export const ANY = '-';

/** Reads a cell of `when`. */
export function readWhen(raw: RawWhenCell, kind: InputKind): ReadCell | CellProblem {
  if (raw === ANY) return { kind: 'any' };
  if (typeof raw === 'object' && 'cel' in raw) return { kind: 'cel', cel: raw.cel };
  if (Array.isArray(raw)) {
    const problem = raw.map((value) => literalProblem(value, kind)).find((found) => found !== null);
    return problem ?? { kind: 'in', values: raw };
  }
  const value = raw;
  const range = typeof value === 'string' ? readRange(value, kind) : null;
  return range ?? literalProblem(value, kind) ?? { kind: 'in', values: [value] };
}

/** Null when a literal of `then` fits its output. */
export function thenProblem(raw: Exclude<RawThenCell, object>, kind: InputKind): CellProblem | null {
  return literalProblem(raw, kind);
}

/** Units and persons are of kind text here: what they hold is an id. */
function literalProblem(value: DecisionValue, kind: InputKind): CellProblem | null {
  const expects = (expected: string): CellProblem => ({ expected, suggestion: null });
  switch (kind.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? null : expects('#boolean');
    case 'integer':
      return typeof value === 'number' ? null : expects('#number');
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : expects('#date');
    case 'text':
      return typeof value === 'string' ? null : expects('#text');
    case 'options':
      if (typeof value === 'string' && kind.options.includes(value)) return null;
      return {
        expected: kind.options.join(', '),
        suggestion: typeof value === 'string' ? nearest(value, kind.options) : null,
      };
  }
}

const comparison = /^(<=|>=|<|>)\s*(\S+)$/;
const span = /^(\S+?)\s*\.\.\s*(\S+)$/;

/** `< 10`, `>= 2026-01-01`, `10..20`, both ends in; null when it is no range of this kind. */
function readRange(text: string, kind: InputKind): (DecisionCell & { kind: 'range' }) | null {
  if (kind.kind !== 'integer' && kind.kind !== 'date') return null;
  const between = span.exec(text);
  if (between !== null) {
    const from = bound(between[1] ?? '', kind.kind);
    const to = bound(between[2] ?? '', kind.kind);
    return from === null || to === null ? null : { kind: 'range', from, to };
  }
  const [, sign = '', word = ''] = comparison.exec(text) ?? [];
  const end = bound(word, kind.kind);
  if (end === null) return null;
  switch (sign) {
    case '<':
      return { kind: 'range', from: null, to: before(end) };
    case '<=':
      return { kind: 'range', from: null, to: end };
    case '>':
      return { kind: 'range', from: after(end), to: null };
    default:
      return { kind: 'range', from: end, to: null };
  }
}

function bound(word: string, kind: 'integer' | 'date'): string | number | null {
  if (kind === 'date') return isDay(word) ? word : null;
  const number = /^-?\d{1,16}$/.test(word) ? Number(word) : NaN;
  return Number.isSafeInteger(number) ? number : null;
}

function before(end: string | number): string | number {
  return typeof end === 'number' ? end - 1 : dayBefore(end);
}

function after(end: string | number): string | number {
  return typeof end === 'number' ? end + 1 : dayAfter(end);
}
