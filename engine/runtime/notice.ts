import { contentBytes, DOCUMENT_TYPE } from '#engine/document/content.ts';
import { LETTER } from '#engine/machine/calls.ts';
import type { NotifyOrder } from '#engine/machine/outside.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { keepDocument, resolveLetter } from './document.ts';
import type { Engine } from './engine.ts';
import { engineEnv } from './engine-env.ts';

/**
 * Tells people something. A letter is made of the values that the case has now and kept as a file of the case before anybody is
 * sent it: what was said can be read again, and goes when the values of the case go.
 */
export async function notifyOut(engine: Engine, order: NotifyOrder, delivery: Delivery): Promise<Delivered> {
  if (order.letter === undefined) return await engine.outside.notify(order, delivery);
  const { case: subject, published } = delivery;
  const letter = published.definition.letters[order.letter];
  if (letter === undefined) return { kind: 'failed', cause: 'LETTER_UNKNOWN', final: true };
  const { organisation } = await engine.store.load(subject.id, null);
  const env = await engineEnv(engine, published.definition, subject, organisation);
  const content = await resolveLetter(engine, letter, delivery, env);
  const delivered = await engine.outside.notify(order, { ...delivery, letter: content });
  if (delivered.kind !== 'done') return delivered;
  const file = await keepDocument(engine, delivery, LETTER, {
    name: `${content.title.id}.pdf`,
    type: DOCUMENT_TYPE,
    bytes: contentBytes(content),
  });
  return { kind: 'done', values: { [LETTER]: file } };
}
