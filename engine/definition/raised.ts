/** Every event that something inside the case raises, with the place that says so. */
import { effectsOf } from './effects.ts';
import type { Model } from './schema/process.ts';
import type { At } from './walk.ts';

export function raisedIn(model: Model): At<string>[] {
  return effectsOf(model).flatMap(({ path, value }) =>
    'raise' in value
      ? [{ path: [...path, 'raise'], value: value.raise }]
      : 'call' in value
        ? value.call.on_fail === undefined
          ? []
          : [{ path: [...path, 'call', 'on_fail'], value: value.call.on_fail }]
        : 'on_fail' in value && value.on_fail !== undefined
          ? [{ path: [...path, 'on_fail'], value: value.on_fail }]
          : [],
  );
}
