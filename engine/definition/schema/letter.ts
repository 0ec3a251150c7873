/** The shape of a letter, which has a file of its own. */
import { z } from 'zod';
import { text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

/** In both languages, or one wording for every reader. */
const words = unionBy([z.string().min(1), text], (value) => (typeof value === 'object' ? 1 : 0));
const shown = { shown: z.strictObject({ cel: z.string() }).optional() };

/** The key that says which part it is, in the order of the shapes. */
const PARTS = ['heading', 'text', 'fields', 'table', 'number', 'date', 'signature', 'qr'];
const part = unionBy(
  [
    z.strictObject({ heading: words, ...shown }),
    z.strictObject({ text: words, ...shown }),
    z.strictObject({ fields: z.array(z.string()).min(1), ...shown }),
    z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1).optional(), ...shown }),
    z.strictObject({ number: z.string(), ...shown }),
    z.strictObject({ date: z.literal(true), ...shown }),
    z.strictObject({ signature: z.string(), ...shown }),
    z.strictObject({ qr: z.literal(true), ...shown }),
  ],
  (value) =>
    Math.max(
      0,
      PARTS.findIndex((key) => hasKey(value, key)),
    ),
);

/** `letter` says what file it is, and is its title. */
export const letterFile = z.strictObject({ letter: words, body: z.array(part).min(1).max(200) });

/** How a field or an effect names a letter: as `uses` does. */
export const letterName = z.string().regex(/^letters\/[a-z0-9_]+\.yaml$/, 'letters/nama.yaml');

export type RawWords = z.infer<typeof words>;
export type RawLetterPart = z.infer<typeof part>;
export type RawLetter = z.infer<typeof letterFile>;
