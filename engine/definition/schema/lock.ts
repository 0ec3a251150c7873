/** The shape of a lock across the cases of a process. */
import { z } from 'zod';
import { names, text } from './text.ts';

export const lock = z.strictObject({ key: z.string(), in: names, else: text });

export type RawLock = z.infer<typeof lock>;
