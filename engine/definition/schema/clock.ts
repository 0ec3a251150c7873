/** The shape of clocks: by a length or until a date, in `clocks` or in the state they are named after. */
import { z } from 'zod';
import { effect } from './action.ts';
import { fieldReference, names, rungTime, spanOfDays, spanOfTime, text, untilRungTime } from './text.ts';
import { hasKey, unionBy } from './union.ts';

const lengthUnit = z.enum(['working days', 'days', 'hours', 'minutes']);
const length = unionBy(
  [
    spanOfTime,
    // `amend`: a value that is set anew moves clocks that are open.
    z.strictObject({ setting: z.string(), amend: z.literal(true).optional() }),
    z.strictObject({ cel: z.string(), unit: lengthUnit }),
    // A column of whole numbers has a unit here, one of durations has its own.
    z.strictObject({
      table: z.string(),
      row: fieldReference,
      column: z.string(),
      unit: lengthUnit.optional(),
    }),
  ],
  (value) => (typeof value !== 'object' ? 0 : hasKey(value, 'setting') ? 1 : hasKey(value, 'table') ? 3 : 2),
);
const until = unionBy(
  [fieldReference, z.strictObject({ before: spanOfDays, of: fieldReference })],
  (value) => (typeof value === 'object' ? 1 : 0),
);
const starts = z.strictObject({
  entering: names,
  again: z.enum(['keep', 'restart']).optional(),
  anew: names.optional(),
});
const stops = z.strictObject({ entering: names }).optional();
const pauses = z.strictObject({ in: names }).optional();
/** States in which it takes no effect; afterwards it is as if it had run on. */
const rests = names.optional();
const owner = z.string().optional();
const doing = z.array(effect).min(1);
const ladder = z.array(z.strictObject({ at: rungTime, do: doing })).optional();
const untilLadder = z.array(z.strictObject({ at: untilRungTime, do: doing })).optional();
const isUntil = (value: unknown): number => (hasKey(value, 'until') ? 1 : 0);

export const clock = unionBy(
  [
    z.strictObject({
      title: text,
      length,
      starts,
      stops,
      pauses,
      rests,
      at_least: spanOfTime.optional(),
      owner,
      ladder,
    }),
    z.strictObject({ title: text, until, starts, stops, owner, ladder: untilLadder }),
  ],
  isUntil,
);

/** Named after its state, started by entering and stopped by leaving it; its title is the state's unless it has one. */
export const stateClock = unionBy(
  [
    z.strictObject({ title: text.optional(), length, owner, ladder }),
    z.strictObject({ title: text.optional(), until, owner, ladder: untilLadder }),
  ],
  isUntil,
);

export type RawClock = z.infer<typeof clock>;
export type RawStateClock = z.infer<typeof stateClock>;
export type RawLength = z.infer<typeof length>;
export type RawUntil = z.infer<typeof until>;
