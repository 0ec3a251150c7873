import { CANCELLED } from '#engine/definition/arriving.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { answered, formOf, resultOf, takenIn, valuesOf } from './calls.ts';
import { decider } from './decide.ts';
import { readForm } from './form.ts';
import { frozenIn } from './frozen.ts';
import { move } from './move.ts';
import type { Arrival } from './outside.ts';
import { refusingFailures } from './refuse.ts';
import { advance } from './step.ts';
import { Tracing } from './trace.ts';
import type { Case, Env, RawForm, Refusal, Step, Values } from './types.ts';
import { writeEntry } from './write-entry.ts';

const ENDED = 'case.ended';
/** The event of an entry about something that came when nobody waited for it any more. */
export const LATE = 'late';

/**
 * Takes what comes from another case: first every timer due by now, then the entry that says it. Nobody who waits for
 * it any more is no refusal: the entry says that it was late. What does not fit the fields that take it is a failure.
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
    const place = { definition, subject: before.case, at, sequence: before.case.sequence + 1, env: now };
    const state = waitingState(before.case, arrival);
    const take = state === null ? [] : takenIn(definition, state);
    const read = readForm(formOf(definition, take), valuesOf(take, sent), place);
    const applied = applyArrival(definition, before.case, withRead(arrival, read), now);
    if (applied.refused) return applied;
    return {
      refused: false,
      case: applied.case,
      entries: [...before.entries, applied.entry],
      personal: 'problems' in read ? [] : read.personal,
      files: [],
    };
  });
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
  env: Env,
): Applied | Refusal {
  const at = env.now;
  const trace = new Tracing();
  const state = waitingState(subject, arrival);
  const isLate = arrival.of === 'ended' && state === null;
  const event = arrival.of === 'ended' ? ENDED : CANCELLED;
  const moved = isLate
    ? subject
    : move(
        arrival.of === 'ended' && state !== null ? withAnswer(definition, subject, state, arrival) : subject,
        arrival.of === 'ended' ? (arrival.values as Values) : {},
        decider({ definition, at, env, addressed: null }, trace),
        {
          trace,
          definition,
          event,
          at,
          sequence: subject.sequence + 1,
          form: {},
          env,
          frozen: frozenIn(definition, subject),
        },
      );
  const written = writeEntry(
    definition,
    subject,
    moved,
    {
      kind: 'arrival',
      event: isLate ? LATE : event,
      at,
      actor: env.actor.kind,
      person: env.actor.person,
      role: null,
      unit: null,
      mandate: null,
      seen: { task: null, sequence: subject.sequence },
      sent: { ...arrival },
      decisions: trace.decisions,
      labels: {},
      look: {},
    },
    env,
  );
  return { refused: false, ...written, trace };
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
