/** The kernel's data: a case, a command, an entry of the history. All JSON-safe and readonly. */
export type { Zone } from '#engine/calendar/types.ts';
export type * from './types/values.ts';
export type * from './types/parts.ts';
export type * from './types/case.ts';
export type * from './types/command.ts';
export type * from './types/env.ts';
export type * from './types/entry.ts';
