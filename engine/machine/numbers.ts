/** Register numbers of a case: reserved, confirmed, void; the running part is a fact that the commit checks. */
import { writeNumber } from '#engine/definition/number-format.ts';
import type { Definition, NumberEffect, RegisterNumberField } from '#engine/definition/types.ts';
import { EffectError, refuse } from './refuse.ts';
import { today } from './scope.ts';
import type { Case, Env, RegisterNumber } from './types.ts';

interface Moment {
  readonly definition: Definition;
  readonly at: string;
  readonly sequence: number;
  readonly env: Env;
}

/** One register: a running number for each unit, kind and local year. */
export function registerKey({
  unit,
  register,
  year,
}: Pick<RegisterNumber, 'unit' | 'register' | 'year'>): string {
  return JSON.stringify([unit, register, year]);
}

/** The number that a field holds now: reserved or confirmed, or null. */
export function numberOf({ numbers }: Pick<Case, 'numbers'>, field: string): RegisterNumber | null {
  return numbers.find((number) => number.field === field && number.status !== 'void') ?? null;
}

/**
 * The numbers of the case after an effect. Reserved again is the same number. @throws EffectError when there is none to
 * confirm, or with the refusal NUMBER_MISSING when the running part was not fetched: whoever steps fetches it and steps again.
 */
export function withNumber(subject: Case, effect: NumberEffect, moment: Moment): readonly RegisterNumber[] {
  const held = numberOf(subject, effect.field);
  const changed = (change: Partial<RegisterNumber>): readonly RegisterNumber[] =>
    subject.numbers.map((number) =>
      number === held ? { ...number, ...change, sequence: moment.sequence, at: moment.at } : number,
    );
  switch (effect.act) {
    case 'reserve':
      return held === null ? [...subject.numbers, reserved(subject, effect.field, moment)] : subject.numbers;
    case 'confirm':
      if (held === null) throw new EffectError(`number ${effect.field}: none is reserved`);
      return changed({ status: 'confirmed' });
    case 'void':
      return held === null ? subject.numbers : changed({ status: 'void', reason: effect.reason });
  }
}

function reserved(subject: Case, name: string, moment: Moment): RegisterNumber {
  const { definition, env, at, sequence } = moment;
  const field = definition.data[name];
  if (field?.type !== 'register_number') throw new EffectError(`number ${name}: not a register number`);
  const day = today(definition, subject.unit, { ...env, now: at });
  const place = { unit: subject.unit, register: field.register, year: Number(day.slice(0, 4)) };
  const key = registerKey(place);
  const next = env.facts.numbers?.[key];
  if (next === undefined)
    throw new EffectError(
      `number ${name}: the register was not read`,
      refuse('NUMBER_MISSING', { params: place }),
    );
  // Others of this case in the same register may be of this very commit.
  const own = subject.numbers.filter((number) => registerKey(number) === key).map(({ seq }) => seq);
  const seq = Math.max(next, ...own.map((taken) => taken + 1));
  return {
    ...place,
    seq,
    field: name,
    text: textOf(field, seq, env.units[subject.unit]?.code ?? '', day),
    status: 'reserved',
    reason: null,
    sequence,
    at,
  };
}

function textOf({ format }: RegisterNumberField, seq: number, unit: string, day: string): string {
  return writeNumber(format, { seq, unit, day });
}

/** What of the registers an entry used, so that replay reserves the same: the first number it took of each. */
export function numbersUsed(before: Case, after: Case): Readonly<Record<string, number>> {
  const used: Record<string, number> = {};
  for (const number of after.numbers.slice(before.numbers.length)) {
    const key = registerKey(number);
    used[key] = Math.min(used[key] ?? number.seq, number.seq);
  }
  return used;
}
