/** The shape of how a case begins: somebody sends something, or the calendar brings it about. */
import { z } from 'zod';
import { described, effects } from './action.ts';
import { startBy } from './people.ts';
import { every } from './period.ts';
import { text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

const sentStart = z.strictObject({
  by: startBy,
  on_behalf: z.string().optional(),
  ...described,
  target: z.string(),
});
/** Nobody sends it, so nothing is asked. */
const calendarStart = z.strictObject({
  every,
  for_each: z.literal('unit').optional(),
  title: text,
  do: effects,
  target: z.string(),
});

type RawSentStart = z.infer<typeof sentStart> & { readonly every?: undefined; readonly for_each?: undefined };
/** It has none of the keys that only a sender can use. */
type RawCalendarStart = z.infer<typeof calendarStart> &
  Readonly<
    Partial<Record<Exclude<keyof RawSentStart, 'title' | 'do' | 'target' | 'every' | 'for_each'>, undefined>>
  >;
export type RawStart = RawSentStart | RawCalendarStart;

export const start: z.ZodType<RawStart> = unionBy([sentStart, calendarStart], (value) =>
  hasKey(value, 'every') ? 1 : 0,
);
