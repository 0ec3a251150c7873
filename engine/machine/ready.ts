/** Whether the documents that an action needs are there: what it signs, and what it sends to other programs. */
import type { Action, Definition, Effect } from '#engine/definition/types.ts';
import { refusedDocument } from './signatures.ts';
import type { Case, Refusal } from './types.ts';

type Needing = Pick<Action, 'candidates'> & Partial<Pick<Action, 'signs'>>;

/** The refusal that says which document is not ready, missing or outdated; null when nothing is in the way. */
export function refusedDocuments(definition: Definition, subject: Case, action: Needing): Refusal | null {
  if (typeof action.signs === 'string') {
    const refused = refusedDocument(definition, subject, action.signs);
    if (refused !== null) return refused;
  }
  for (const field of sentBy(definition, action)) {
    const refused = refusedDocument(definition, subject, field);
    // Which of several ways is taken is not known yet: only what is on its way is waited for.
    if (refused?.code === 'DOCUMENT_NOT_READY') return refused;
  }
  return null;
}

/** Documents that its ways send on, without those that they have made anew: the order waits for these by itself. */
function sentBy(definition: Definition, { candidates }: Needing): readonly string[] {
  return candidates.flatMap(({ target, do: effects }) => {
    const made = effects.flatMap((effect) => (effect.kind === 'render' ? [effect.field] : []));
    const entered = entriesOf(definition, target);
    return [...sentByEffects(effects), ...entered.flatMap(({ call }) => fieldsSent(call?.send ?? []))]
      .filter((field) => definition.data[field]?.type === 'document')
      .filter((field) => !made.includes(field));
  });
}

/** The state that is entered, and those that begin with it. */
function entriesOf({ states }: Definition, target: string | null): readonly Definition['states'][string][] {
  const state = target === null ? undefined : states[target];
  if (state === undefined) return [];
  const inner = state.kind === 'parallel' ? state.children : state.initial === null ? [] : [state.initial];
  return [state, ...inner.flatMap((name) => entriesOf({ states } as Definition, name))];
}

function sentByEffects(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'call' ? fieldsSent(effect.send) : []));
}

function fieldsSent(
  send: readonly { readonly from: { readonly of: string; readonly field?: string } }[],
): readonly string[] {
  return send.flatMap(({ from }) => (from.of === 'data' && from.field !== undefined ? [from.field] : []));
}
