import { hearing } from '#engine/definition/arriving.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Text } from '#engine/definition/types.ts';
import { LETTER } from '#engine/machine/calls.ts';
import { orderOf } from '#engine/machine/outbox.ts';
import type { Order } from '#engine/machine/outside.ts';
import type { Entry, FileRef } from '#engine/machine/types.ts';
import { STARTER } from '../scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { letterLines } from './letter-lines.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment, Said } from './moment.ts';

/** What people and other cases were told and other programs asked since the step on this case before, in order: to whom, and a part of the words. */
export const sent: Look<NonNullable<Expectation['sent']>> = async (wanted, moment, path) => {
  const seen = await told(moment);
  const length = Math.max(wanted.length, seen.length);
  return Array.from({ length }, (_, index) => index).flatMap((index): readonly Miss[] => {
    const expected = wanted[index];
    const found = seen[index];
    const at = expected === undefined ? path : [...path, index];
    if (expected !== undefined && found !== undefined && isMet(expected, found)) return [];
    const words = (one: { to: string; says?: string | undefined } | undefined): Said =>
      one === undefined
        ? said(SCENARIO_TEXTS.none)
        : one.says === undefined || one.says === ''
          ? one.to
          : `${one.to}: ${one.says}`;
    return [{ path: at, expected: words(expected), seen: words(found && shown(found)) }];
  });
};

interface Told {
  readonly to: string;
  readonly text: Text | null;
}

function isMet(expected: NonNullable<Expectation['sent']>[number], { to, text }: Told): boolean {
  const part = expected.says;
  return expected.to === to && (part === undefined || [text?.id, text?.en].some((t) => t?.includes(part)));
}

function shown({ to, text }: Told): { to: string; says: string } {
  return { to, says: text === null ? '' : `${text.id} / ${text.en}` };
}

async function told(moment: Moment): Promise<readonly Told[]> {
  const all = await Promise.all(moment.added.map((entry) => toldBy(entry, moment)));
  return all.flat();
}

async function toldBy(entry: Entry, moment: Moment): Promise<readonly Told[]> {
  if (entry.kind !== 'effect' || entry.sent['outcome'] !== 'done') return [];
  const order = orderOf(moment.entries, String(entry.sent['effect']));
  if (order?.kind === 'call' || order?.kind === 'undo') return [{ to: order.connector, text: null }];
  if (order?.kind === 'send') return [{ to: hearing(order.message), text: null }];
  if (order?.kind !== 'notify') return [];
  if (order.letter === undefined) return [{ to: readerOf(order), text: order.with }];
  const [kept] = (entry.sent[LETTER] ?? []) as readonly FileRef[];
  const lines = await letterLines(kept?.file, moment, order.letter);
  const middle = lines.length / 2;
  const text = { id: lines.slice(0, middle).join(' '), en: lines.slice(middle).join(' ') };
  return [{ to: readerOf(order), text }];
}

/** The starter, or the role that was named; several units have the same one. */
function readerOf({ to }: Extract<Order, { kind: 'notify' }>): string {
  return 'starter' in to ? STARTER : (to.pairs[0]?.role ?? '');
}
