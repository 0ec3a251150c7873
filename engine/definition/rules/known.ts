/** The names that a file declares, read from the tree itself: broken declarations count too. */
import { keysAt, nodeAt } from '../source.ts';
import type { Path, Source, SourceNode } from '../source.ts';
import type { FilePart } from '../uses.ts';
import type { Known } from './rule.ts';

/** `parts` stand in other files. */
export function knownNames({ root }: Source, parts: readonly FilePart[]): Known {
  const states = statesBelow(root, ['states'], '');
  const shared = nodeAt(root, ['shared']);
  const sharedOn =
    shared?.kind === 'list' ? shared.items.map((_item, index): Path => ['shared', index, 'on']) : [];
  const on = [['start'], ...sharedOn, ...states.map(({ path }): Path => [...path, 'on'])];
  return {
    states: states.map(({ name }) => name),
    groups: keysAt(root, ['groups']),
    roles: keysAt(root, ['roles']),
    fields: [
      ...keysAt(root, ['data']),
      ...keptFields(root, [...on, ...states.map(({ path }): Path => [...path, 'each', 'add'])]),
    ],
    clocks: [
      ...keysAt(root, ['clocks']),
      ...states.flatMap(({ path, name }) => (nodeAt(root, [...path, 'clock']) === null ? [] : [name])),
    ],
    settings: keysAt(root, ['settings']),
    tables: keysAt(root, ['tables']),
    decisions: [...keysAt(root, ['decisions']), ...namesIn(parts, 'decisions')],
    events: [...new Set(on.flatMap((path) => keysAt(root, path)))],
  };
}

/** Dotted, however deep. */
function statesBelow(root: SourceNode | null, path: Path, above: string): { path: Path; name: string }[] {
  return keysAt(root, path).flatMap((key) => {
    const place = { path: [...path, key], name: `${above}${key}` };
    return [place, ...statesBelow(root, [...place.path, 'states'], `${place.name}.`)];
  });
}

function namesIn(parts: readonly FilePart[], kind: string): string[] {
  return parts.flatMap(({ at: [part, name] }) => (part === kind ? [String(name)] : []));
}

/** Fields that a form declares and keeps. */
function keptFields(root: SourceNode | null, on: readonly Path[]): string[] {
  return on.flatMap((path) =>
    keysAt(root, path).flatMap((event) => {
      const form = nodeAt(root, [...path, event, 'form']);
      return form?.kind === 'list' ? form.items.flatMap(keptIn) : [];
    }),
  );
}

function keptIn(line: SourceNode): string[] {
  if (line.kind !== 'map') return [];
  return [...line.entries].flatMap(([name, { value }]) => {
    const keep = nodeAt(value, ['keep']);
    return keep?.kind === 'scalar' && keep.value === true ? [name] : [];
  });
}
