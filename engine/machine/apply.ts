import { compileExpression } from '#engine/definition/expression.ts';
import type { Action, Definition } from '#engine/definition/types.ts';
import { judge } from '#engine/policy/admit.ts';
import type { PeopleRules } from '#engine/policy/admit.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { consentsTo, rightToConsent, withConsent } from './consent.ts';
import { decider } from './decide.ts';
import { frozenIn } from './frozen.ts';
import { itemTimer } from './item-visit.ts';
import { itemScope, seenFrom } from './items.ts';
import { reachRung } from './ladder.ts';
import { putOff, refuseLocked, takenLock } from './locks.ts';
import { refusedDocuments } from './ready.ts';
import { withSignature } from './signatures.ts';
import { accepts, move } from './move.ts';
import { fireRung } from './rung.ts';
import { formFields, forPolicy, regionScope, scopeOf } from './scope.ts';
import { withReads } from './table-read.ts';
import { refusedByPast } from './window.ts';
import { askWarnings } from './warn.ts';
import { timerEvent } from './visit.ts';
import { untasked, writeEntry } from './write-entry.ts';
import type { ReadForm } from './form.ts';
import { Tracing } from './trace.ts';
import type { Trace } from './trace.ts';
import type { Case, Entry, Env, Item, Refusal, SealedEntry, Timer, Values } from './types.ts';
import { refuseDenial, refuseGuard } from './refuse.ts';

/** One entry's worth of change. */
export interface Applied {
  readonly refused: false;
  readonly case: Case;
  readonly entry: SealedEntry;
  readonly trace: Trace;
}

export interface EventToApply {
  readonly event: string;
  /** The state whose action it is. */
  readonly state: string;
  /** The item whose action it is, or null. */
  readonly item: Item | null;
  readonly at: string;
  readonly form: Pick<ReadForm, 'values' | 'labels'>;
  readonly seen: Entry['seen'];
}

/** The values of a form that are case data; the others stay in their entry. */
export function keptValues(action: Pick<Action, 'form'>, values: Values): Values {
  const kept = formFields(action.form).filter(
    ({ field, keep }) => keep && typeof field.setBy !== 'string' && Object.hasOwn(values, field.name),
  );
  return Object.fromEntries(kept.map(({ field }) => [field.name, values[field.name] ?? null]));
}

/**
 * Applies one event whose form has been read: people's rule, guard, transition, entry. Replay calls it
 * with what an entry says, so it asks nothing that an entry does not hold. Throws ExpressionError or EffectError when a
 * condition or effect of the process fails.
 */
export function applyEvent(
  definition: Definition,
  subject: Case,
  action: PeopleRules &
    Pick<Action, 'form' | 'look' | 'warn' | 'candidates'> &
    Partial<Pick<Action, 'limit' | 'within' | 'quorum' | 'signs'>>,
  wanted: EventToApply,
  world: Env,
): Applied | Refusal {
  const env = withReads(world);
  const kept = keptValues(action, wanted.form.values);
  const { item } = wanted;
  const person = forPolicy(definition, subject, kept, env.facts, item);
  const verdict = judge(action, env.actor, person, env.units);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  const { event, at } = wanted;
  const { task } = wanted.seen;
  const right = rightToConsent(action, consentsTo(subject, task, event), verdict, person, env);
  if ('refused' in right) return right;
  const past = refusedByPast(definition, subject, event, action, at, env);
  if (past !== null) return past;

  const signs = action.signs ?? null;
  const unready = refusedDocuments(definition, subject, action);
  if (unready !== null) return unready;

  const scope = {
    ...scopeOf(definition, subject, kept, wanted.form.values, at, env),
    ...regionScope(definition, seenFrom(subject, item), wanted.state),
    ...itemScope(definition, subject, wanted.state, item),
  };
  // Asked once, also those after the first that holds, since the entry names them all.
  const guards = action.candidates.map(
    ({ guard }) => guard === null || compileExpression(guard)(scope) === true,
  );
  const addressed = { state: wanted.state, event: wanted.event, item, guards };
  const deciding = { definition, at: wanted.at, env, addressed };
  if (!accepts(definition, subject, wanted.event, decider(deciding, new Tracing()), item)) {
    return refuseGuard(
      action.candidates.flatMap((candidate) => (candidate.guard?.else ? [candidate.guard.else] : [])),
    );
  }
  const seen = askWarnings(action.warn, wanted.seen, scope);
  if ('refused' in seen) return seen;
  const sequence = subject.sequence + 1;
  const trace = new Tracing();
  action.candidates.forEach(({ guard }, index) => {
    if (guard !== null)
      trace.tell({ of: 'action', state: wanted.state, event, index }, guard.cel, guards[index] ?? false);
  });
  const consent = { task, event, person: env.actor.person, role: right.role, sequence };
  const signedBy = (acted: Case): Case =>
    signs === null
      ? acted
      : { ...acted, signatures: withSignature(acted, signs, right, env, { event, at, sequence }) };
  const waiting = withConsent(subject, action.quorum ?? null, consent);
  const moved =
    waiting ??
    move(signedBy(withoutConsents(subject, task, event)), kept, decider(deciding, trace), {
      trace,
      definition,
      event,
      at,
      sequence,
      frozen: frozenIn(definition, subject),
      form: wanted.form.values,
      env,
      item,
    });
  const written = writeEntry(
    definition,
    subject,
    moved,
    {
      kind: waiting === null ? 'event' : 'consent',
      event: wanted.event,
      at: wanted.at,
      actor: env.actor.kind,
      person: env.actor.person,
      ...rightOf(right),
      seen,
      sent: wanted.form.values,
      decisions: [{ rule: 'by', result: true }, ...trace.decisions],
      labels: wanted.form.labels,
      look: foundBy(action, env),
    },
    env,
  );
  const taken = takenLock(definition, subject, written.case, env);
  return taken === null ? { refused: false, ...written, trace } : refuseLocked(taken);
}

