/** Leaves out what has not the right shape, in parts as small as a field or an action, so that the rest can still be checked. */
import type { Path } from '../source.ts';
import { findIssues } from './issues.ts';
import type { ShapeFinding } from './issues.ts';
import { processShape } from './process.ts';
import type { Model } from './process.ts';

type Tree = Record<string, unknown>;

/** Stand-ins for what a file must have; only used where nothing is published. */
const standIns = (): Tree => ({
  alur: 1,
  process: 'process',
  title: { id: '-', en: '-' },
  summary: { id: '-', en: '-' },
  calendar: 'calendar',
  tracking: 'AAA',
  headline: '',
  roles: {},
  data: {},
  status: {},
  start: {},
  states: {},
});

/** The file without its broken parts; null when nothing is left to speak of. May change `value`. */
export function withoutBroken(value: unknown, findings: readonly ShapeFinding[]): Model | null {
  if (!isTree(value)) return null;
  let open = findings;
  // Leaving out a part can only uncover what is missing above it: a few rounds are enough.
  for (let round = 0; round < 4; round++) {
    for (const { code, path } of open) remove(value, code === 'unknown-key' ? path : brokenPart(path));
    const whole = { ...standIns(), ...value };
    const again = findIssues(processShape, whole);
    if (again.data !== null) return again.data;
    open = again.findings;
  }
  return null;
}

/** The smallest part around a broken value without which the rest still has the right shape. */
function brokenPart(path: Path): Path {
  const [top, , third] = path;
  if (top === 'states')
    return path.slice(
      0,
      third === 'on' || third === 'after'
        ? 4
        : third === 'entry' || third === 'exit' || third === 'clock'
          ? 3
          : 2,
    );
  if (top === 'shared') return path.slice(0, third === 'on' ? 4 : 2);
  return path.slice(0, 2);
}

function remove(tree: Tree, path: Path): void {
  let parent: unknown = tree;
  for (const step of path.slice(0, -1))
    parent = isTree(parent) || Array.isArray(parent) ? (parent as Tree)[step] : null;
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(parent)) parent[Number(last)] = { in: [], on: {} };
  else if (isTree(parent)) {
    if (Object.hasOwn(parent, last)) Reflect.deleteProperty(parent, last);
    // A key that is missing inside a broken top-level part: the part goes.
    else if (path.length > 1) remove(tree, path.slice(0, -1));
  } else if (path.length > 1) remove(tree, path.slice(0, -1));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
