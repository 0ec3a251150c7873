import type { Definition } from '#engine/definition/types.ts';
import type { Check, Part, Subject } from '../check.ts';
import type { Configuration, Exploration, Step } from '../explore.ts';
import { usesOf } from '../fields.ts';
import type { Need } from '../fields.ts';
import { placesAfter, shortestWay, wayText } from '../witness.ts';
import { writtenByEffects } from '../written.ts';

/** A field is read on a way on which nobody was asked for it and nothing has set it. */
export const fieldReadUnset: Check = {
  code: 'field-read-unset',
  check({ exploration, placeOf }, report) {
    const flow = flowOf(exploration, placeOf);
    const ownCount = countedByEffects(exploration.definition);
    for (const { field, part, need, steps, afterOwn } of flow.reads) {
      const writes = flow.writers.get(field) ?? new Set<Step>();
      const way = shortestWay(
        exploration,
        beginning(exploration),
        (step) => steps.has(step),
        (step) => !writes.has(step),
      );
      if (way === null) continue;
      const never = exploration.complete && !afterOwn && !isWrittenBefore(exploration, steps, writes);
      if (!never && (need === 'skips' || (need === 'counts' && ownCount.has(field)))) continue;
      const severity = never
        ? need === 'skips'
          ? 'warning'
          : 'error'
        : need === 'breaks'
          ? 'warning'
          : 'info';
      report(part, severity, { field, way: wayText(way.map(({ happening }) => happening)) });
    }
  },
};

interface ReadSteps {
  readonly field: string;
  readonly part: Part;
  readonly need: Need;
  /** Steps that read it before they write it themselves. */
  readonly steps: ReadonlySet<Step>;
  /** Another step writes it just before. */
  readonly afterOwn: boolean;
}
type Known = { -readonly [Key in keyof ReadSteps]: ReadSteps[Key] } & { readonly steps: Set<Step> };

function flowOf(
  exploration: Exploration,
  placeOf: Subject['placeOf'],
): { readonly reads: readonly ReadSteps[]; readonly writers: ReadonlyMap<string, ReadonlySet<Step>> } {
  const reads = new Map<string, Known>();
  const writers = new Map<string, Set<Step>>();
  for (const step of exploration.steps) {
    const written = new Set<string>();
    for (const use of usesOf(exploration.definition, step)) {
      for (const { field, part, need } of use.reads) {
        const key = `${field} ${placeOf(part)}`;
        const known = reads.get(key) ?? { field, part, need, steps: new Set<Step>(), afterOwn: false };
        if (written.has(field)) known.afterOwn = true;
        else known.steps.add(step);
        reads.set(key, known);
      }
      for (const field of use.writes) {
        written.add(field);
        const steps = writers.get(field) ?? new Set<Step>();
        writers.set(field, steps.add(step));
      }
    }
  }
  return { reads: [...reads.values()], writers };
}

/** Some way writes the field and then comes to one of the steps that read it. */
function isWrittenBefore(
  exploration: Exploration,
  readers: ReadonlySet<Step>,
  writers: ReadonlySet<Step>,
): boolean {
  const after = placesAfter(exploration, writers);
  return [...readers].some(({ from }) => after.has(from));
}

function beginning({ configurations }: Exploration): Configuration {
  const [first] = configurations;
  if (first === undefined) throw new Error('an exploration begins somewhere');
  return first;
}

/** Whole numbers and yes-or-no that no form asks for: they begin at 0 and no, and are meant to. */
function countedByEffects(definition: Definition): ReadonlySet<string> {
  const states = Object.values(definition.states);
  const set = writtenByEffects(definition);
  const forms = [...Object.values(definition.start), ...states.flatMap(({ on }) => Object.values(on))];
  const asked = new Set(
    forms.flatMap(({ form }) =>
      form.flatMap((line) => {
        if (line.kind === 'field') return [line.field.name];
        return line.kind === 'any_of' ? line.fields.map(({ name }) => name) : [];
      }),
    ),
  );
  return new Set(
    Object.values(definition.data)
      .filter(
        ({ name, type }) => set.has(name) && !asked.has(name) && (type === 'integer' || type === 'boolean'),
      )
      .map(({ name }) => name),
  );
}
