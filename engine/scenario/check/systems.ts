/** The programs outside that a process names. */
import type { Definition } from '#engine/definition/types.ts';
import { allEffects } from '#engine/prover/written.ts';

/** Every program that the process asks, also to take something back; each as often as it is named. */
export function connectorsOf(definition: Definition): readonly string[] {
  const called = [
    ...Object.values(definition.states).flatMap(({ call }) => call ?? []),
    ...allEffects(definition).flatMap((effect) => (effect.kind === 'call' ? [effect] : [])),
  ];
  return called.flatMap(({ connector, undo }) => [connector, ...(undo === null ? [] : [undo.connector])]);
}

/** Every message that the process sends to other cases. */
export function messagesOf(definition: Definition): readonly string[] {
  return allEffects(definition).flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
}
