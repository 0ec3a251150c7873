import { compileExpression } from '#engine/definition/expression.ts';
import type { Action, Candidate, Definition } from '#engine/definition/types.ts';
import { admit } from '#engine/policy/admit.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { accepts, move, timerEvent } from './move.ts';
import { formFields, forPolicy, scopeOf } from './scope.ts';
import { askWarnings } from './warn.ts';
import { writeEntry } from './write-entry.ts';
import type { ReadForm } from './form.ts';
import type { Case, Entry, Env, Refusal, SealedEntry, Timer, Values } from './types.ts';
import { refuseDenial, refuseGuard } from './refuse.ts';

/** One entry's worth of change. */
export interface Applied {
  readonly refused: false;
  readonly case: Case;
  readonly entry: SealedEntry;
}

export interface EventToApply {
  readonly event: string;
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
  action: Pick<Action, 'by' | 'form' | 'look' | 'warn' | 'candidates'>,
  wanted: EventToApply,
  env: Env,
): Applied | Refusal {
  const kept = keptValues(action, wanted.form.values);
  const person = forPolicy(definition, subject, kept);
  const verdict = admit(action.by, env.actor, person, env.units);
  if (!verdict.allowed) return refuseDenial(verdict.denial);

  const guards = askGuards(definition, subject, action.candidates, kept, wanted, env);
  const ask = (_event: string, index: number): boolean => guards[index] ?? false;
  if (!accepts(definition, subject, wanted.event, ask)) {
    return refuseGuard(
      action.candidates.flatMap((candidate) => (candidate.guard?.else ? [candidate.guard.else] : [])),
    );
  }
  const overlaid = scopeOf(definition, subject, kept, wanted.form.values, wanted.at, env);
  const seen = askWarnings(action.warn, wanted.seen, overlaid);
  if ('refused' in seen) return seen;
  const sequence = subject.sequence + 1;
  const decided: Entry['decisions'][number][] = [];
  const moved = move(subject, kept, ask, {
    definition,
    event: wanted.event,
    at: wanted.at,
    sequence,
    form: wanted.form.values,
    env,
    decided,
  });
  const written = writeEntry(
    definition,
    subject,
    moved,
    {
      kind: 'event',
      event: wanted.event,
      at: wanted.at,
      actor: env.actor.kind,
      person: env.actor.person,
      ...rightOf(verdict),
      seen,
      sent: wanted.form.values,
      decisions: [
        { rule: 'by', result: true },
        ...guards.flatMap((result, index) => decision(action.candidates[index], index, result)),
        ...decided,
      ],
      labels: wanted.form.labels,
      look: foundBy(action, env),
    },
    env,
  );
  return { refused: false, ...written };
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

function decision(candidate: Candidate | undefined, index: number, result: boolean): Entry['decisions'] {
  return candidate?.guard ? [{ rule: `guard ${String(index + 1)}: ${candidate.guard.cel}`, result }] : [];
}

/** Guards in order; asked once, also those after the first that holds, since the entry names them all. */
function askGuards(
  definition: Definition,
  subject: Case,
  candidates: readonly Candidate[],
  kept: Values,
  wanted: EventToApply,
  env: Env,
): readonly boolean[] {
  const scope = scopeOf(definition, subject, kept, wanted.form.values, wanted.at, env);
  return candidates.map(({ guard }) => guard === null || compileExpression(guard)(scope) === true);
}

/** Applies a timer at its due time: the clock is due, and the state's `after` for it is taken if there is one. */
export function applyTimer(definition: Definition, subject: Case, timer: Timer, env: Env): Applied {
  const event = timerEvent(timer);
  const at = timer.due < subject.at ? subject.at : timer.due;
  const sequence = subject.sequence + 1;
  const ran: Case = {
    ...subject,
    timers: subject.timers.filter((other) => other.key !== timer.key),
    clocks: subject.clocks.map((clock) =>
      `clock/${clock.key}` === timer.key && clock.status !== 'ended' ? { ...clock, status: 'due' } : clock,
    ),
  };
  const decided: Entry['decisions'][number][] = [];
  const always = (): boolean => true;
  const moved = accepts(definition, ran, event, always)
    ? move(ran, {}, always, { definition, event, at, sequence, form: {}, env: { ...env, now: at }, decided })
    : ran;
  const facts = {
    kind: 'timer',
    event,
    at,
    actor: 'engine',
    person: null,
    role: null,
    unit: null,
    mandate: null,
  } as const;
  const written = writeEntry(
    definition,
    subject,
    moved,
    {
      ...facts,
      seen: { task: null, sequence: subject.sequence },
      sent: { timer: timer.key, due: timer.due },
      decisions: decided,
      labels: {},
      look: {},
    },
    { ...env, now: at },
  );
  return { refused: false, ...written };
}
