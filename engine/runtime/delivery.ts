/** What carries orders out of the engine. The roots put the real ones together, scenarios and tests stand-ins. */
import type { DocumentContent } from '#engine/document/content.ts';
import type { NotifyOrder } from '#engine/machine/outside.ts';
import type { Case, RawForm } from '#engine/machine/types.ts';
import type { Published } from '#engine/definition/types.ts';
import type { Store } from './store.ts';

/** Asks one other program. It must take the key of the delivery seriously: the same key is the same wish. */
export type Connector = (values: RawForm, delivery: Delivery) => Promise<Delivered>;

/** One try of one order. */
export interface Delivery {
  /** The same for every try of the order, and for no other: who gets it twice does it once. */
  readonly key: string;
  readonly case: Case;
  readonly published: Published;
  readonly now: string;
  /** The letter that people are sent, with the values of the case; not there for a notice without one. */
  readonly letter?: DocumentContent;
  /** A document of the case that was sent as `{ file }`, as the PDF of now. */
  readonly open: (file: string) => Promise<Uint8Array>;
}

/** What came of it. `cause` is a code for the history; a person's words never stand in it. */
export type Delivered =
  /** `made`: for a document, the last entry of the case when its values were read. */
  | { readonly kind: 'done'; readonly values: RawForm; readonly made?: number }
  /** `final`: trying again would not help. */
  | { readonly kind: 'failed'; readonly cause: string; readonly final: boolean };

/** Tells people something. */
export type Notifier = (order: NotifyOrder, delivery: Delivery) => Promise<Delivered>;

export interface Outside {
  readonly notify: Notifier;
  /** Other programs by the names that processes call them. */
  readonly connectors: Readonly<Record<string, Connector>>;
}

/** In-app: a row that its readers find beside the case. The same order told twice is one row. A letter lies in the case itself, the row has its title. */
export function inApp(store: Pick<Store, 'addNotification'>): Notifier {
  return async ({ to, with: said }, { key, case: subject, now, letter }) => {
    const text = letter === undefined ? said : letter.title;
    const pairs = 'pairs' in to ? to.pairs : [];
    const starter = 'starter' in to ? to.starter : null;
    if (starter === null && pairs.length === 0) return { kind: 'failed', cause: 'NOBODY', final: true };
    await store.addNotification({ key, caseId: subject.id, starter, pairs, text, at: now });
    return { kind: 'done', values: {} };
  };
}
