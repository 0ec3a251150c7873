import type { Definition } from '#engine/definition/types.ts';
import type { Applied } from './apply.ts';
import { decider } from './decide.ts';
import { frozenIn } from './frozen.ts';
import { accepts, move } from './move.ts';
import { settled } from './outbox.ts';
import type { Settlement } from './outside.ts';
import { refuse, refusingFailures } from './refuse.ts';
import { advance } from './step.ts';
import { Tracing } from './trace.ts';
import type { Case, Env, Refusal, Step } from './types.ts';
import { writeEntry } from './write-entry.ts';

/** The event of a step that nothing in the process waits for by name; conditions are asked again after it all the same. */
const LOOK_AGAIN = 'effect';

/**
 * Takes what became of a try of one order: first every timer due by now, then the entry that says it. Refused with
 * EFFECT_GONE when the case has no such order any more, since somebody else has already reported it.
 */
export function settle(
  definition: Definition,
  subject: Case,
  settlement: Settlement,
  env: Env,
): Step | Refusal {
  return refusingFailures(() => {
    const before = advance(definition, subject, env);
    const at = env.now < before.case.at ? before.case.at : env.now;
    const applied = applySettlement(definition, before.case, settlement, { ...env, now: at });
    if (applied.refused) return applied;
    return {
      refused: false,
      case: applied.case,
      entries: [...before.entries, applied.entry],
      personal: [],
      files: [],
    };
  });
}

/** Applies one settlement; replay calls it with what an entry says. */
export function applySettlement(
  definition: Definition,
  subject: Case,
  settlement: Settlement,
  env: Env,
): Applied | Refusal {
  const row = subject.outbox.find(({ key }) => key === settlement.effect);
  const known = row !== undefined && (row.status === 'stopped') === (settlement.outcome === 'again');
  if (!known) return refuse('EFFECT_GONE');
  const at = env.now;
  const sequence = subject.sequence + 1;
  const trace = new Tracing();
  const decide = decider({ definition, at, env, addressed: null }, trace);
  const handles = (event: string): boolean =>
    accepts(definition, subject, event, decider({ definition, at, env, addressed: null }, new Tracing()));
  const { raised, ...changed } = settled(subject, row, settlement, { at, sequence, handles });
  const event = raised ?? LOOK_AGAIN;
  const moved = move({ ...subject, ...changed }, {}, decide, {
    trace,
    definition,
    event,
    at,
    sequence,
    form: {},
    env,
    frozen: frozenIn(definition, subject),
  });
  const written = writeEntry(
    definition,
    subject,
    moved,
    {
      kind: 'effect',
      event: row.order.kind,
      at,
      actor: env.actor.kind,
      person: env.actor.person,
      role: null,
      unit: null,
      mandate: null,
      seen: { task: null, sequence: subject.sequence },
      sent: { ...settlement },
      decisions: trace.decisions,
      labels: {},
      look: {},
    },
    env,
  );
  return { refused: false, ...written, trace };
}
