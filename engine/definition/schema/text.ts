/** Words that many keys share. */
import { z } from 'zod';
import { daysPattern, durationPattern, realTimePattern, rungPattern, untilRungPattern } from '../duration.ts';
import { unionBy } from './union.ts';

/** Both languages are needed; that one is missing is said by the rule `missing-translation`. */
export const text = z.strictObject({ id: z.string().optional(), en: z.string().optional() });

/** The message of a format names the example that the diagnostic shows. */
export const fieldReference = z.string().regex(/^data\.[A-Za-z0-9_]+$/, 'data.nama_isian');
/** A field of the case or, in a step of an item, a column of it. */
export const caseOrItemReference = z.string().regex(/^(data|it)\.[A-Za-z0-9_]+$/, 'data.nama_isian');
export const itemReference = z.string().regex(/^it\.[A-Za-z0-9_]+$/, 'it.nama_kolom');
export const spanOfTime = z.string().regex(durationPattern, '3 working days');
export const spanOfDays = z.string().regex(daysPattern, '7 days');
export const rungTime = z.string().regex(rungPattern, '80%');
export const untilRungTime = z.string().regex(untilRungPattern, '3 days before due');
export const spanOfRealTime = z.string().regex(realTimePattern, '14 days');

export const condition = unionBy([z.boolean(), z.strictObject({ cel: z.string() })], (value) =>
  typeof value === 'object' && value !== null ? 1 : 0,
);
export const names = unionBy([z.string(), z.array(z.string())], (value) => (Array.isArray(value) ? 1 : 0));

export type RawText = z.infer<typeof text>;
export type RawCondition = z.infer<typeof condition>;
export type Names = z.infer<typeof names>;
