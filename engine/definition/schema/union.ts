/** Unions that know from the outlook of a value which of their shapes was meant, so that a message speaks of that one. */
import { z } from 'zod';

type Pick = (value: unknown) => number;
const picks = new WeakMap<object, Pick>();

/** A union of shapes; `pick` gives the index of the shape that a (possibly wrong) value was meant to have. */
export function unionBy<const T extends readonly z.ZodType[]>(shapes: T, pick: Pick): z.ZodUnion<T> {
  const union = z.union(shapes);
  picks.set(union, pick);
  return union;
}

/** The shape of the union that the value was meant to have. */
export function meantShape(union: object | undefined, value: unknown): number {
  return (union === undefined ? undefined : picks.get(union))?.(value) ?? 0;
}

/** For pickers: is this a map with that key? */
export function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
