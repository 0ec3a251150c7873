/** A decision table as written → its cells read and its expressions checked. */
import { readWhen } from '../decision/cell.ts';
import { celOf, inputKind } from '../decision/input.ts';
import { checkExpression, expressionTypeOf } from '../expression/check.ts';
import type { RawDecision, RawThenCell, RawWhenCell } from '../schema/decision.ts';
import type { Decision, DecisionCell, Expression } from '../types.ts';
import { buildText } from './field.ts';
import type { Parts } from './parts.ts';

export function buildDecision(name: string, raw: RawDecision, parts: Parts): Decision {
  const { without } = parts.readables;
  const kinds = raw.inputs.map((input) => inputKind(input, parts.fields, without));
  const whenCell = (cell: RawWhenCell, index: number): DecisionCell => {
    const kind = kinds[index] ?? null;
    const read = kind === null ? null : readWhen(cell, kind);
    if (read === null || 'expected' in read) throw new Error(`decision ${name} has a cell that does not fit`);
    return read.kind === 'cel'
      ? { kind: 'cel', holds: checkExpression(read.cel, without, 'bool').expression }
      : read;
  };
  const thenCell = (cell: RawThenCell, index: number): Expression => {
    const field = parts.fields.get(raw.outputs[index] ?? '') ?? { type: 'text' as const };
    const cel = typeof cell === 'object' ? cell.cel : JSON.stringify(cell);
    return checkExpression(cel, without, expressionTypeOf(field)).expression;
  };
  return {
    name,
    title: buildText(raw.title),
    hit: raw.hit,
    inputs: raw.inputs.map((input) => checkExpression(celOf(input), without, 'plain').expression),
    outputs: raw.outputs,
    rows: raw.rows.map(({ when, then }) => ({ when: when.map(whenCell), then: then.map(thenCell) })),
  };
}
