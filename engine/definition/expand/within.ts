/** Short forms of states below a part of the tree written out, however deep they stand. */
import type { Diagnostic } from '../diagnostic.ts';
import type { MapNode, Path, Source, SourceNode } from '../source.ts';
import { withSteps } from './steps.ts';

/** What becomes of one state; its own states are looked at afterwards. */
export type OfState = (node: MapNode, path: Path) => MapNode;

/** The tree with each state below `states` changed, parents first. What is not changed stays the same node. */
export function eachState(node: SourceNode, path: Path, change: OfState): SourceNode {
  if (node.kind !== 'map') return node;
  const states = node.entries.get('states');
  if (states?.value.kind !== 'map') return node;
  const entries = new Map(
    [...states.value.entries].map(([name, entry]) => {
      const here = [...path, 'states', name];
      if (entry.value.kind !== 'map') return [name, entry] as const;
      return [name, { ...entry, value: eachState(change(entry.value, here), here, change) }] as const;
    }),
  );
  const same = [...states.value.entries].every(([name, entry]) => entries.get(name)?.value === entry.value);
  if (same) return node;
  const changed = { ...states, value: { ...states.value, entries } };
  return {
    ...node,
    entries: new Map([...node.entries].map(([name, entry]) => [name, name === 'states' ? changed : entry])),
  };
}

/** Every `steps` written out. */
export function stepsWithin(
  source: Source,
  node: SourceNode,
): { readonly node: SourceNode; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const done = eachState(node, [], (state, path) => {
    const made = withSteps(source, state, path);
    diagnostics.push(...made.diagnostics);
    return made.node;
  });
  return { node: done, diagnostics };
}

/** The dotted name of the state that a path of `states` keys leads to. */
export function stateNameAt(path: Path): string {
  return path.filter((_step, index) => index % 2 === 1).join('.');
}
