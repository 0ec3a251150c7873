/** What states wait for: a call goes out when its state is entered, and its answer counts only while that visit lasts. */
import type { Call, Definition, FormLine } from '#engine/definition/types.ts';
import type { CallOrder, OpenCall, Order, Outgoing } from './outside.ts';
import type { Case, RawForm } from './types.ts';

/** The order of a state's call. */
export function callOrder(state: string, { connector, send }: Call): CallOrder {
  return { kind: 'call', state, connector, send };
}

/** The calls and orders of a case whose state is left: what is under way is withdrawn, and its answer will be late. */
export function withoutCall(
  { calls, outbox, withdrawn }: Pick<Case, 'calls' | 'outbox' | 'withdrawn'>,
  state: string,
  sequence: number,
): Pick<Case, 'calls' | 'outbox' | 'withdrawn'> {
  const call = calls.find((one) => one.state === state);
  if (call === undefined) return { calls, outbox, withdrawn };
  const row = outbox.find(({ key }) => key === call.order);
  return {
    calls: calls.filter((one) => one !== call),
    outbox: outbox.filter((other) => other !== row),
    // One that still waited for its turn, or was given in this very step, was never sent.
    withdrawn: row?.status === 'due' && row.sequence !== sequence ? [...withdrawn, row.key] : withdrawn,
  };
}

/** The calls with one answered. */
export function answered(
  calls: readonly OpenCall[],
  order: string,
  status: OpenCall['status'],
): readonly OpenCall[] {
  return calls.map((call) => (call.order === order ? { ...call, status } : call));
}

/** Whether the call of a state has come to this end. */
export function hasEnded({ calls }: Pick<Case, 'calls'>, state: string, status: OpenCall['status']): boolean {
  return calls.some((call) => call.state === state && call.status === status);
}

/** What an answer is read as: a form of the fields that it is taken into, none of them hidden. */
export function answerForm(definition: Definition, order: Outgoing['order']): readonly FormLine[] {
  return takenFields(definition, order).flatMap(({ field: name }): readonly FormLine[] => {
    const field = definition.data[name];
    return field === undefined ? [] : [{ kind: 'field', field: { ...field, shown: true }, keep: true }];
  });
}

/** What of an answer is taken into which field; a document that was made is an answer of its own name. */
export function takenFields(definition: Definition, order: Order): Call['take'] {
  if (order.kind === 'render') return [{ field: order.field, from: order.field }];
  return order.kind === 'call' ? (definition.states[order.state]?.call?.take ?? []) : [];
}

/** The answer under the names of the fields that it is taken into. */
export function answerValues(definition: Definition, order: Outgoing['order'], answer: RawForm): RawForm {
  return Object.fromEntries(
    takenFields(definition, order).map(({ field, from }) => [field, answer[from] ?? null]),
  );
}
