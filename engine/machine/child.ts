/** Cases that a case begins, and the case that began it. */
import type { AwaitedCase, ChildCase, Retry, StartCaseEffect } from '#engine/definition/types.ts';
import type { CancelCaseOrder, EndCaseOrder, OpenCall, Outgoing, StartCaseOrder } from './outside.ts';
import type { Case } from './types.ts';
import { CLOSED } from './window.ts';

/** Most cases that may stand above one another. */
export const MOST_DEEP = 5;

/** Between cases of one system nothing is away for long; who looks after an incident tries again. */
const USUAL: Retry = { times: 5, first: 60_000, factor: 2, max: 3_600_000 };

interface Moment {
  readonly sequence: number;
  readonly at: string;
}

/** The order that begins a case; `state` is the one that waits for it. */
export function startOrder(
  state: string | null,
  { process, event, send, since, ownerless }: ChildCase & Pick<StartCaseEffect, 'ownerless'>,
): StartCaseOrder {
  const order = { kind: 'start_case', state, process, event, send, since } as const;
  return ownerless === undefined ? order : { ...order, ownerless };
}

/** The case after a step, with word to the case above where this one has ended for the first time. */
export function ended(before: Case, after: Case, at: string): Case {
  if (after.parent?.waits !== true || after.closed === null) return after;
  if (before.closed !== null || before.past[CLOSED] !== undefined) return after;
  const order: EndCaseOrder = { kind: 'end_case', outcome: after.closed };
  return { ...after, outbox: alone(after.outbox, order, { sequence: before.sequence + 1, at }) };
}

/**
 * The orders of a case whose state no longer waits for the case it began. One that was never begun is not begun any
 * more; of one that may have been, it is told after its beginning is known, unless it goes on by itself.
 */
export function withoutChild(
  { outbox }: Pick<Case, 'outbox'>,
  { order, status }: OpenCall,
  { onLeave }: Pick<AwaitedCase, 'onLeave'>,
  moment: Moment,
): readonly Outgoing[] {
  const row = outbox.find(({ key }) => key === order);
  if (
    row !== undefined &&
    (row.sequence === moment.sequence || (row.status === 'waiting' && onLeave === 'cancel'))
  )
    return outbox.filter((other) => other !== row);
  if (status !== 'open' || onLeave === 'detach') return outbox;
  return alone(outbox, { kind: 'cancel_case', began: order }, moment);
}

/** An order that waits for no other, and that none waits for. */
function alone(
  outbox: readonly Outgoing[],
  order: EndCaseOrder | CancelCaseOrder,
  { sequence, at }: Moment,
): readonly Outgoing[] {
  const last = outbox.filter((row) => row.sequence === sequence).at(-1);
  const index = (last?.index ?? -1) + 1;
  const key = `${String(sequence)}/${String(index)}`;
  const row = { key, sequence, index, order, retry: USUAL, onFail: null, attempts: 0, since: sequence };
  return [...outbox, { ...row, status: 'due', due: at }];
}
