import { LATE } from '#engine/machine/arrive.ts';
import { orderOf } from '#engine/machine/outbox.ts';
import type { Arrival, BegunCase, NotifyOrder, Order } from '#engine/machine/outside.ts';
import type { Entry } from '#engine/machine/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/**
 * Whether a reader finds an entry about an order in the history: the one a case belongs to only what they were
 * told, and cases that were begun: those are theirs too.
 */
export function showsEffect(entry: Entry, source: Source, reader: Reader): boolean {
  if (!isOwn(reader, source)) return true;
  const order = orderOf(source.entries, String(entry.sent['effect']));
  if (entry.sent['outcome'] !== 'done') return false;
  return (
    (order?.kind === 'start_case' && order.ownerless === undefined) ||
    (order?.kind === 'notify' && 'starter' in order.to)
  );
}

/** What became of an order, in words. */
export function effectLine(entry: Entry, source: Source, reader: Reader): string {
  const order = orderOf(source.entries, String(entry.sent['effect']));
  if (entry.event === 'late') return say(VIEW_TEXTS.lateAnswer, reader.language);
  const what = orderLine(order, entry, source, reader);
  switch (entry.sent['outcome']) {
    case 'done':
      return order?.kind === 'notify' ? toldWhat(what, order, source, reader) : what;
    case 'again':
      return say(VIEW_TEXTS.triedAgain, reader.language, { what });
    default:
      return say(VIEW_TEXTS.tryFailed, reader.language, { what });
  }
}

/** With the sentence that people read, or the title of their letter; the full stop is that of the line around it. */
function toldWhat(what: string, order: NotifyOrder, { definition }: Source, reader: Reader): string {
  const text = order.letter === undefined ? order.with : (definition.letters[order.letter]?.title ?? null);
  return text === null ? what : `${what}: ${inLanguage(text, reader).replace(/\.$/, '')}`;
}

function orderLine(order: Order | null, entry: Entry, { definition }: Source, reader: Reader): string {
  const { language } = reader;
  const { begun } = entry.sent as { readonly begun?: BegunCase };
  switch (order?.kind) {
    case 'call':
      return say(VIEW_TEXTS.called, language, { system: order.connector });
    case 'undo':
      return say(VIEW_TEXTS.undone, language, { system: order.connector });
    case 'render': {
      const label = definition.data[order.field]?.label;
      const document = label === undefined ? order.field : inLanguage(label, reader);
      return say(VIEW_TEXTS.rendered, language, { document });
    }
    case 'start_case':
      return begun === undefined
        ? say(VIEW_TEXTS.caseToBegin, language)
        : say(VIEW_TEXTS.caseBegun, language, { tracking: begun.tracking });
    case 'end_case':
      return say(VIEW_TEXTS.endTold, language);
    case 'cancel_case':
      return say(VIEW_TEXTS.cancelTold, language);
    case 'send':
      return say(VIEW_TEXTS.messageSent, language);
    default:
      return say(VIEW_TEXTS.toldPeople, language);
  }
}

/** What the program is called that sent a message, by its role; null for every other entry. */
export function serviceTitle(entry: Entry, { roles }: Source['definition'], reader: Reader): string | null {
  if (entry.kind !== 'arrival') return null;
  const arrival = entry.sent as unknown as Arrival;
  if (arrival.of !== 'message' || !('service' in arrival.from)) return null;
  const role = roles[arrival.from.role];
  return role === undefined ? arrival.from.role : inLanguage(role.title, reader);
}

/** What came from another case or a program outside, in words. */
export function arrivalLine(
  entry: Entry,
  { definition }: Pick<Source, 'definition'>,
  reader: Reader,
): string {
  const { language } = reader;
  if (entry.event === LATE) return say(VIEW_TEXTS.lateAnswer, language);
  const arrival = entry.sent as unknown as Arrival;
  switch (arrival.of) {
    case 'ended':
      return say(VIEW_TEXTS.caseEnded, language, { outcome: arrival.outcome });
    case 'cancelled':
      return say(VIEW_TEXTS.caseCancelled, language);
    case 'message': {
      const title = definition.messages?.[arrival.message]?.title;
      const message = title === undefined ? arrival.message : inLanguage(title, reader);
      return say(VIEW_TEXTS.messageCame, language, { message });
    }
  }
}
