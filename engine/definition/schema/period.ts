/** The shape of what comes again by the calendar. */
import { z } from 'zod';
import { dayOfPeriodPattern } from '../period.ts';

/** A day of each period. */
export const every = z.strictObject({
  period: z.enum(['week', 'month', 'year']),
  at: z.string().regex(dayOfPeriodPattern, '5th working day'),
});
