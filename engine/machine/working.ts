/** One step while it is under way. */
import type { Definition } from '#engine/definition/types.ts';
import { computedAfter } from './computed.ts';
import type { Tracing } from './trace.ts';
import type { Case, Env, ItemName, Values } from './types.ts';

/** One event on its way through the machine. */
export interface Move {
  readonly definition: Definition;
  readonly event: string;
  readonly at: string;
  readonly sequence: number;
  /** Fields that this step may not change. */
  readonly frozen: ReadonlySet<string>;
  /** The form as accepted; its kept fields lie over the data while guards are asked. */
  readonly form: Values;
  readonly env: Env;
  readonly trace: Tracing;
  /** The item that it is about; not there for the case itself. */
  readonly item?: ItemName | null;
}

/**
 * The case as it is being changed within one step; `left`: per surroundings the state that was left last, `leftInItems` the
 * same per item; `raised`: what items raised and the case has not taken yet.
 */
export type Working = { -readonly [Key in keyof Case]: Case[Key] } & {
  left?: Readonly<Record<string, string>>;
  leftInItems?: Readonly<Record<string, string>>;
  raised?: readonly string[];
};

/** Writes fields, and with them what is computed from them. */
export function write(working: Working, values: Values, step: Move): void {
  const changed = step.sequence === 1 ? null : Object.keys(values);
  const data = { ...working.data, ...values };
  const computed = computedAfter(step.definition, data, changed, step.frozen);
  const names = Object.keys({ ...values, ...computed });
  if (names.length === 0) return;
  working.data = { ...data, ...computed };
  working.written = { ...working.written, ...Object.fromEntries(names.map((name) => [name, step.sequence])) };
}
