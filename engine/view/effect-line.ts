import { orderOf } from '#engine/machine/outbox.ts';
import type { Order } from '#engine/machine/outside.ts';
import type { Entry } from '#engine/machine/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** Whether a reader finds an entry about an order in the history: the one a case belongs to only what they were told. */
export function showsEffect(entry: Entry, source: Source, reader: Reader): boolean {
  if (!isOwn(reader, source)) return true;
  const order = orderOf(source.entries, String(entry.sent['effect']));
  return entry.sent['outcome'] === 'done' && order?.kind === 'notify' && 'starter' in order.to;
}

/** What became of an order, in words. */
export function effectLine(entry: Entry, source: Source, reader: Reader): string {
  const order = orderOf(source.entries, String(entry.sent['effect']));
  if (entry.event === 'late') return say(VIEW_TEXTS.lateAnswer, reader.language);
  const what = wordsOf(order, source, reader);
  switch (entry.sent['outcome']) {
    case 'done':
      return order?.kind === 'notify' && order.with !== null
        ? `${what}: ${inLanguage(order.with, reader)}`
        : what;
    case 'again':
      return say(VIEW_TEXTS.triedAgain, reader.language, { what });
    default:
      return say(VIEW_TEXTS.tryFailed, reader.language, { what });
  }
}

function wordsOf(order: Order | null, { definition }: Source, reader: Reader): string {
  switch (order?.kind) {
    case 'call':
      return say(VIEW_TEXTS.called, reader.language, { system: order.connector });
    case 'render': {
      const label = definition.data[order.field]?.label;
      const document = label === undefined ? order.field : inLanguage(label, reader);
      return say(VIEW_TEXTS.rendered, reader.language, { document });
    }
    default:
      return say(VIEW_TEXTS.toldPeople, reader.language);
  }
}
