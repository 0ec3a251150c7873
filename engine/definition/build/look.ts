/** Look-ups as written → with every default filled in. */
import { parseDuration, toMilliseconds } from '../duration.ts';
import type { Look } from '../types.ts';
import { looksOf, sourceOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { buildText } from './field.ts';
import type { Parts } from './parts.ts';

/** How many cases a look-up names where the file says nothing. */
const STANDARD_MAX = 5;

export function buildLooks(place: ActionPlace, { model }: Parts): Look[] {
  return looksOf(place).map(({ name, value }) => ({
    name,
    title: buildText(value.title),
    process: value.cases ?? model.process,
    where: Object.entries(value.where).map(([field, from]) => ({ field, from: sourceOf(from) })),
    newer: milliseconds(value.newer),
    max: value.max ?? STANDARD_MAX,
  }));
}

function milliseconds(text: string): number {
  const length = parseDuration(text);
  const ms = length === null ? null : toMilliseconds(length);
  if (ms === null) throw new Error(`${text} is not a span of real time`);
  return ms;
}
