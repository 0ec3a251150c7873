/** What was done outside and is taken back: remembered when it is confirmed done, ordered newest first. */
import type { UndoEffect } from '#engine/definition/types.ts';
import { withOrder } from './outbox.ts';
import type { Order, Undoable } from './outside.ts';
import type { Case } from './types.ts';

/** What can be taken back, with an order that was just confirmed done. */
export function withDone(
  { undoable }: Pick<Case, 'undoable'>,
  key: string,
  order: Order,
): readonly Undoable[] {
  return order.kind === 'call' && order.undo !== undefined
    ? [...undoable, { of: key, ...order.undo }]
    : undoable;
}

/**
 * The orders that take back what the effect names. Each waits for the one before, so that what was done first is taken
 * back last; one that fails for good is an incident and holds the rest until a try succeeds. Nothing is taken back twice.
 */
export function withUndone(
  subject: Case,
  { states }: UndoEffect,
  moment: { readonly at: string; readonly sequence: number },
): Pick<Case, 'outbox' | 'undoable'> {
  const meant = ({ state }: Undoable): boolean =>
    states === null ||
    (state !== null && states.some((name) => state === name || state.startsWith(`${name}.`)));
  const outbox = subject.undoable
    .filter(meant)
    .toReversed()
    .reduce<Case['outbox']>((rows, { of, connector, send, retry }) => {
      const order: Order = { kind: 'undo', of, connector, send };
      return withOrder({ ...subject, outbox: rows }, { order, retry, onFail: null }, moment);
    }, subject.outbox);
  return { outbox, undoable: subject.undoable.filter((one) => !meant(one)) };
}
