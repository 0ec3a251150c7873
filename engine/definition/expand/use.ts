/** One state that is a fragment: everything it is given is checked, and the fragment is put in. */
import { diagnose } from '../diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../diagnostic.ts';
import { parseDuration } from '../duration.ts';
import { nearest } from '../nearest.ts';
import { usedState } from '../schema/fragment.ts';
import type { RawParam } from '../schema/fragment.ts';
import { findIssues } from '../schema/issues.ts';
import { placeFinding } from '../schema.ts';
import { lineAt, toValue } from '../source.ts';
import type { MapNode, Path, Source, SourceNode, Span } from '../source.ts';
import { seenFrom } from '../target-scope.ts';
import type { Fragment } from './fragment-file.ts';
import { at, changedMap, madeMap, plus, sizeOf, textNode, textOf } from './nodes.ts';
import type { Size } from './nodes.ts';
import { putIn } from './put-in.ts';
import { stateNameAt } from './within.ts';

export interface Fragments {
  readonly sound: ReadonlyMap<string, Fragment>;
  /** Those with faults of their own too: they are not unknown. */
  readonly names: readonly string[];
}

export interface Used {
  /** The state as it would be written out, or a bare state where the fragment cannot be put in. */
  readonly node: MapNode;
  /** The fragment's name, known or not. */
  readonly name: string | null;
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts a fragment in. `room` says whether what it adds still has a place in the definition; it is asked before anything is made. */
export function useFragment(
  source: Source,
  node: MapNode,
  path: Path,
  fragments: Fragments,
  room: (size: Size) => boolean,
): Used {
  const found: Diagnostic[] = [];
  const say = (code: DiagnosticCode, span: Span, where: Path, params: Params): void => {
    found.push(diagnose(source, { code, severity: 'error', span, path: [...path, ...where], params }));
  };
  const use = node.entries.get('use');
  const name = textOf(use?.value ?? null);
  // What stands beside is checked with the state that it becomes.
  const { findings } = findIssues(usedState, toValue(node));
  const own = findings.filter(
    ({ code, path: [key], path: { length } }) =>
      ['use', 'with', 'outcomes'].includes(String(key)) || (code === 'unknown-key' && length === 1),
  );
  found.push(...own.map((finding) => moved(placeFinding({ ...source, root: node }, finding), path)));
  const fragment = name === null ? undefined : fragments.sound.get(name);
  const failed = (): Used => ({ node: bare(node), name, sound: false, diagnostics: found });
  if (use === undefined || name === null) return failed();
  if (fragment === undefined) {
    if (!fragments.names.includes(name))
      say('unknown-fragment', use.value.span, ['use'], unknown(name, fragments.names));
    return failed();
  }
  const given = entriesOf(at(node, 'with'));
  for (const [param, kind] of fragment.params) {
    const entry = given.get(param);
    if (entry === undefined) say('param-missing', use.value.span, ['use'], { name: param, fragment: name });
    else
      checkParam(source, param, kind, entry.value, (span, params) => {
        say('param-kind', span, ['with', param], params);
      });
  }
  for (const [param, { key }] of given)
    if (!fragment.params.has(param))
      say('unknown-param', key, ['with', param], unknown(param, fragment.params.keys()));
  const mapped = entriesOf(at(node, 'outcomes'));
  for (const outcome of fragment.outcomes)
    if (!mapped.has(outcome))
      say('outcome-unmapped', use.value.span, ['use'], { name: outcome, fragment: name });
  for (const [outcome, { key }] of mapped)
    if (!fragment.outcomes.includes(outcome))
      say('unknown-outcome', key, ['outcomes', outcome], unknown(outcome, fragment.outcomes));
  if (found.length > 0) return failed();
  if (!room(sizeOfUse(fragment, given))) {
    say('fragment-too-large', use.value.span, ['use'], { name });
    return failed();
  }
  return { node: filledIn(source, node, path, fragment), name, sound: true, diagnostics: [] };
}

function unknown(name: string, known: Iterable<string>): Params {
  const suggestion = nearest(name, known);
  return suggestion === null ? { name } : { name, suggestion };
}

type Entries = ReadonlyMap<string, { readonly key: Span; readonly value: SourceNode }>;

function entriesOf(node: SourceNode | null): Entries {
  return node?.kind === 'map' ? node.entries : new Map<string, { key: Span; value: SourceNode }>();
}

/** A path that was found inside the state, from the root. */
function moved(found: Diagnostic, path: Path): Diagnostic {
  return { ...found, path: [...path, found.path].join('.') };
}

/** A state of which nothing is known but that it is there. */
function bare(node: MapNode): MapNode {
  const title =
    at(node, 'title') ?? madeMap({ id: textNode('-', node.span), en: textNode('-', node.span) }, node.span);
  return madeMap({ title }, node.span);
}

/** What is given is of the kind of the param; of a field also of the type, where the file says which it has. */
function checkParam(
  source: Source,
  name: string,
  param: RawParam,
  value: SourceNode,
  say: (span: Span, params: Params) => void,
): void {
  const text = textOf(value);
  const fits: Readonly<Record<RawParam['kind'], boolean>> = {
    role: text !== null,
    field: text !== null,
    duration: text !== null && (parseDuration(text) !== null || text.startsWith('settings.')),
    text: value.kind === 'map',
    number: value.kind === 'scalar' && typeof value.value === 'number',
  };
  const shown = value.kind === 'scalar' ? String(value.value) : value.kind === 'list' ? '#list' : '#map';
  if (!fits[param.kind]) say(value.span, { name, kind: `#param-${param.kind}`, value: shown });
  if (!('type' in param) || param.type === undefined || text === null) return;
  const type = textOf(at(at(at(source.root, 'data'), text), 'type'));
  if (type !== null && type !== param.type)
    say(value.span, { name, kind: param.type, value: `${text} (${type})` });
}

/** What the use adds: the fragment, and each value as often as it is put in. */
function sizeOfUse(fragment: Fragment, given: Entries): Size {
  return [...fragment.uses].reduce((sum, [param, times]) => {
    const value = given.get(param)?.value;
    const size = value === undefined ? { parts: 0, characters: 0 } : sizeOf(value);
    return plus(sum, { parts: size.parts * times, characters: size.characters * times });
  }, fragment.size);
}

function filledIn(source: Source, node: MapNode, path: Path, fragment: Fragment): MapNode {
  const { use, with: given, outcomes } = Object.fromEntries(node.entries);
  const state = stateNameAt(path);
  const line = lineAt(source.lineStarts, use?.key.start ?? 0);
  const body = putIn(fragment.body, {
    origin: { source: fragment.source, usedAt: { file: source.file, line, state } },
    param: (name) => at(given?.value ?? null, name),
    outcome: (name) => {
      const target = at(outcomes?.value ?? null, name);
      const written = textOf(target);
      return target === null || written === null ? null : textNode(seenFrom(state, written), target.span);
    },
  });
  const first = body.kind === 'map' ? [...body.entries] : [];
  const own = node.entries.has('title') ? first.filter(([key]) => key !== 'title') : first;
  return changedMap(node, ['use', 'with', 'outcomes'], own);
}