/** What was agreed to takes effect now: its consents have done their work. */
function withoutConsents(subject: Case, task: string | null, event: string): Case {
  const done = consentsTo(subject, task, event);
  return done.length === 0
    ? subject
    : { ...subject, consents: subject.consents.filter((given) => !done.includes(given)) };
}

function rightOf(verdict: Verdict & { allowed: true }): Pick<Entry, 'role' | 'unit' | 'mandate'> {
  return { role: verdict.role, unit: verdict.unit, mandate: verdict.mandate };
}

/** What the look-ups of this action found; one that was not asked is not named. */
function foundBy({ look }: Pick<Action, 'look'>, { facts }: Env): Env['facts']['look'] {
  return Object.fromEntries(
    look.flatMap(({ name }) => {
      const found = facts.look[name];
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** Applies a timer at its due time: the clock is due, and the state's `after` for it is taken if there is one. */
export function applyTimer(definition: Definition, subject: Case, timer: Timer, env: Env): Applied {
  const ofItem = itemTimer(timer);
  const event = ofItem?.event ?? timerEvent(timer);
  const at = timer.due < subject.at ? subject.at : timer.due;
  const sequence = subject.sequence + 1;
  const ran: Case = {
    ...subject,
    timers: subject.timers.filter((other) => other.key !== timer.key),
    clocks: subject.clocks.map((clock) =>
      `clock/${clock.key}` === timer.key && clock.status !== 'ended' ? { ...clock, status: 'due' } : clock,
    ),
  };
  const then = withReads({ ...env, now: at });
  const trace = new Tracing();
  const decide = decider({ definition, at, env: then, addressed: null }, trace);
  const frozen = frozenIn(definition, ran);
  const step = {
    ...{ trace, definition, event, at, sequence, frozen, form: {}, env: then },
    item: ofItem?.item ?? null,
  };
  const reached = reachRung(definition, ran, timer);
  const moved = reached === null ? move(ran, {}, decide, step) : fireRung(reached, decide, step);
  const facts = untasked(subject, {
    kind: 'timer',
    event,
    at,
    sent: { timer: timer.key, due: timer.due },
    decisions: trace.decisions,
  });
  const written = writeEntry(definition, subject, moved, facts, then);
  const taken = takenLock(definition, subject, written.case, then);
  if (taken === null) return { refused: false, ...written, trace };
  const { name, key } = taken;
  const waits = { ...facts, sent: { ...facts.sent, locked: name }, decisions: [], locked: [{ name, key }] };
  const stays = putOff(subject, timer, { at, sequence, recordedAt: env.recordedAt });
  return { refused: false, ...writeEntry(definition, subject, stays, waits, then), trace: new Tracing() };
}
