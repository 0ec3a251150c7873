import type { Definition } from '#engine/definition/types.ts';
import { offersOf } from '#engine/machine/offer.ts';
import type { Entry } from '#engine/machine/types.ts';
import { STARTER } from '../scenario.ts';
import type { Witness } from '../run.ts';
import { guardId, lockId, roleId, stateId, transitionId } from './coverable.ts';

/** The ids of everything that was shown: by what replay tells of each entry, and by the refusals; by nothing else. */
export function coveredBy(definition: Definition, witnesses: readonly Witness[]): ReadonlySet<string> {
  return new Set(
    witnesses.flatMap((witness) =>
      witness.kind === 'refusal'
        ? [
            ...refusedGuards(definition, witness),
            ...(witness.lock === null ? [] : [lockId(witness.lock, false)]),
          ]
        : [...entryShows(witness), ...lockShows(witness)],
    ),
  );
}

/** No candidate was taken: all their guards said no. */
function refusedGuards(
  definition: Definition,
  { event, code, before }: Extract<Witness, { kind: 'refusal' }>,
): readonly string[] {
  if (code !== 'GUARD_REFUSED' || before === null) return [];
  return offersOf(definition, before)
    .filter(({ action }) => action.event === event)
    .slice(0, 1)
    .flatMap(({ state, action }) =>
      action.candidates.flatMap(({ guard }, index) =>
        guard === null ? [] : [guardId({ of: 'action', state, event, index }, false)],
      ),
    );
}

/** Guards after the candidate that was taken were asked too, but decided nothing. */
function entryShows({ entry, after, trace }: Extract<Witness, { kind: 'entry' }>): readonly string[] {
  const role = entry.kind === 'event' ? [roleId(roleOf(entry))] : [];
  if (trace === null) return role;
  const decided = trace.asked.filter((asked) => {
    if (asked.of !== 'action') return true;
    const taken = trace.taken.find(({ of }) => of === 'action');
    return taken !== undefined && asked.index <= taken.index;
  });
  return [
    ...role,
    ...[...after.active, ...trace.entered].map(stateId),
    ...trace.taken.map(transitionId),
    ...decided.map((asked) => guardId(asked, asked.result)),
    // Asked again later in the step a condition may have said no, but what was taken held.
    ...trace.taken.map((branch) => guardId(branch, true)),
  ];
}

/** Locks that the case holds after it, and one that had a timer put off. */
function lockShows({ entry, after }: Extract<Witness, { kind: 'entry' }>): readonly string[] {
  const held = (after.keys ?? []).flatMap(({ kind, name }) => (kind === 'lock' ? [lockId(name, true)] : []));
  return [...held, ...(entry.env.locked ?? []).map(({ name }) => lockId(name, false))];
}

function roleOf({ actor, role }: Entry): string {
  return role ?? (actor === 'engine' ? '' : STARTER);
}
