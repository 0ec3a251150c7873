import { localDate } from '#engine/calendar/instant.ts';
import { consentsTo } from './consent.ts';
import { ended } from './child.ts';
import { derive } from './tasks.ts';
import { CLOSED } from './window.ts';
import { sealEntry } from './entry.ts';
import { itemPlace, sameItem } from './items.ts';
import { handOut } from './push.ts';
import { withoutTaken } from './locks.ts';
import { numbersUsed } from './numbers.ts';
import { withEffectTimers } from './outbox.ts';
import { placeText } from './regions.ts';
import { calendarOf } from './scope.ts';
import { pinnedTables, tablesUsed } from './table-read.ts';
import type { Case, Entry, Env, Item, SealedEntry, UsedEnv, Values } from './types.ts';
import type { Definition } from '#engine/definition/types.ts';

/** What is particular to one entry; the rest follows from the case before and after. */
export type EntryFacts = Pick<
  Entry,
  'kind' | 'event' | 'at' | 'actor' | 'person' | 'role' | 'unit' | 'mandate' | 'seen' | 'sent' | 'decisions'
> & {
  readonly labels: UsedEnv['labels'];
  readonly look: UsedEnv['look'];
  readonly locked?: NonNullable<UsedEnv['locked']>;
};

/** What is told of an entry that answers to no task: a timer, an effect, an arrival, a new date. Without `by` it is the engine's own. */
export function untasked(
  subject: Case,
  told: Pick<EntryFacts, 'kind' | 'event' | 'at' | 'sent' | 'decisions'>,
  by: Pick<EntryFacts, 'person'> & { readonly kind: EntryFacts['actor'] } = { kind: 'engine', person: null },
): EntryFacts {
  return {
    ...told,
    actor: by.kind,
    person: by.person,
    role: null,
    unit: null,
    mandate: null,
    seen: { task: null, sequence: subject.sequence },
    labels: {},
    look: {},
  };
}

/**
 * Ends a step: derives what follows from the new state, adds the event to the digest of the past, and
 * seals the entry that names all of it. The answer's case carries the entry's sequence, time and hash.
 */
export function writeEntry(
  definition: Definition,
  before: Case,
  after: Case,
  facts: EntryFacts,
  env: Env,
): { readonly case: Case; readonly entry: SealedEntry } {
  const { labels, look, locked, ...told } = facts;
  const sequence = before.sequence + 1;
  const pinned = before.sequence === 0 ? pinnedAt(definition, after, facts.at, env) : {};
  const derived = derive(
    definition,
    {
      ...ended(before, after, facts.at),
      ...pinned,
      sequence,
      at: facts.at,
      past: remember(before, after, facts),
    },
    env,
  );
  const items = movedItems(before, after);
  const { handed, hands, ...given } = handOut(definition, before, derived, env);
  const timed = withEffectTimers({ ...derived, ...given });
  const stepped = { ...timed, incidents: withoutTaken(timed) };
  const ordered = stepped.outbox
    .filter((row) => row.sequence === sequence)
    .map(({ key, order }) => ({ key, order }));
  const entry = sealEntry({
    format: 1,
    stream: { kind: 'case', id: before.id },
    sequence,
    definition: before.definition,
    recorded_at: env.recordedAt < facts.at ? facts.at : env.recordedAt,
    opens: before.sequence === 0 ? opensOf(before) : null,
    from: before.sequence === 0 ? null : placeText(before.active),
    to: placeText(after.active),
    wrote: written(before, stepped),
    ...signedIn(stepped, sequence),
    ...(items.length === 0 ? {} : { items }),
    ...(handed.length === 0 ? {} : { handed }),
    ...(ordered.length === 0 ? {} : { ordered }),
    env: {
      ...usedEnv(env, facts, { labels, look }),
      ...hands,
      ...(locked === undefined ? {} : { locked }),
      ...takenFrom(before, stepped),
      ...tablesUsed(env),
    },
    before: before.sequence === 0 ? null : before.hash,
    ...told,
  });
  return { case: { ...stepped, hash: entry.hash }, entry };
}

