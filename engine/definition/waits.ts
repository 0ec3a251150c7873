/** Waits of states that take their length from a setting. */
import { branchesOf } from './branches.ts';
import { settingIn } from './duration.ts';
import type { Model } from './schema/process.ts';
import type { Path } from './source.ts';

/** Every `after: { settings.x: ... }`, with the name of the setting. */
export function waitsForSetting(model: Model): { readonly path: Path; readonly name: string }[] {
  return branchesOf(model).flatMap(({ kind, on, path }) => {
    const name = kind === 'after' ? settingIn(on) : null;
    return name === null ? [] : [{ path, name }];
  });
}
