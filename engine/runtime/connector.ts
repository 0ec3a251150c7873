import type { SentPart } from '#engine/definition/types.ts';
import { documentOf, makingOf } from '#engine/machine/documents.ts';
import type { CallOrder } from '#engine/machine/outside.ts';
import type { Case, RawForm, Value } from '#engine/machine/types.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Engine } from './engine.ts';

/** Asks the program that the order names, with the values of now; personal ones are read here and nowhere before. */
export async function callOut(
  { outside, store }: Engine,
  order: Pick<CallOrder, 'connector' | 'send'>,
  delivery: Delivery,
): Promise<Delivered> {
  const connector = Object.hasOwn(outside.connectors, order.connector)
    ? outside.connectors[order.connector]
    : undefined;
  if (connector === undefined) return { kind: 'failed', cause: 'CONNECTOR_UNKNOWN', final: true };
  const subject = delivery.case;
  const making = order.send.some(
    ({ from }) => from.of === 'data' && isDocument(delivery, from.field) && makingOf(subject, from.field),
  );
  if (making) return { kind: 'failed', cause: 'DOCUMENT_NOT_READY', final: false };
  return await connector(await plainValues({ store }, delivery, order.send), delivery);
}

/** What is sent of the case of a delivery, as it is now. */
export async function plainValues(
  { store }: Pick<Engine, 'store'>,
  delivery: Delivery,
  send: readonly SentPart[],
): Promise<RawForm> {
  const subject = delivery.case;
  const personal = new Map((await store.personal(subject.id)).map(({ key, value }) => [key, value]));
  const tracked = await trackedCases(store, delivery, send);
  const values = send.map(({ name, from }) => [
    name,
    from.of === 'case'
      ? subject.tracking
      : tracked.has(from.field)
        ? tracked.get(from.field)
        : isDocument(delivery, from.field)
          ? documentSent(subject, from.field)
          : plain(valueOf(subject, from.field), personal),
  ]);
  return Object.fromEntries(values) as RawForm;
}

/** Other cases go by the numbers that people know them by. */
async function trackedCases(
  store: Pick<Engine['store'], 'load'>,
  { case: subject, published: { definition } }: Delivery,
  send: readonly SentPart[],
): Promise<ReadonlyMap<string, string | null>> {
  const named = send.flatMap(({ from }) =>
    from.of === 'data' && definition.data[from.field]?.type === 'case' ? [from.field] : [],
  );
  const found = named.map(async (field) => {
    const id = subject.data[field];
    const { case: other } = typeof id === 'string' ? await store.load(id, null) : { case: null };
    return [field, other?.tracking ?? null] as const;
  });
  return new Map(await Promise.all(found));
}

function valueOf({ data }: Case, field: string): Value {
  return data[field] ?? null;
}

/** A personal value that was erased is sent as none. */
function plain(value: Value, personal: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null || !('personal' in value)) return value;
  return personal.get(value.personal) ?? null;
}

function isDocument({ published: { definition } }: Delivery, field: string): boolean {
  return definition.data[field]?.type === 'document';
}

/** A document goes by its id; whoever gets it opens it through the delivery. */
function documentSent(subject: Case, field: string): { readonly file: string } | null {
  const document = documentOf(subject, field);
  return document === null ? null : { file: document.file };
}
