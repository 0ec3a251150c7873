/** What a fragment's states lead to: states of the fragment, or its outcomes, and no fragment inside. */
import { diagnose } from '../diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { keySpan, nodeAt } from '../source.ts';
import type { Path, Source, SourceNode, Span } from '../source.ts';
import { resolveState } from '../tree.ts';
import { at, textOf } from './nodes.ts';
import { outcomeIn } from './put-in.ts';
import { eachState, stateNameAt } from './within.ts';

/** Checks where a fragment leads. `written` is its file, `node` the same with its short forms written out. */
export function inner(source: Source, node: SourceNode, outcomes: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (
    code: DiagnosticCode,
    span: Span,
    path: Path,
    params: Params,
    severity: Severity = 'error',
  ): void => {
    found.push(diagnose(source, { code, severity, span, path, params }));
  };
  const named = (name: string, known: Iterable<string>): Params => {
    const suggestion = nearest(name, known);
    return suggestion === null ? { name } : { name, suggestion };
  };
  const states = new Map<string, Path>();
  eachState(node, [], (state, path) => {
    states.set(stateNameAt(path), path);
    return state;
  });
  const lead = (state: string, path: Path, target: SourceNode): void => {
    const resumed = at(target, 'resume') ?? target;
    const name = textOf(resumed);
    if (name !== null && !name.startsWith('$') && resolveState(states, state, name) === null)
      say('unknown-state', resumed.span, path, named(name, states.keys()));
  };
  for (const [state, path] of states) {
    const own = nodeAt(node, path);
    if (own?.kind !== 'map') continue;
    const use = own.entries.get('use');
    if (use !== undefined) say('fragment-in-fragment', use.key, path, {});
    for (const { path: where, target } of targetsIn(own)) lead(state, [...path, ...where], target);
  }
  const initial = at(node, 'initial');
  const first = textOf(initial);
  if (initial !== null && first !== null && !states.has(first))
    say('unknown-state', initial.span, ['initial'], named(first, states.keys()));
  const reached = new Set<string>();
  for (const { name, span } of outcomesIn(source.root)) {
    reached.add(name);
    if (!outcomes.includes(name)) say('unknown-outcome', span, [], named(name, outcomes));
  }
  for (const [index, name] of outcomes.entries())
    if (!reached.has(name))
      say(
        'outcome-not-reached',
        keySpan(source.root, ['outcomes', index]),
        ['outcomes', index],
        { name },
        'warning',
      );
  return found;
}

/** States look after themselves; below the others `target` may be the name of a field. */
const noTargets = new Set(['states', 'set', 'form', 'look', 'do', 'entry', 'exit']);

/** Where a state leads: `target` however deep below what it does, and the short forms of what the engine takes by itself. */
function targetsIn(state: SourceNode): { readonly path: Path; readonly target: SourceNode }[] {
  const found: { path: Path; target: SourceNode }[] = [];
  const visit = (node: SourceNode, path: Path): void => {
    if (node.kind === 'list') node.items.forEach((item, index) => visit(item, [...path, index]));
    if (node.kind !== 'map') return;
    for (const [name, { value }] of node.entries) {
      if (name === 'target') found.push({ path: [...path, name], target: value });
      else if (!noTargets.has(name)) visit(value, [...path, name]);
    }
  };
  visit(state, []);
  for (const key of ['always', 'onDone', 'onError']) {
    const value = at(state, key);
    if (value?.kind === 'scalar') found.push({ path: [key], target: value });
  }
  const after = at(state, 'after');
  for (const [key, { value }] of after?.kind === 'map' ? after.entries : [])
    if (value.kind === 'scalar') found.push({ path: ['after', key], target: value });
  return found;
}

/** Every `target: { outcome: x }` of the file. */
function outcomesIn(root: SourceNode | null): { readonly name: string; readonly span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  const visit = (node: SourceNode): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'map') return;
    for (const [name, { value }] of node.entries) {
      const ended = name === 'target' ? outcomeIn(value) : null;
      if (ended === null) visit(value);
      else found.push(ended);
    }
  };
  if (root !== null) visit(root);
  return found;
}
