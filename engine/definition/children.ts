/** Every place of a file where a case is begun. */
import { effectsOf } from './effects.ts';
import type { RawChildCase, RawStartCase } from './schema/child.ts';
import type { Model } from './schema/process.ts';
import { statesOf } from './tree.ts';
import type { At } from './walk.ts';

/** `case` of states, and `start_case`; both say which process, which start and what is sent. */
export function childrenIn(model: Model): At<RawChildCase | RawStartCase['start_case']>[] {
  const awaited = statesOf(model).flatMap(({ path, state }) =>
    state.case === undefined ? [] : [{ path: [...path, 'case'], value: state.case }],
  );
  const begun = effectsOf(model).flatMap(({ path, value }) =>
    'start_case' in value ? [{ path: [...path, 'start_case'], value: value.start_case }] : [],
  );
  return [...awaited, ...begun];
}
