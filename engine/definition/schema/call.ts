/** The shape of a call: what a state waits for. */
import { z } from 'zod';
import { retry } from './outside.ts';

export const source = z.string().regex(/^(data\.[A-Za-z0-9_]+|case\.number)$/, 'data.nama_isian');
export const answer = z.string().regex(/^result\.[A-Za-z0-9_]+$/, 'result.nama_jawaban');

export const call = z.strictObject({
  connector: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'tte.segel'),
  send: z.record(z.string(), source).optional(),
  take: z.record(z.string(), answer).optional(),
  retry: retry.optional(),
});

export type RawCall = z.infer<typeof call>;
