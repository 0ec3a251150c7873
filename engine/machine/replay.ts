import type { Published } from '#engine/definition/types.ts';
import { applyEvent, applyTimer } from './apply.ts';
import { claimTask, releaseTask } from './claim.ts';
import { declareConflict } from './conflict.ts';
import { openEntry } from './entry.ts';
import { applyArrival } from './arrive.ts';
import type { Arrival, Settlement } from './outside.ts';
import { applySettlement } from './settle.ts';
import { UNBORN } from './compile.ts';
import { handOver } from './hand-over.ts';
import { applyRedating } from './redate.ts';
import type { Redating } from './redate.ts';
import { recordedVersions } from './table-read.ts';
import { unborn } from './unborn.ts';
import { offered } from './offer.ts';
import type { Trace } from './trace.ts';
import type { Case, Entry, Env, Refusal, SealedEntry, Step, Values } from './types.ts';
import { withdrawConsent } from './withdraw.ts';

/** Calendars by hash: what entries name. */
export type CalendarsByHash = Readonly<Record<string, Env['calendars'][string]['calendar']>>;

export interface Replayed {
  /** The case after each entry, in order. */
  readonly cases: readonly Case[];
  /** What the machine asked and took at each entry; null for entries that are none of its steps. */
  readonly traces: readonly (Trace | null)[];
  /** The first entry whose replay gave something else, or null. */
  readonly difference: { readonly sequence: number; readonly what: 'chain' | 'text' | 'refused' } | null;
}

/**
 * Takes every step of a history again from its entries alone, with the definition of the time, and
 * compares each entry's text with the stored one. It asks no clock, table, person or key: `env` comes
 * from the entries. Stops at the first difference.
 */
export function replay(
  published: Published,
  stored: readonly { readonly text: string; readonly hash: string }[],
  calendars: CalendarsByHash,
): Replayed {
  const cases: Case[] = [];
  const traces: (Trace | null)[] = [];
  let current: Case | null = null;
  let before: string | null = null;
  for (const row of stored) {
    const again = afterEntry(published, current, before, row, calendars);
    if (typeof again === 'string')
      return { cases, traces, difference: { sequence: cases.length + 1, what: again } };
    current = again.case;
    before = row.hash;
    cases.push(current);
    traces.push(again.trace);
  }
  return { cases, traces, difference: null };
}

type Difference = NonNullable<Replayed['difference']>['what'];

/** The case after one stored entry, or what is wrong with it. An entry that was tampered with may be anything, so nothing it causes is thrown. */
function afterEntry(
  published: Published,
  current: Case | null,
  before: string | null,
  row: { readonly text: string; readonly hash: string },
  calendars: CalendarsByHash,
): Again | Difference {
  try {
    const entry = openEntry(row.text);
    if (entry.before !== before) return 'chain';
    const subject = current ?? begun(published, entry);
    if (subject === null) return 'chain';
    const again = repeat(published, subject, entry, calendars);
    if (again.refused) return 'refused';
    return again.entry.text === row.text && again.entry.hash === row.hash ? again : 'text';
  } catch {
    return 'text';
  }
}

/** The case as it was before its first entry; null when the entry opens none. */
function begun({ definition, hash }: Published, entry: Entry): Case | null {
  return entry.opens === null
    ? null
    : unborn(definition, { id: entry.stream.id, ...entry.opens }, hash, entry.at);
}

interface Again {
  readonly refused: false;
  readonly case: Case;
  readonly entry: SealedEntry;
  readonly trace: Trace | null;
}

function repeat(
  { definition }: Published,
  subject: Case,
  entry: Entry,
  calendars: CalendarsByHash,
): Again | Refusal {
  const env = envOf(entry, subject, calendars);
  if (entry.kind === 'timer') {
    const { timer, due } = entry.sent as { timer: string; due: string };
    return applyTimer(definition, subject, { key: timer, due, sequence: entry.sequence }, env);
  }
  if (entry.kind === 'effect')
    return applySettlement(definition, subject, entry.sent as unknown as Settlement, env);
  if (entry.kind === 'redating')
    return applyRedating(definition, subject, entry.sent as unknown as Redating, env);
  if (entry.kind === 'arrival')
    return applyArrival(definition, subject, entry.sent as unknown as Arrival, env);
  if (entry.kind === 'claim') {
    const command = { task: String(entry.sent['task']), saw: entry.seen.sequence };
    if (entry.event === 'withdraw') {
      const event = String(entry.sent['event']);
      return oneEntry(withdrawConsent(definition, subject, { kind: 'withdraw', event, ...command }, env));
    }
    if (entry.event === 'assign') {
      const to = String(entry.sent['to']);
      return oneEntry(handOver(definition, subject, { kind: 'assign', to, ...command }, env));
    }
    if (entry.event === 'conflict')
      return oneEntry(declareConflict(definition, subject, { kind: 'conflict', ...command }, env));
    return oneEntry(
      entry.event === 'claim'
        ? claimTask(definition, subject, { kind: 'claim', ...command }, env)
        : releaseTask(definition, subject, { kind: 'release', ...command }, env),
    );
  }
  const start = subject.sequence === 0 ? definition.start[entry.event] : undefined;
  const offer =
    start === undefined
      ? offered(definition, subject, { event: entry.event, task: entry.seen.task })
      : { state: UNBORN, action: start, item: null };
  if ('refused' in offer) return offer;
  const wanted = {
    event: entry.event,
    state: offer.state,
    item: offer.item,
    at: entry.at,
    form: { values: entry.sent as Values, labels: entry.env.labels },
    seen: entry.seen,
  };
  return applyEvent(definition, subject, offer.action, wanted, env);
}

function oneEntry(result: Step | Refusal): Again | Refusal {
  if (result.refused) return result;
  const entry = result.entries[0];
  if (entry === undefined) throw new Error('a claim in the history that changed nothing');
  return { refused: false, case: result.case, entry, trace: null };
}

/** The world as the entry recorded it. */
function envOf(entry: Entry, subject: Case, calendars: CalendarsByHash): Env {
  const named = Object.entries(entry.env.calendars).flatMap(([name, hash]) => {
    const calendar = calendars[hash];
    return calendar === undefined ? [] : [[name, { hash, calendar }] as const];
  });
  const { holders, related, assignee, hands, locked } = entry.env;
  const held = {
    ...(holders === undefined ? {} : { holders }),
    ...(related === undefined ? {} : { related }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(hands === undefined ? {} : { hands }),
    ...(locked === undefined ? {} : { locked }),
  };
  return {
    now: entry.at,
    recordedAt: entry.recorded_at,
    actor: {
      kind: entry.actor,
      person: entry.person,
      holds: entry.env.holds,
      caseId: entry.actor === 'starter' ? subject.id : null,
    },
    units: entry.env.units,
    calendars: Object.fromEntries(named),
    settings: entry.env.settings,
    facts: {
      tables: {},
      people: {},
      units: {},
      files: {},
      look: entry.env.look,
      numbers: entry.env.numbers ?? {},
      ...held,
      versions: recordedVersions(entry.env.tables),
    },
    random: '',
  };
}
