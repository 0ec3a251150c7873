import { publish } from './canonical.ts';
import { freezeDeep } from './freeze.ts';
import type { Definition, Published } from './types.ts';

/** Processes whose versions cannot be fixed: each begins, under a fixed version, the next, and the last the first. */
export class RingOfCases extends Error {
  readonly processes: readonly string[];
  constructor(processes: readonly string[]) {
    super(`a ring of fixed versions: ${processes.join(' → ')}`);
    this.name = 'RingOfCases';
    this.processes = processes;
  }
}

/**
 * Publishes definitions that belong together: where one begins cases of another under a fixed version, the hash of that
 * one stands in it. A process that is not among them stays open, and no case of it can be begun. Throws RingOfCases, since
 * a hash cannot contain itself. In the order given.
 */
export function publishAll(definitions: readonly Definition[]): readonly Published[] {
  const byName = new Map(definitions.map((definition) => [definition.process, definition]));
  const done = new Map<string, Published>();
  const published = (definition: Definition, above: readonly string[]): Published => {
    const { process } = definition;
    if (above.includes(process)) throw new RingOfCases([...above.slice(above.indexOf(process)), process]);
    const known = done.get(process);
    if (known !== undefined) return known;
    const cases = Object.entries(definition.cases).map(([name, binding]) => {
      const child = byName.get(name);
      if (binding.version === 'latest' || child === undefined) return [name, binding] as const;
      return [name, { ...binding, hash: published(child, [...above, process]).hash }] as const;
    });
    const bound =
      cases.length === 0 ? definition : freezeDeep({ ...definition, cases: Object.fromEntries(cases) });
    const result = publish(bound);
    done.set(process, result);
    return result;
  };
  return definitions.map((definition) => published(definition, []));
}
