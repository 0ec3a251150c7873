import type { Action, Definition, Published } from '#engine/definition/types.ts';
import { admit, judge } from '#engine/policy/admit.ts';
import { applyEvent, applyTimer } from './apply.ts';
import type { Applied } from './apply.ts';
import { claimTask, releaseTask } from './claim.ts';
import { declareConflict } from './conflict.ts';
import { readForm } from './form.ts';
import type { ReadForm } from './form.ts';
import { UNBORN } from './compile.ts';
import { handOver, needsClaim } from './hand-over.ts';
import { byEffect } from './ladder.ts';
import { unborn } from './unborn.ts';
import { isEffectTimer } from './outbox.ts';
import { offered } from './offer.ts';
import { refuse, refuseDenial, refuseForm, refusingFailures } from './refuse.ts';
import { takesTurn } from './regions.ts';
import { formFields, forPolicy } from './scope.ts';
import type {
  Birth,
  Case,
  Command,
  Entry,
  Env,
  Refusal,
  SealedEntry,
  StartCommand,
  Step,
  Task,
} from './types.ts';
import { withdrawConsent } from './withdraw.ts';

/**
 * Opens a case with its first event. Pure: reads no clock, table or random source; all of it is in `env`.
 * Answers the case with its entries, or the refusal.
 */
export function start(published: Published, birth: Birth, command: StartCommand, env: Env): Step | Refusal {
  return refusingFailures(() => open(published, birth, command, env));
}

function open(published: Published, birth: Birth, command: StartCommand, env: Env): Step | Refusal {
  const { definition, hash } = published;
  const first = Object.hasOwn(definition.start, command.event) ? definition.start[command.event] : undefined;
  if (first === undefined) return refuse('EVENT_UNKNOWN', { params: { event: command.event } });
  const subject = unborn(definition, birth, hash, env.now);
  const verdict = admit(first.by, env.actor, forPolicy(definition, subject, {}, env.facts), env.units);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  const form = readForm(first.form, command.form, { definition, subject, at: env.now, sequence: 1, env });
  if ('problems' in form) return refuseForm(form.problems);
  const applied = applyEvent(
    definition,
    subject,
    first,
    { event: command.event, state: UNBORN, item: null, at: env.now, form, seen: seenBy(null, 0, command) },
    env,
  );
  return applied.refused ? applied : stepOf(applied, [], form);
}

/**
 * Takes one command on a case: first every timer due by now, each with its own entry, then the command.
 * The order of the checks is language.md 2.2: offered and not stale, person, claim, form, guard, warning. A refusal
 * changes nothing of what the command asked; timers that were due anyway are for `advance`.
 */
export function step(definition: Definition, subject: Case, command: Command, env: Env): Step | Refusal {
  return refusingFailures(() => take(definition, subject, command, env));
}

function take(definition: Definition, subject: Case, command: Command, env: Env): Step | Refusal {
  const before = advance(definition, subject, env);
  const at = env.now < before.case.at ? before.case.at : env.now;
  const now: Env = { ...env, now: at };
  if (command.kind === 'claim') return joined(before, claimTask(definition, before.case, command, now));
  if (command.kind === 'release') return joined(before, releaseTask(definition, before.case, command, now));
  if (command.kind === 'conflict')
    return joined(before, declareConflict(definition, before.case, command, now));
  if (command.kind === 'assign') return joined(before, handOver(definition, before.case, command, now));
  if (command.kind === 'withdraw')
    return joined(before, withdrawConsent(definition, before.case, command, now));

  const found = offered(definition, before.case, command);
  if ('refused' in found) return found;
  const { state, action, task, item } = found;
  const changed = changedSince(before.case, action, command.saw);
  if (changed.length > 0) return refuse('STALE', { changed });
  const person = forPolicy(definition, before.case, {}, env.facts, item);
  const verdict = judge(action, env.actor, person, env.units);
  if (!verdict.allowed) return refuseDenial(verdict.denial);
  if (action.quorum === null && isBlocked(task, verdict.role, env.actor.person))
    return refuse('CLAIMED_BY_OTHER', { params: { person: task?.claim?.person ?? '' } });
  if (action.quorum === null && needsClaim(definition, task, verdict.role)) return refuse('CLAIM_REQUIRED');

  const form = readForm(action.form, command.form, {
    definition,
    subject: before.case,
    at,
    sequence: before.case.sequence + 1,
    env: now,
  });
  if ('problems' in form) return refuseForm(form.problems);
  const turn = takesTurn(definition, before.case, state, item);
  if (turn !== null) return refuse('TURN_TAKEN', { params: { region: turn } });
  const seen = seenBy(command.task, command.saw, command);
  const applied = applyEvent(
    definition,
    before.case,
    action,
    { event: command.event, state, item, at, form, seen },
    now,
  );
  return applied.refused ? applied : stepOf(applied, before.entries, form);
}

function seenBy(
  task: string | null,
  sequence: number,
  { confirmed }: Pick<StartCommand, 'confirmed'>,
): Entry['seen'] {
  return confirmed === undefined ? { task, sequence } : { task, sequence, confirmed };
}

/** Every timer due by now takes effect in due order, each with its own entry at its due time. */
export function advance(definition: Definition, subject: Case, env: Env): Step {
  const entries: SealedEntry[] = [];
  let current = subject;
  for (;;) {
    const due = current.timers
      .filter((timer) => timer.due <= env.now && !isEffectTimer(timer))
      .sort(byEffect)[0];
    if (due === undefined) return { refused: false, case: current, entries, personal: [], files: [] };
    const applied = applyTimer(definition, current, due, env);
    entries.push(applied.entry);
    current = applied.case;
  }
}

function stepOf(applied: Applied, before: readonly SealedEntry[], form: ReadForm): Step {
  return {
    refused: false,
    case: applied.case,
    entries: [...before, applied.entry],
    personal: form.personal,
    files: form.files,
  };
}

function joined(before: Step, result: Step | Refusal): Step | Refusal {
  return result.refused ? result : { ...result, entries: [...before.entries, ...result.entries] };
}

/** A claim binds only colleagues of the claimer's role. */
export function isBlocked(task: Task | null, role: string | null, person: string | null): boolean {
  const claim = task?.claim ?? null;
  return claim !== null && claim.role === role && claim.person !== person;
}

/** Fields that the form shows, a guard reads, or that are signed, written since the sender looked. */
function changedSince(subject: Case, action: Action, saw: number): readonly string[] {
  const shown = formFields(action.form)
    .filter(({ keep }) => keep)
    .map(({ field }) => field.name);
  const signed = action.signs === null ? [] : [action.signs];
  const read = action.candidates.flatMap((candidate) => candidate.guard?.reads ?? []);
  return [...new Set([...shown, ...signed, ...read])]
    .filter((name) => (subject.written[name] ?? 0) > saw)
    .sort();
}
