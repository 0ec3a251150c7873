/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, `below`. */
  below(below: number): number;
  /** True so often of a hundred. */
  percent(share: number): boolean;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    below: (below) => Math.floor(next() * below),
    percent: (share) => next() * 100 < share,
  };
}

/** A whole number from the environment, for longer runs and to repeat one. */
export function fromEnvironment(name: string, otherwise: number): number {
  const given = process.env[name];
  return given === undefined || given === '' ? otherwise : Number(given);
}
