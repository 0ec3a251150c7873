/** The shape of a call: what a state waits for, or what an effect orders; and of what takes it back. */
import { z } from 'zod';
import { retry } from './outside.ts';
import { unionBy } from './union.ts';

export const source = z.string().regex(/^(data\.[A-Za-z0-9_]+|case\.number)$/, 'data.nama_isian');
export const answer = z.string().regex(/^result\.[A-Za-z0-9_]+$/, 'result.nama_jawaban');
const connector = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'tte.segel');
const asked = { connector, send: z.record(z.string(), source).optional(), retry: retry.optional() };

/** Asked of another program to take back what was done. */
const undo = z.strictObject(asked);

export const call = z.strictObject({
  ...asked,
  take: z.record(z.string(), answer).optional(),
  undo: undo.optional(),
});

/** Ordered within a step; it brings nothing back. */
export const callOut = z.strictObject({
  call: z.strictObject({ ...asked, undo: undo.optional(), on_fail: z.string().optional() }),
});
/** Everything that was done and can be taken back, or what was ordered in these states. */
export const undoing = z.strictObject({
  undo: unionBy([z.literal('all'), z.array(z.string()).min(1)], (value) => (Array.isArray(value) ? 1 : 0)),
});

export type RawCall = z.infer<typeof call>;
export type RawCallOut = z.infer<typeof callOut>;
export type RawUndo = z.infer<typeof undo>;
