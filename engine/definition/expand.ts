/**
 * Short forms written out on the tree, before anything else is checked: fragments put in where they are used, steps as
 * the states that they are. Whoever reads the tree after this sees plain states; each part knows the file it stands in.
 */
import { diagnose } from './diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from './diagnostic.ts';
import { maxExpansion } from './expansion.ts';
import { readFragmentFile } from './expand/fragment-file.ts';
import type { Fragment } from './expand/fragment-file.ts';
import { plus, sizeOf, textOf } from './expand/nodes.ts';
import type { Size } from './expand/nodes.ts';
import { paramIn } from './expand/put-in.ts';
import { withSteps } from './expand/steps.ts';
import { useFragment } from './expand/use.ts';
import { eachState } from './expand/within.ts';
import { maxParts } from './parse/tree.ts';
import { nodeAt } from './source.ts';
import type { Path, Source, SourceNode, Span } from './source.ts';
import type { Files } from './uses.ts';

export interface Expanded {
  readonly source: Source;
  /** Nothing was left out. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The file with its short forms written out. Bounded by what the tree of one file may be; never throws. */
export function expandSource(source: Source, files: Files): Expanded {
  const { root } = source;
  if (root === null) return { source, whole: true, diagnostics: [] };
  const found: Diagnostic[] = [];
  const say: Say = (code, span, path, params, severity = 'error') => {
    found.push(diagnose(source, { code, severity, span, path, params }));
  };
  const listed = fragmentsOf(source, files, found, say);
  paramsOutside(root, [], say);
  let size: Size = sizeOf(root);
  const room = (more: Size): boolean => {
    const next = plus(size, more);
    if (next.parts > maxParts || next.characters > maxExpansion) return false;
    size = next;
    return true;
  };
  let whole = listed.sound.size === listed.names.length;
  const used = new Set<string>();
  const expanded = eachState(root, [], (written, path) => {
    let state = written;
    if (state.entries.has('use')) {
      const made = useFragment(source, state, path, listed, room);
      found.push(...made.diagnostics);
      if (made.name !== null) used.add(made.name);
      whole &&= made.sound;
      state = made.node;
    }
    const made = withSteps(source, state, path);
    found.push(...made.diagnostics);
    whole &&= made.diagnostics.length === 0;
    return made.node;
  });
  for (const { name, at, span } of listed.at)
    if (!used.has(name)) say('fragment-not-used', span, at, { name }, 'warning');
  return { source: { ...source, root: expanded }, whole, diagnostics: found };
}

type Say = (code: DiagnosticCode, span: Span, path: Path, params: Params, severity?: Severity) => void;

interface Listed {
  readonly sound: ReadonlyMap<string, Fragment>;
  readonly names: readonly string[];
  readonly at: readonly { readonly name: string; readonly at: Path; readonly span: Span }[];
}

/** The fragments under `uses`. That a file is not there is said where the other files of the definition are read. */
function fragmentsOf(source: Source, files: Files, found: Diagnostic[], say: Say): Listed {
  const list = nodeAt(source.root, ['uses', 'fragments']);
  const sound = new Map<string, Fragment>();
  const places: { name: string; at: Path; span: Span }[] = [];
  const read = new Set<string>();
  for (const [index, item] of (list?.kind === 'list' ? list.items : []).entries()) {
    const file = textOf(item);
    const named = file !== null && Object.hasOwn(files, file) ? files[file] : undefined;
    if (file === null || named === undefined || read.has(file)) continue;
    read.add(file);
    const { name, fragment, diagnostics } = readFragmentFile(named);
    found.push(...diagnostics);
    if (name === null) continue;
    const at = ['uses', 'fragments', index];
    if (places.some((place) => place.name === name)) say('fragment-twice', item.span, at, { name });
    else {
      places.push({ name, at, span: item.span });
      if (fragment !== null) sound.set(name, fragment);
    }
  }
  return { sound, names: places.map(({ name }) => name), at: places };
}

/** A `$name` means something in a fragment alone. */
function paramsOutside(node: SourceNode, path: Path, say: Say): void {
  const look = (text: unknown, span: Span, where: Path): void => {
    const param = paramIn(text);
    if (param !== null) say('param-outside-fragment', span, where, { name: param.name });
  };
  if (node.kind === 'scalar') look(node.value, node.span, path);
  else if (node.kind === 'list')
    node.items.forEach((item, index) => {
      paramsOutside(item, [...path, index], say);
    });
  else
    for (const [name, { key, value }] of node.entries) {
      look(name, key, [...path, name]);
      paramsOutside(value, [...path, name], say);
    }
}
