import type { Action, Definition } from '#engine/definition/types.ts';
import type { Case, Task } from '#engine/machine/types.ts';

// How a case holds its states is asked here and nowhere else in this folder.

/** The states that are active now. */
export function activeStates(subject: Case): readonly string[] {
  return [subject.state];
}

/** The task on which an event is sent: that of the active state that has it; null for a shared one, or when none has it. */
export function taskOf(definition: Definition, subject: Case, event: string): Task | null {
  for (const state of activeStates(subject)) {
    const action = actionIn(definition, state, event);
    if (action === undefined || action.shared) continue;
    return subject.tasks.find((task) => task.state === state) ?? null;
  }
  return null;
}

export function actionIn(definition: Definition, state: string, event: string): Action | undefined {
  const actions = definition.states[state]?.on ?? {};
  return Object.hasOwn(actions, event) ? actions[event] : undefined;
}
