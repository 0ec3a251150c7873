import type { IntegerField, MoneyField, NumberField } from '#engine/definition/types.ts';
import { readDecimal, readRupiah } from './number-text.ts';
import { kept, problem } from './reading.ts';
import type { ReadValue, SingleField } from './reading.ts';

/** Beyond it numbers with six decimals could not be told from their neighbours. */
const MOST_NUMBER = 1e9;
/** Whole rupiah that a number holds exactly. */
const MOST_RUPIAH = 9_000_000_000_000_000;

/** A number as a program sends it, for any field: only those of numbers take it. */
export function readNumeric(field: SingleField, raw: number): ReadValue {
  if (field.type === 'integer') return readInteger(field, String(raw));
  if (field.type === 'money')
    return Number.isInteger(raw) ? between(field, raw, MOST_RUPIAH) : problem(field, 'FIELD_TYPE');
  if (field.type !== 'number' || !Number.isFinite(raw)) return problem(field, 'FIELD_TYPE');
  return Number(raw.toFixed(field.decimals)) === raw || Math.abs(raw) > MOST_NUMBER
    ? between(field, raw, MOST_NUMBER)
    : problem(field, 'FIELD_DECIMALS', { decimals: field.decimals });
}

export function readInteger(field: IntegerField, text: string): ReadValue {
  if (!/^-?\d{1,15}$/.test(text)) return problem(field, 'FIELD_TYPE');
  return between(field, Number(text), Infinity);
}

export function readNumber(field: NumberField, text: string): ReadValue {
  const read = readDecimal(text, field.decimals);
  if (read === null) return problem(field, 'FIELD_TYPE');
  if (read.decimals > field.decimals) return problem(field, 'FIELD_DECIMALS', { decimals: field.decimals });
  return between(field, read.value, MOST_NUMBER);
}

export function readMoney(field: MoneyField, text: string): ReadValue {
  const read = readRupiah(text);
  return read === null ? problem(field, 'FIELD_TYPE') : between(field, read, MOST_RUPIAH);
}

/** -0 is 0: JSON does not tell them apart. */
function between(field: IntegerField | NumberField | MoneyField, value: number, most: number): ReadValue {
  const min = field.min ?? -most;
  const max = field.max ?? most;
  if (value < min) return problem(field, 'FIELD_TOO_SMALL', { min });
  return value > max ? problem(field, 'FIELD_TOO_LARGE', { max }) : kept(field, value + 0);
}
