/** What states wait for: a call goes out when its state is entered, and its answer counts only while that visit lasts. */
import type { Call, CallEffect, Definition, FormLine, State, UndoCall } from '#engine/definition/types.ts';
import { withoutChild } from './child.ts';
import type { CallOrder, OpenCall, Order, Outgoing } from './outside.ts';
import type { Case, RawForm } from './types.ts';

/** The order of a state's call. */
export function callOrder(state: string, { connector, send, undo }: Call): CallOrder {
  return { kind: 'call', state, connector, send, ...undoPart(state, undo) };
}

/** The order of a call that is an effect. */
export function effectOrder({ state, connector, send, undo }: CallEffect): CallOrder {
  return { kind: 'call', state: null, connector, send, ...undoPart(state, undo) };
}

function undoPart(state: string | null, undo: UndoCall | null): Pick<CallOrder, 'undo'> {
  return undo === null ? {} : { undo: { ...undo, state } };
}

/** Whether a state is left by an answer: it waits for a program, or for a case. */
export function waitsForAnswer({ call, child }: Pick<State, 'call' | 'child'>): boolean {
  return call !== null || child !== null;
}

/** The calls and orders of a case whose state is left: what is under way is withdrawn, and its answer will be late. */
export function withoutCall(
  subject: Pick<Case, 'calls' | 'outbox' | 'withdrawn'>,
  state: Pick<State, 'name' | 'child'>,
  moment: { readonly sequence: number; readonly at: string },
): Pick<Case, 'calls' | 'outbox' | 'withdrawn'> {
  const { calls, outbox, withdrawn } = subject;
  const call = calls.find((one) => one.state === state.name);
  if (call === undefined) return { calls, outbox, withdrawn };
  const left = { ...subject, calls: calls.filter((one) => one !== call) };
  if (state.child !== null) return { ...left, outbox: withoutChild(subject, call, state.child, moment) };
  const row = outbox.find(({ key }) => key === call.order);
  return {
    calls: left.calls,
    outbox: outbox.filter((other) => other !== row),
    // One that still waited for its turn, or was given in this very step, was never sent.
    withdrawn:
      row?.status === 'due' && row.sequence !== moment.sequence ? [...withdrawn, row.key] : withdrawn,
  };
}

/** The calls with one answered. */
export function answered(
  calls: readonly OpenCall[],
  order: string,
  answer: Partial<Pick<OpenCall, 'status' | 'begun' | 'result'>>,
): readonly OpenCall[] {
  return calls.map((call) => (call.order === order ? { ...call, ...answer } : call));
}

/** Whether the call of a state has come to this end. */
export function hasEnded({ calls }: Pick<Case, 'calls'>, state: string, status: OpenCall['status']): boolean {
  return calls.some((call) => call.state === state && call.status === status);
}

/** What a state takes of its answer. */
export function takenIn({ states }: Definition, state: string): Call['take'] {
  return states[state]?.call?.take ?? states[state]?.child?.take ?? [];
}

/** Under which name the letter of a notice is among the files of its case. */
export const LETTER = 'letter';

/** The letter of a notice is kept like a document, but in no field of the case. */
const letterLine: FormLine = {
  kind: 'field',
  keep: false,
  field: {
    name: LETTER,
    type: 'document',
    template: null,
    label: { id: '', en: '' },
    help: null,
    required: true,
    shown: true,
    personal: null,
    mask: null,
    sees: null,
    default: null,
    computed: null,
    setBy: null,
  },
};

/** What an answer is read as: a form of the fields that it is taken into, none of them hidden; for a notice, of its letter. */
export function answerForm(definition: Definition, order: Outgoing['order']): readonly FormLine[] {
  if (order.kind === 'notify') return order.letter === undefined ? [] : [letterLine];
  return formOf(definition, takenFields(definition, order));
}

/** The fields that something is taken into, as a form of which none is hidden. */
export function formOf(definition: Definition, take: Call['take']): readonly FormLine[] {
  return take.flatMap(({ field: name }): readonly FormLine[] => {
    const field = definition.data[name];
    return field === undefined ? [] : [{ kind: 'field', field: { ...field, shown: true }, keep: true }];
  });
}

/** What of an answer is taken into which field; a document that was made is an answer of its own name. */
export function takenFields(definition: Definition, order: Order): Call['take'] {
  if (order.kind === 'render') return [{ field: order.field, from: order.field }];
  return order.kind === 'call' && order.state !== null
    ? (definition.states[order.state]?.call?.take ?? [])
    : [];
}

/** The answer under the names of the fields that it is taken into. */
export function answerValues(definition: Definition, order: Outgoing['order'], answer: RawForm): RawForm {
  if (order.kind === 'notify') return order.letter === undefined ? {} : { [LETTER]: answer[LETTER] ?? null };
  return valuesOf(takenFields(definition, order), answer);
}

/** What came, by the fields that it is taken into. */
export function valuesOf(take: Call['take'], answer: RawForm): RawForm {
  return Object.fromEntries(take.map(({ field, from }) => [field, answer[from] ?? null]));
}

/** What was taken, under the names of the other side: what conditions read as `result`. */
export function resultOf(definition: Definition, state: string, values: RawForm): RawForm {
  return Object.fromEntries(
    takenIn(definition, state).map(({ field, from }) => [from, values[field] ?? null]),
  );
}
