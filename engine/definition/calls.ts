/** Every call of a file, of states and of effects, with what takes it back. */
import { effectsOf } from './effects.ts';
import { once } from './once.ts';
import type { RawCall } from './schema/call.ts';
import type { Model } from './schema/process.ts';
import { statesIn } from './states.ts';
import { statesOf } from './tree.ts';
import type { At } from './walk.ts';

export interface CallPlace extends At<Pick<RawCall, 'send' | 'take' | 'undo'>> {
  /** Dotted names of the states that order it; none for a start or a rung. */
  readonly states: readonly string[];
}

export const callsOf = once((model: Model): readonly CallPlace[] => [
  ...statesOf(model).flatMap(({ path, name, state: { call } }): CallPlace[] =>
    call === undefined ? [] : [{ path: [...path, 'call'], value: call, states: [name] }],
  ),
  ...effectsOf(model).flatMap(({ path, value }): CallPlace[] =>
    'call' in value
      ? [{ path: [...path, 'call'], value: value.call, states: orderingStates(model, path) }]
      : [],
  ),
]);

/** The state in which an effect stands, or those that share it. */
function orderingStates(model: Model, path: At<unknown>['path']): readonly string[] {
  if (path[0] === 'shared') return statesIn(model, model.shared?.[Number(path[1])]?.in ?? []);
  const around = statesOf(model).filter((state) => state.path.every((step, index) => step === path[index]));
  const inner = around.at(-1);
  return inner === undefined ? [] : [inner.name];
}
