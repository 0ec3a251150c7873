import { CANCELLED, hearing } from '#engine/definition/arriving.ts';
import type { Definition, FormLine } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { answered, formOf, resultOf, takenIn, valuesOf } from './calls.ts';
import { decider } from './decide.ts';
import type { Decide } from './decide.ts';
import { readForm } from './form.ts';
import { frozenIn } from './frozen.ts';
import { refuseLocked, takenLock } from './locks.ts';
import { fieldsOfMessage, messageDecider, takeMessage } from './message.ts';
import { move } from './move.ts';
import type { Arrival } from './outside.ts';
import { refusingFailures } from './refuse.ts';
import { advance } from './step.ts';
import { withReads } from './table-read.ts';
import { Tracing } from './trace.ts';
import type { Case, Env, RawForm, Refusal, Step, Values } from './types.ts';
import { untasked, writeEntry } from './write-entry.ts';

const ENDED = 'case.ended';
/** The event of an entry about something that came when nobody waited for it any more. */
export const LATE = 'late';

/**
 * Takes what comes from another case: first every timer due by now, then the entry that says it. Nobody who waits for
 * it any more is no refusal: the entry says that it was late. What does not fit the fields that take it is a failure.
 * A message that nobody takes is refused (MESSAGE_UNKNOWN, MESSAGE_INVALID, MESSAGE_NOT_AWAITED): its sender is to know.
 */
export function arrive(
  definition: Definition,
  subject: Case,
  arrival: Arrival,
  sent: RawForm,
  env: Env,
): Step | Refusal {
  return refusingFailures(() => {
    const before = advance(definition, subject, env);
    const at = env.now < before.case.at ? before.case.at : env.now;
    const now = { ...env, now: at };
    if (arrival.of === 'message') {
      const taken = takeMessage(definition, before.case, arrival, sent, now);
      if ('refused' in taken) return taken;
      return stepOf(applyArrival(definition, before.case, taken.arrival, now), before, taken.personal);
    }
    const place = { definition, subject: before.case, at, sequence: before.case.sequence + 1, env: now };
    const state = waitingState(before.case, arrival);
    const take = state === null ? [] : takenIn(definition, state);
    const read = readForm(formOf(definition, take), valuesOf(take, sent), place);
    const applied = applyArrival(definition, before.case, withRead(arrival, read), now);
    return stepOf(applied, before, 'problems' in read ? [] : read.personal);
  });
}

function stepOf(applied: Applied | Refusal, before: Step, personal: Step['personal']): Step | Refusal {
  if (applied.refused) return applied;
  const { case: after, entry } = applied;
  return { refused: false, case: after, entries: [...before.entries, entry], personal, files: [] };
}

/** What the world has to know before it can be read: the fields that may take it, and what was sent for them. */
export function fieldsOfArrival(
  definition: Definition,
  subject: Case,
  arrival: Arrival,
  sent: RawForm,
): { readonly form: readonly FormLine[]; readonly raw: RawForm } {
  if (arrival.of === 'message') return fieldsOfMessage(definition, subject, arrival.message, sent);
  const state = waitingState(subject, arrival);
  const take = state === null ? [] : takenIn(definition, state);
  return { form: formOf(definition, take), raw: valuesOf(take, sent) };
}

function withRead(arrival: Arrival, read: ReturnType<typeof readForm>): Arrival {
  if (arrival.of !== 'ended') return arrival;
  return 'problems' in read ? { ...arrival, cause: 'ANSWER_INVALID' } : { ...arrival, values: read.values };
}

/** The state that waits for the case that ended, or null. */
export function waitingState({ calls }: Case, arrival: Arrival): string | null {
  if (arrival.of !== 'ended') return null;
  return calls.find(({ order, status }) => order === arrival.order && status === 'open')?.state ?? null;
}

/** Applies one arrival; replay calls it with what an entry says. */
export function applyArrival(
  definition: Definition,
  subject: Case,
  arrival: Arrival,
  world: Env,
): Applied | Refusal {
  const env = withReads(world);
  const at = env.now;
  const trace = new Tracing();
  const { from, values, event, decide } = taking(definition, subject, arrival, env, trace);
  const moved =
    event === LATE
      ? subject
      : move(from, values, decide, {
          trace,
          definition,
          event,
          at,
          sequence: subject.sequence + 1,
          form: {},
          env,
          frozen: frozenIn(definition, subject),
        });
  const facts = untasked(
    subject,
    { kind: 'arrival', event, at, sent: { ...arrival }, decisions: trace.decisions },
    env.actor,
  );
  const written = writeEntry(definition, subject, moved, facts, env);
  const taken = takenLock(definition, subject, written.case, env);
  return taken === null ? { refused: false, ...written, trace } : refuseLocked(taken);
}

interface Taking {
  /** The case as the transition finds it. */
  readonly from: Case;
  readonly values: Values;
  readonly event: string;
  readonly decide: Decide;
}

function taking(definition: Definition, subject: Case, arrival: Arrival, env: Env, trace: Tracing): Taking {
  const decide = decider({ definition, at: env.now, env, addressed: null }, trace);
  const unchanged = { from: subject, values: {}, decide };
  if (arrival.of === 'cancelled') return { ...unchanged, event: CANCELLED };
  const values = arrival.values as Values;
  if (arrival.of === 'message')
    return {
      ...{ from: subject, values, event: hearing(arrival.message) },
      decide: messageDecider(definition, arrival, env, trace),
    };
  const state = waitingState(subject, arrival);
  if (state === null) return { ...unchanged, event: LATE };
  return { ...unchanged, from: withAnswer(definition, subject, state, arrival), values, event: ENDED };
}

/** The case that is waited for has ended; that it was begun is known with that, too. */
function withAnswer(
  definition: Definition,
  subject: Case,
  state: string,
  { order, outcome, values, cause }: Extract<Arrival, { of: 'ended' }>,
): Case {
  const result = { ...resultOf(definition, state, values), outcome };
  return {
    ...subject,
    calls: answered(subject.calls, order, { status: cause === null ? 'done' : 'failed', result }),
    outbox: subject.outbox.filter(({ key }) => key !== order),
  };
}
