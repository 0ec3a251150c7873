import type { Arrival, SendOrder } from '#engine/machine/outside.ts';
import { bring } from './arrival.ts';
import { plainValues } from './connector.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Engine } from './engine.ts';

/** Tells another case what an order says, once however often it is delivered. Nobody who waits for it is a failure for good. */
export async function sendToCase(
  engine: Engine,
  { message, to, send }: SendOrder,
  delivery: Delivery,
): Promise<Delivered> {
  const { case: subject, key } = delivery;
  const values = await plainValues(engine, delivery, send);
  const arrival: Arrival = {
    of: 'message',
    message,
    from: { process: subject.process, case: subject.id },
    state: null,
    carried: {},
    values: {},
  };
  return await bring(engine, to, { arrival, values: () => values, key });
}
