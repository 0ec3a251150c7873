import type { Definition, RelatedTo } from '#engine/definition/types.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case, Facts, RawForm } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import type { Directory } from './directory.ts';
import { cellsIn, itemRows } from './people.ts';

interface Asked {
  readonly definition: Definition;
  readonly subject: Case;
  readonly actor: Actor;
  readonly raw: RawForm;
  readonly directory: Directory;
}

/**
 * Who is registered as related to the persons that rules ask about, out of those who decide in this step: the actor, and
 * who else may come to hold the duty. Of other relations nothing is told, since the answer stands in the entry.
 */
export function relatedAsked(
  { definition, subject, actor, raw, directory }: Asked,
  known: Pick<Facts, 'holders' | 'hands'>,
): Pick<Facts, 'related'> {
  const asked = relatedRules(definition);
  if (asked.length === 0) return {};
  const others = [...(known.holders ?? []), ...(known.hands ?? [])].map(({ person }) => person);
  const atHand = new Set([...others, ...(actor.person === null ? [] : [actor.person])]);
  const about = new Set(asked.flatMap((to) => personsMeant(to, definition, subject, raw)));
  const related = [...about].sort().flatMap((person) => {
    const found = [...new Set(directory.relatedTo(person))].filter((other) => atHand.has(other)).sort();
    return found.length === 0 ? [] : [[person, found] as const];
  });
  return related.length === 0 ? {} : { related: Object.fromEntries(related) };
}

function relatedRules({ start, states }: Definition): readonly RelatedTo[] {
  const actions = [...Object.values(start), ...Object.values(states).flatMap(({ on }) => Object.values(on))];
  return actions
    .flatMap(({ by }) => by)
    .flatMap((admission) => ('not' in admission ? admission.not : []))
    .flatMap((exclusion) => ('related_to' in exclusion ? [exclusion.related_to] : []));
}

/** Also those whom this step may come to name: by what was typed, and by the items that it makes. */
function personsMeant(to: RelatedTo, definition: Definition, subject: Case, raw: RawForm): readonly string[] {
  if ('role' in to) return [subject.starter];
  if (to.field.startsWith('it.')) {
    const column = to.field.slice('it.'.length);
    return itemRows(definition, subject, raw).flatMap((rows) => cellsIn(rows, [column]));
  }
  const typed = raw[to.field];
  const stored = forPolicy(definition, subject, {}).named[to.field] ?? null;
  return [...(typeof typed === 'string' ? [typed] : []), ...(stored === null ? [] : [stored])];
}
