import { registerKey } from '#engine/machine/numbers.ts';
import { refuse, refusingFailures } from '#engine/machine/refuse.ts';
import type { Env, Refusal, Step } from '#engine/machine/types.ts';
import type { Engine } from './engine.ts';

/** Registers that one step may take numbers of. */
const MOST_REGISTERS = 10;

/**
 * Takes a step. Where it needs the next number of a register, that is read and the step taken again: only steps that
 * reserve a number pay for the read. Whether the number is still the next is checked by the commit.
 */
export async function stepping(
  { store }: Pick<Engine, 'store'>,
  env: Env,
  run: (env: Env) => Step | Refusal,
): Promise<Step | Refusal> {
  let numbers: Readonly<Record<string, number>> = {};
  for (let read = 0; read <= MOST_REGISTERS; read += 1) {
    const facts = { ...env.facts, numbers };
    const result = refusingFailures(() => run({ ...env, facts }));
    if (!result.refused || result.code !== 'NUMBER_MISSING') return result;
    const { unit = '', register = '', year = 0 } = result.params;
    const place = { unit: String(unit), register: String(register), year: Number(year) };
    numbers = { ...numbers, [registerKey(place)]: await store.nextNumber(place) };
  }
  return refuse('GUARD_FAILED', { cause: 'the step takes numbers of too many registers' });
}
