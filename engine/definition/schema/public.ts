/** What of a case is open to everybody. */
import { z } from 'zod';
import type { Path } from '../source.ts';
import { unionBy } from './union.ts';

const shows = z.array(z.string()).min(1);
const conditional = z.strictObject({ when: z.string(), shows });

/** A list, or one that is shown only while a condition over the data holds. */
export const publicPart = unionBy([shows, conditional], (value) => (Array.isArray(value) ? 0 : 1));

export type RawPublic = z.infer<typeof publicPart>;

/** Stands among the fields for the public wording of the state. */
export const STATUS = 'status';

/** The fields that are shown, each with where it is named; the status is none. */
export function publicFields(raw: RawPublic | undefined): { readonly path: Path; readonly value: string }[] {
  if (raw === undefined) return [];
  const [list, at] = Array.isArray(raw) ? [raw, ['public']] : [raw.shows, ['public', 'shows']];
  return list.flatMap((value, index) => (value === STATUS ? [] : [{ path: [...at, index], value }]));
}
