import { covers } from '#engine/definition/decision/domain.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type { ExpressionValue, Scope } from '#engine/definition/expression.ts';
import type { Decision, DecisionCell, Definition } from '#engine/definition/types.ts';
import { DecisionError, EffectError } from './refuse.ts';
import type { Entry, Scalar } from './types.ts';

/** What a decision came to. */
export interface Decided {
  readonly outputs: Readonly<Record<string, Scalar>>;
  /** One line for each row that held, as entries name it; rows count from 1. */
  readonly rules: Entry['decisions'];
}

/**
 * Asks a decision table. Pure: reads nothing but the scope. The last row of `unique`, if it asks nothing, holds when no
 * other does. `collect` with no row gives 0 and false.
 * @throws DecisionError when no row holds or, under `unique`, when two do; ExpressionError when an expression fails.
 */
export function decide(decision: Decision, fields: Definition['data'], scope: Scope): Decided {
  const inputs = decision.inputs.map((input) => plain(compileExpression(input)(scope)));
  const rows = rowsHit(decision, inputs, scope);
  const outputs = decision.outputs.map((name, index): [string, Scalar] => {
    const values = rows.map((row) => {
      const cell = decision.rows[row]?.then[index];
      if (cell === undefined) throw new Error(`decision ${decision.name}: row ${String(row)} is too short`);
      return { value: plain(compileExpression(cell)(scope)) };
    });
    if (decision.hit !== 'collect') return [name, values[0]?.value ?? null];
    return [name, fields[name]?.type === 'integer' ? sumOf(values, decision) : values.some(isTrue)];
  });
  return {
    outputs: Object.fromEntries(outputs),
    rules: rows.map((row) => ({ rule: `decision ${decision.name} row ${String(row + 1)}`, result: true })),
  };
}

type Plain = string | number | boolean;

function rowsHit(decision: Decision, inputs: readonly Plain[], scope: Scope): readonly number[] {
  const holds = (row: number): boolean =>
    decision.rows[row]?.when.every((cell, index) => cellHolds(cell, inputs[index] ?? '', scope)) === true;
  const all = [...decision.rows.keys()];
  if (decision.hit === 'collect') return all.filter(holds);
  const last = all.length - 1;
  const isDefault = decision.rows[last]?.when.every(({ kind }) => kind === 'any') === true;
  if (decision.hit === 'first') {
    const found = all.find(holds);
    return found === undefined ? none(decision) : [found];
  }
  const found = all.filter((row) => !(isDefault && row === last) && holds(row));
  if (found.length > 1) throw new DecisionError('DECISION_TWO_ROWS', decision, rowsText(found));
  return found.length === 1 ? found : isDefault ? [last] : none(decision);
}

function cellHolds(cell: DecisionCell, value: Plain, scope: Scope): boolean {
  return cell.kind === 'cel' ? compileExpression(cell.holds)(scope) === true : covers(cell, value);
}

function none(decision: Decision): never {
  throw new DecisionError('DECISION_NO_ROW', decision, 'no row');
}

function rowsText(rows: readonly number[]): string {
  return `rows ${rows.map((row) => row + 1).join(', ')}`;
}

function sumOf(values: readonly { readonly value: Plain }[], decision: Decision): number {
  const sum = values.reduce((total, { value }) => total + Number(value), 0);
  if (!Number.isSafeInteger(sum)) throw new EffectError(`decision ${decision.name}: the sum is too large`);
  return sum;
}

function isTrue({ value }: { readonly value: Plain }): boolean {
  return value === true;
}

function plain(value: ExpressionValue): Plain {
  if (typeof value === 'object') throw new Error('a list is no value of a decision');
  return value;
}
