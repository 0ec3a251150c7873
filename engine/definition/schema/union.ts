/** Unions that know from the outlook of a value which of their shapes was meant, so that a message speaks of that one. */
import { z } from 'zod';

type Pick = (value: unknown) => number;
const picks = new WeakMap<object, Pick>();

function allOrNothing(): z.core.$ZodCheck {
  const check = z.check((payload) => {
    if (payload.issues.length > 0) payload.aborted = true;
  });
  check._zod.def.when = () => true;
  return check;
}

/** A union of shapes; `pick` gives the index of the shape that a (possibly wrong) value was meant to have. */
export function unionBy<const T extends readonly z.ZodType[]>(shapes: T, pick: Pick): z.ZodUnion<T> {
  // zod would answer for the only option that has nothing worse than unknown keys; here `pick` answers.
  const options = shapes.map((shape) =>
    shape.clone({ ...shape._zod.def, checks: [...(shape._zod.def.checks ?? []), allOrNothing()] }),
  );
  const union = z.union(options as unknown as T);
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
