import type { Candidate, Definition } from '#engine/definition/types.ts';
import type { Entry } from '#engine/machine/types.ts';
import { STARTER } from '../scenario.ts';
import type { Witness } from '../run.ts';
import { actionIn } from '../active.ts';
import { afterId, guardId, roleId, stateId, transitionId } from './coverable.ts';

/** The ids of everything that was shown: read from the entries of the history and the refusals, from nothing else. */
export function coveredBy(definition: Definition, witnesses: readonly Witness[]): ReadonlySet<string> {
  return new Set(
    witnesses.flatMap((witness) => {
      if (witness.kind === 'refusal') return refusedGuards(definition, witness);
      const { entry } = witness;
      if (entry.kind === 'event') return byEvent(definition, entry);
      return entry.kind === 'timer' ? byTimer(definition, entry) : [];
    }),
  );
}

/** No candidate was taken: all their guards said no. */
function refusedGuards(
  definition: Definition,
  { event, code, states }: Extract<Witness, { kind: 'refusal' }>,
): readonly string[] {
  if (code !== 'GUARD_REFUSED') return [];
  return states.flatMap((state) =>
    (actionIn(definition, state, event)?.candidates ?? []).flatMap(({ guard }, index) =>
      guard === null ? [] : [guardId(state, event, index, false)],
    ),
  );
}

function byEvent(definition: Definition, entry: Entry): readonly string[] {
  const { from, to, event } = entry;
  const reached = [...(to === null ? [] : [stateId(to)]), roleId(roleOf(entry))];
  if (from === null) return [...reached, transitionId(null, event, 0)];
  const candidates = actionIn(definition, from, event)?.candidates ?? [];
  const taken = candidates.findIndex((candidate, index) => heldIn(entry, candidate, index));
  if (taken === -1) return reached;
  const branches = candidates
    .slice(0, taken + 1)
    .flatMap(({ guard }, index) => (guard === null ? [] : [guardId(from, event, index, index === taken)]));
  return [...reached, transitionId(from, event, taken), ...branches];
}

/** Whether the candidate's guard held, as the entry tells it. */
function heldIn({ decisions }: Entry, { guard }: Candidate, index: number): boolean {
  if (guard === null) return true;
  const prefix = `guard ${String(index + 1)}: `;
  return decisions.some(({ rule, result }) => rule.startsWith(prefix) && result);
}

function byTimer(definition: Definition, { from, to, event }: Entry): readonly string[] {
  if (from === null || to === null) return [];
  const index = (definition.states[from]?.after ?? []).findIndex(({ on }) =>
    'clock' in on ? event === `clock.${on.clock}` : event.startsWith(`xstate.after.${String(on.ms)}.`),
  );
  return index === -1 ? [] : [afterId(from, index), stateId(to)];
}

function roleOf({ actor, role }: Entry): string {
  return role ?? (actor === 'engine' ? '' : STARTER);
}
