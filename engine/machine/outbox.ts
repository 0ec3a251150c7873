/** The outbox of a case: orders given by its steps, each chain in order, and the incidents of those that stopped. */
import type { Definition, NotifyEffect } from '#engine/definition/types.ts';
import { pairsOf } from '#engine/policy/relation.ts';
import type { Incident, Order, Outgoing, Settlement } from './outside.ts';
import { forPolicy } from './scope.ts';
import type { Case, Entry, Env, Timer } from './types.ts';

const EFFECT_TIMER = 'effect/';

interface Moment {
  readonly definition: Definition;
  readonly at: string;
  readonly sequence: number;
  readonly env: Env;
}

/** The orders of the case with one more; it is due at once unless the same step gave one before that it waits for. */
export function withOrder(
  subject: Case,
  effect: Pick<Outgoing, 'order' | 'retry' | 'onFail'>,
  { sequence, at }: Pick<Moment, 'sequence' | 'at'>,
): readonly Outgoing[] {
  const given = subject.outbox.filter((row) => row.sequence === sequence);
  const index = (given.at(-1)?.index ?? -1) + 1;
  const first = !given.some(isWaitedFor);
  const row: Outgoing = {
    key: `${String(sequence)}/${String(index)}`,
    sequence,
    index,
    order: effect.order,
    retry: effect.retry,
    onFail: effect.onFail,
    status: first ? 'due' : 'waiting',
    attempts: 0,
    due: first ? at : null,
    since: sequence,
  };
  return [...subject.outbox, row];
}

/** What comes after it in the same step waits for it; for the order of a state only that state waits. */
function isWaitedFor({ order }: Outgoing): boolean {
  return IN_CHAIN.has(order.kind) && !isOfState({ order });
}

/** What a process orders; that cases tell each other their end is nothing to wait for. */
const IN_CHAIN: ReadonlySet<Order['kind']> = new Set([
  'notify',
  'render',
  'undo',
  'call',
  'start_case',
  'send',
]);

/** The order of a state, which decides itself what follows when it failed. */
function isOfState({ order }: Pick<Outgoing, 'order'>): boolean {
  return (order.kind === 'call' || order.kind === 'start_case') && order.state !== null;
}

/** The orders and incidents without those that make a document: it is made anew, and what waited for them goes on. */
export function withoutMaking(
  subject: Pick<Case, 'outbox' | 'incidents'>,
  field: string,
  moment: Pick<Moment, 'sequence' | 'at'>,
): Pick<Case, 'outbox' | 'incidents'> {
  const old = subject.outbox.filter(({ order }) => order.kind === 'render' && order.field === field);
  return old.reduce<Pick<Case, 'outbox' | 'incidents'>>(
    ({ outbox, incidents }, row) => ({
      outbox: nextOf(
        outbox.filter((other) => other.key !== row.key),
        row,
        moment,
      ),
      incidents: incidents.filter(({ key }) => key !== row.key),
    }),
    { outbox: subject.outbox, incidents: subject.incidents },
  );
}

/** A notice with everybody whom it names as they are in this step. */
export function noticeOf(subject: Case, effect: NotifyEffect, { definition, env }: Moment): Order {
  const { to } = effect;
  const says = { with: effect.with, ...(effect.letter === undefined ? {} : { letter: effect.letter }) };
  if (to.kind === 'starter') return { kind: 'notify', to: { starter: subject.starter }, ...says };
  const by = [{ kind: 'role', role: to.role, at: to.at, not: [], mandates: [], upward: null }] as const;
  const pairs = pairsOf(by, forPolicy(definition, subject, {}), env.units);
  return { kind: 'notify', to: { pairs }, ...says };
}

/** The incidents with one opened, or taken out, by the name that the process gives it. */
export function withNamed(
  subject: Case,
  { name, solved }: { readonly name: string; readonly solved: boolean },
  { at, sequence }: Pick<Moment, 'at' | 'sequence'>,
): readonly Incident[] {
  const others = subject.incidents.filter(({ key }) => key !== name);
  if (solved) return others;
  if (others.length < subject.incidents.length) return subject.incidents; // it is open already
  return [...others, { key: name, kind: 'named', sequence, opened: at, cause: null }];
}

/** How a try that came back changes outbox and incidents; `raised`: the event that the process wants instead of an incident. */
export interface Settled {
  readonly outbox: readonly Outgoing[];
  readonly incidents: readonly Incident[];
  readonly raised: string | null;
}

