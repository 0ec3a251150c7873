import type { Definition } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { answerForm, answerValues, answered, LETTER, resultOf } from './calls.ts';
import { decider } from './decide.ts';
import { isOutdated, withDocuments } from './documents.ts';
import { readForm } from './form.ts';
import { frozenIn } from './frozen.ts';
import { LOOK_AGAIN } from './host.ts';
import { refuseLocked, takenLock } from './locks.ts';
import { accepts, move } from './move.ts';
import { settled } from './outbox.ts';
import type { Order, Outgoing, Settlement } from './outside.ts';
import { refuse, refusingFailures } from './refuse.ts';
import { advance } from './step.ts';
import { withReads } from './table-read.ts';
import { Tracing } from './trace.ts';
import type { Case, Env, RawForm, Refusal, Step, Values } from './types.ts';
import { withDone } from './undo.ts';
import { untasked, writeEntry } from './write-entry.ts';

/**
 * Takes what became of a try of one order: first every timer due by now, then the entry that says it. Refused with
 * EFFECT_GONE when the case has no such order any more, since somebody else has already reported it.
 */
export function settle(
  definition: Definition,
  subject: Case,
  settlement: Settlement,
  answer: RawForm,
  env: Env,
): Step | Refusal {
  return refusingFailures(() => {
    const before = advance(definition, subject, env);
    const at = env.now < before.case.at ? before.case.at : env.now;
    const now = { ...env, now: at };
    const read = readAnswer(definition, before.case, settlement, answer, now);
    const applied = applySettlement(definition, before.case, read.settlement, now);
    if (applied.refused) return applied;
    return {
      refused: false,
      case: applied.case,
      entries: [...before.entries, applied.entry],
      personal: read.personal,
      files: read.files,
    };
  });
}

/** What is taken of an answer, checked like a form; one that does not fit is a failure that trying again would not mend. */
function readAnswer(
  definition: Definition,
  subject: Case,
  settlement: Settlement,
  answer: RawForm,
  env: Env,
): { readonly settlement: Settlement } & Pick<Step, 'personal' | 'files'> {
  const row = subject.outbox.find(({ key }) => key === settlement.effect);
  const lines = row === undefined || settlement.outcome !== 'done' ? [] : answerForm(definition, row.order);
  if (row === undefined || lines.length === 0) return { settlement, personal: [], files: [] };
  const raw = answerValues(definition, row.order, answer);
  const place = { definition, subject, at: env.now, sequence: subject.sequence + 1, env };
  const read = readForm(lines, raw, place);
  if ('problems' in read) {
    const { effect } = settlement;
    return {
      settlement: { effect, outcome: 'failed', cause: 'ANSWER_INVALID', final: true },
      personal: [],
      files: [],
    };
  }
  const { values, personal, files } = read;
  // A letter that was sent is no value of the case.
  const taken = row.order.kind === 'notify' ? { letter: values[LETTER] ?? null } : { values };
  return { settlement: { ...settlement, ...taken }, personal, files };
}

/** How the state that waits for an order stands after its last try; a case that was begun has not ended yet. */
function answerOf(
  definition: Definition,
  { order }: Outgoing,
  { outcome, begun, values = {} }: Settlement,
): Parameters<typeof answered>[2] {
  if (outcome !== 'done') return { status: 'failed' };
  if (order.kind !== 'call') return begun === undefined ? {} : { begun };
  return { status: 'done', result: order.state === null ? {} : resultOf(definition, order.state, values) };
}

/** Applies one settlement; replay calls it with what an entry says. */
export function applySettlement(
  definition: Definition,
  subject: Case,
  settlement: Settlement,
  world: Env,
): Applied | Refusal {
  const env = withReads(world);
  const row = subject.outbox.find(({ key }) => key === settlement.effect);
  const known =
    row === undefined
      ? subject.withdrawn.includes(settlement.effect) && settlement.outcome !== 'again'
      : (row.status === 'stopped') === (settlement.outcome === 'again');
  if (!known) return refuse('EFFECT_GONE');
  const isLate = row === undefined;
  const at = env.now;
  const sequence = subject.sequence + 1;
  const trace = new Tracing();
  const decide = decider({ definition, at, env, addressed: null }, trace);
  const handles = (event: string): boolean =>
    accepts(definition, subject, event, decider({ definition, at, env, addressed: null }, new Tracing()));
  const { raised, ...changed } =
    row === undefined
      ? { raised: null, withdrawn: subject.withdrawn.filter((key) => key !== settlement.effect) }
      : { ...settled(subject, row, settlement, { at, sequence, handles }) };
  const isOver =
    row !== undefined && 'outbox' in changed && !changed.outbox.some(({ key }) => key === row.key);
  const calls = isOver
    ? answered(subject.calls, row.key, answerOf(definition, row, settlement))
    : subject.calls;
  const event = raised ?? LOOK_AGAIN;
  const values = (settlement.values ?? {}) as Values;
  if (row !== undefined && isStale(definition, subject, row.order, settlement)) return refuse('EFFECT_GONE');
  const documents = withDocuments(definition, subject, values, {
    letter: row?.order.kind === 'render' ? row.order.letter : null,
    of: settlement.made ?? subject.sequence,
    sequence,
  });
  const undoable =
    row !== undefined && settlement.outcome === 'done'
      ? withDone(subject, row.key, row.order)
      : subject.undoable;
  const moved = move({ ...subject, ...changed, calls, documents, undoable }, values, decide, {
    trace,
    definition,
    event,
    at,
    sequence,
    form: {},
    env,
    frozen: frozenIn(definition, subject),
  });
  const facts = untasked(
    subject,
    {
      kind: 'effect',
      event: isLate ? 'late' : row.order.kind,
      at,
      sent: { ...settlement },
      decisions: trace.decisions,
    },
    env.actor,
  );
  const written = writeEntry(definition, subject, moved, facts, env);
  const taken = takenLock(definition, subject, written.case, env);
  return taken === null ? { refused: false, ...written, trace } : refuseLocked(taken);
}

/** A document whose values changed while it was being made is made again. */
function isStale(
  definition: Definition,
  subject: Case,
  order: Order,
  { outcome, made }: Settlement,
): boolean {
  if (order.kind !== 'render' || outcome !== 'done') return false;
  return made === undefined || isOutdated(definition, subject, { letter: order.letter, of: made });
}
