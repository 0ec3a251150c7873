/** Groups of states, and the status of each. */
import type { Model } from './schema/process.ts';
import { treeOf } from './tree.ts';
import { namesAt } from './walk.ts';

/** Groups that every process has. */
export const builtInGroups = ['open', 'closed', 'any'] as const;

/** A state at the top that is neither closed nor final. */
export function isOpen(model: Model, name: string): boolean {
  const state = model.states[name];
  return state !== undefined && state.closed === undefined && state.type !== 'final';
}

/** The states that `in` or `entering` names: states (dotted), groups of the file, or `open`, `closed`, `any`. Unknown names are left out. */
export function statesIn(model: Model, names: string | readonly string[]): string[] {
  const top = Object.keys(model.states);
  const tree = treeOf(model);
  const found = namesAt([], names).flatMap(({ value }): readonly string[] => {
    if (tree.has(value)) return [value];
    const group = Object.hasOwn(model.groups ?? {}, value) ? model.groups?.[value] : undefined;
    if (group !== undefined) return group.filter((name) => tree.has(name));
    if (value === 'any') return top;
    if (value === 'open') return top.filter((name) => isOpen(model, name));
    return value === 'closed' ? top.filter((name) => !isOpen(model, name)) : [];
  });
  return [...new Set(found)];
}

/** The names of the statuses that each state at the top is in; what lies inside one has its status. */
export function statusesOf(model: Model): Map<string, string[]> {
  const byState = new Map<string, string[]>(Object.keys(model.states).map((name) => [name, []]));
  for (const [status, { in: names }] of Object.entries(model.status)) {
    for (const state of statesIn(model, names)) byState.get(state)?.push(status);
  }
  return byState;
}