/**
 * What follows from a try: the next of the chain, another try, an event, or an incident. `handles` says whether the case
 * has a use for an event now; an event that nobody takes must not make a failure disappear.
 */
export function settled(
  subject: Case,
  row: Outgoing,
  { outcome, cause, final }: Settlement,
  moment: Pick<Moment, 'at' | 'sequence'> & { readonly handles: (event: string) => boolean },
): Settled {
  const { at, sequence } = moment;
  const replaced = (next: Outgoing): readonly Outgoing[] =>
    subject.outbox.map((other) => (other.key === row.key ? next : other));
  const others = subject.incidents.filter(({ key }) => key !== row.key);
  if (outcome === 'done') {
    const outbox = subject.outbox.filter((other) => other.key !== row.key);
    return { outbox: nextOf(outbox, row, moment), incidents: others, raised: null };
  }
  // Somebody looked after it. The incident stays until a try succeeds.
  if (outcome === 'again') {
    const next: Outgoing = { ...row, status: 'due', attempts: 0, due: at, since: sequence };
    return { outbox: replaced(next), incidents: subject.incidents, raised: null };
  }
  const attempts = row.attempts + 1;
  if (!final && attempts < row.retry.times) {
    const due = new Date(Date.parse(at) + pauseAfter(attempts, row)).toISOString();
    const next: Outgoing = { ...row, attempts, due, since: sequence };
    return { outbox: replaced(next), incidents: subject.incidents, raised: null };
  }
  // The state that asked decides what follows.
  if (isOfState(row)) {
    const outbox = subject.outbox.filter((other) => other.key !== row.key);
    return { outbox, incidents: others, raised: null };
  }
  if (row.onFail !== null && moment.handles(row.onFail)) {
    // What was to come after it is withdrawn: the process goes another way now.
    const outbox = subject.outbox.filter(
      (other) => other.sequence !== row.sequence || other.index < row.index,
    );
    return { outbox, incidents: others, raised: row.onFail };
  }
  const stopped: Outgoing = { ...row, status: 'stopped', attempts, due: null, since: sequence };
  const incident: Incident = { key: row.key, kind: row.order.kind, sequence, opened: at, cause };
  return {
    outbox: replaced(stopped),
    incidents: others.length < subject.incidents.length ? subject.incidents : [...others, incident],
    raised: null,
  };
}

function pauseAfter(attempts: number, { retry }: Outgoing): number {
  return Math.min(retry.max, retry.first * retry.factor ** (attempts - 1));
}

/** What waited for this row is due now. */
function nextOf(
  outbox: readonly Outgoing[],
  row: Outgoing,
  { at, sequence }: Pick<Moment, 'at' | 'sequence'>,
): readonly Outgoing[] {
  const chain = outbox.filter((other) => other.sequence === row.sequence);
  return outbox.map((other) => {
    const waits = chain.some((before) => before.index < other.index && isWaitedFor(before));
    const isNext = other.sequence === row.sequence && other.status === 'waiting' && !waits;
    return isNext ? { ...other, status: 'due', due: at, since: sequence } : other;
  });
}

/** The order that an entry of the history is about, by its key; null when the entries do not hold it. */
export function orderOf(entries: readonly Pick<Entry, 'sequence' | 'ordered'>[], key: string): Order | null {
  const giving = entries.find(({ sequence }) => sequence === Number(key.split('/')[0]));
  return giving?.ordered?.find((one) => one.key === key)?.order ?? null;
}

/** The timers of a case with one for each order that is due: what makes a worker look at the case. */
export function withEffectTimers(subject: Case): Case {
  const due = subject.outbox.flatMap((row): readonly Timer[] =>
    row.due === null ? [] : [{ key: EFFECT_TIMER + row.key, sequence: row.since, due: row.due }],
  );
  return { ...subject, timers: [...subject.timers.filter((timer) => !isEffectTimer(timer)), ...due] };
}

/** A timer that no step of the kernel takes: it says when an order is tried. */
export function isEffectTimer({ key }: Pick<Timer, 'key'>): boolean {
  return key.startsWith(EFFECT_TIMER);
}

/** The orders that are to be tried at this time, earliest first. */
export function dueOrders({ outbox }: Pick<Case, 'outbox'>, now: string): readonly Outgoing[] {
  return outbox
    .filter(({ due }) => due !== null && due <= now)
    .sort((a, b) => (a.due === b.due ? a.sequence - b.sequence : (a.due ?? '') < (b.due ?? '') ? -1 : 1));
}
