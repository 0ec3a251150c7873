import { parseDuration, toMilliseconds } from '#engine/definition/duration.ts';
import { EffectError } from './refuse.ts';

/** Milliseconds of a setting that `after` waits for. Throws EffectError for a value that is no span of real time: the step is refused. */
export function settingSpan(name: string, value: boolean | number | string | undefined): number {
  const length = typeof value === 'string' ? parseDuration(value) : null;
  const ms = length === null ? null : toMilliseconds(length);
  if (ms === null)
    throw new EffectError(`settings.${name}: ${JSON.stringify(value)} is no span of minutes, hours or days`);
  return ms;
}
