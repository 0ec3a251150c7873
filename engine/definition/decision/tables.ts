/** The decision tables of a file, read as far as their cells fit, and what the analysis says of them. */
import { once } from '../once.ts';
import { caseFields, readablesOf } from '../readable.ts';
import type { RawDecision } from '../schema/decision.ts';
import type { Model } from '../schema/process.ts';
import { decisionsOf } from '../walk.ts';
import type { At } from '../walk.ts';
import { analyse } from './analysis.ts';
import type { Analysis, Table, Witness } from './analysis.ts';
import { readWhen } from './cell.ts';
import type { ReadCell } from './cell.ts';
import { inputKind, inputName } from './input.ts';
import type { InputKind } from './input.ts';

export interface ReadDecision extends At<RawDecision> {
  readonly name: string;
  /** Null where the input itself has a fault. */
  readonly kinds: readonly (InputKind | null)[];
  /** Null when a cell or an input does not fit. */
  readonly analysis: Analysis | null;
}

/** Every decision of the file; looked at once for each model. */
export const readDecisions = once(readAll);

/** `jenis = aspirasi, berat = 3`; `…` is any text that no row names. */
export function witnessText({ inputs }: RawDecision, witness: Witness): string {
  return inputs.map((input, index) => `${inputName(input)} = ${String(witness[index] ?? '…')}`).join(', ');
}

function readAll(model: Model): readonly ReadDecision[] {
  const fields = caseFields(model);
  const { without } = readablesOf(model);
  return decisionsOf(model).map((decision) => {
    const kinds = decision.value.inputs.map((input) => inputKind(input, fields, without));
    const table = tableOf(decision.value, kinds);
    return { ...decision, kinds, analysis: table === null ? null : analyse(table) };
  });
}

function tableOf({ hit, rows }: RawDecision, kinds: readonly (InputKind | null)[]): Table | null {
  const sound = kinds.filter((kind) => kind !== null);
  if (sound.length < kinds.length) return null;
  const read = rows.map(({ when }) =>
    when.length === sound.length ? when.flatMap((cell, index) => fitting(cell, sound[index])) : [],
  );
  return read.every((row) => row.length === sound.length) ? { hit, kinds: sound, rows: read } : null;
}

function fitting(
  cell: RawDecision['rows'][number]['when'][number],
  kind: InputKind | undefined,
): readonly ReadCell[] {
  const read = kind === undefined ? null : readWhen(cell, kind);
  return read === null || 'expected' in read ? [] : [read];
}