/** The tables whose version of that day serves the case from now on. */
function pinnedAt(definition: Definition, { unit }: Case, at: string, env: Env): Pick<Case, 'tables'> {
  const { zone } = calendarOf(definition, unit, env).calendar;
  return pinnedTables(definition, env, localDate(at, zone));
}

/** The key is left out where nothing was signed. */
function signedIn({ signatures }: Case, sequence: number): Pick<Entry, 'signed'> {
  const signature = signatures.find((one) => one.sequence === sequence);
  if (signature === undefined) return {};
  const { field, file, commitment } = signature;
  return { signed: { field, file, commitment } };
}

/** The items that stand elsewhere than before, began or were taken out. */
function movedItems(before: Case, after: Case): NonNullable<Entry['items']> {
  const same = (one: Item, other: Item): boolean => sameItem(one, other) && one.visit === other.visit;
  const gone = before.items
    .filter((item) => !after.items.some((other) => same(item, other)))
    .map((item) => ({ state: item.state, key: item.key, from: itemPlace(item), to: null }));
  const moved = after.items.flatMap((item) => {
    const earlier = before.items.find((other) => same(item, other));
    const from = earlier === undefined ? null : itemPlace(earlier);
    const to = itemPlace(item);
    return from === to ? [] : [{ state: item.state, key: item.key, from, to }];
  });
  return [...gone, ...moved];
}

function opensOf({ tracking, starter, region, unit, parent }: Case): Entry['opens'] {
  return { tracking, starter, region, unit, ...(parent === undefined ? {} : { parent }) };
}

/** The key is left out where no number was taken, so that such entries are as they were. */
function takenFrom(before: Case, after: Case): Pick<UsedEnv, 'numbers'> {
  const numbers = numbersUsed(before, after);
  return Object.keys(numbers).length === 0 ? {} : { numbers };
}

/** The digest with this event; whoever consented to it before did it too. It also keeps when the case was closed. */
function remember(before: Case, after: Case, facts: EntryFacts): Case['past'] {
  const { kind, event, at, person, role, unit } = facts;
  const closing: Case['past'] =
    before.closed === null && after.closed !== null
      ? { [CLOSED]: { times: (before.past[CLOSED]?.times ?? 0) + 1, last: at, persons: [], by: null } }
      : {};
  if (kind !== 'event') return { ...before.past, ...closing };
  const known = before.past[event];
  const agreed = consentsTo(before, facts.seen.task, event).map((consent) => consent.person);
  const persons = [...(known?.persons ?? []), ...agreed, ...(person === null ? [] : [person])];
  const past = {
    times: (known?.times ?? 0) + 1,
    last: at,
    persons: [...new Set(persons)],
    by: person === null ? null : { person, role, unit },
  };
  return { ...before.past, ...closing, [event]: past };
}

function written(before: Case, after: Case): Values {
  const names = Object.keys(after.written).filter((name) => after.written[name] !== before.written[name]);
  return Object.fromEntries(names.map((name) => [name, after.data[name] ?? null]));
}

function usedEnv(env: Env, facts: EntryFacts, asked: Pick<UsedEnv, 'labels' | 'look'>): UsedEnv {
  const right = env.actor.holds.filter(
    (hold) => hold.role === facts.role && hold.unit === facts.unit && hold.mandate === facts.mandate,
  );
  return {
    holds: right,
    units: env.units,
    calendars: Object.fromEntries(Object.entries(env.calendars).map(([name, { hash }]) => [name, hash])),
    settings: env.settings,
    ...asked,
    ...(env.facts.holders === undefined ? {} : { holders: env.facts.holders }),
    ...(env.facts.related === undefined ? {} : { related: env.facts.related }),
    ...(env.facts.assignee === undefined ? {} : { assignee: env.facts.assignee }),
  };
}
