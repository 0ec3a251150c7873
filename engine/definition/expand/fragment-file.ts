/** A fragment in its file: read, and checked as far as that file alone tells. */
import { diagnose } from '../diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { parseSource } from '../parse.ts';
import { fragmentFile } from '../schema/fragment.ts';
import type { RawParam } from '../schema/fragment.ts';
import { findIssues } from '../schema/issues.ts';
import { placeFinding } from '../schema.ts';
import { keySpan, nodeAt, toValue } from '../source.ts';
import type { MapNode, Path, Source, SourceNode, Span } from '../source.ts';
import type { NamedFile } from '../uses.ts';
import { inner } from './inner.ts';
import { at, madeMap, sizeOf, textNode, textOf } from './nodes.ts';
import type { Size } from './nodes.ts';
import { paramIn, putIn } from './put-in.ts';
import type { Filling } from './put-in.ts';
import { stepsWithin } from './within.ts';

export interface Fragment {
  readonly name: string;
  readonly source: Source;
  readonly params: ReadonlyMap<string, RawParam>;
  readonly outcomes: readonly string[];
  /** Title, initial and states. */
  readonly body: MapNode;
  readonly size: Size;
  /** How often each param is put in. */
  readonly uses: ReadonlyMap<string, number>;
}

export interface ReadFragment {
  readonly source: Source;
  /** Its name is known even where it has faults. */
  readonly name: string | null;
  /** Null when it cannot be put in. */
  readonly fragment: Fragment | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file of a fragment. Params stand for anything of their kind, so what hangs on their value is told at its use. */
export function readFragmentFile({ file, text }: Pick<NamedFile, 'file' | 'text'>): ReadFragment {
  const { source, diagnostics } = parseSource(text, file);
  const { root } = source;
  const name = textOf(at(root, 'fragment'));
  const nothing = { source, name, fragment: null };
  if (root?.kind !== 'map')
    return { ...nothing, diagnostics: [...diagnostics, ...shapeOf(source, root, new Set())] };
  const found: Diagnostic[] = [];
  const say: Say = (code, span, params, severity = 'error') => {
    found.push(diagnose(source, { code, severity, span, path: [], params }));
  };
  const params = paramsOf(root);
  const outcomes = outcomesOf(root);
  const puts = paramUses(root);
  const standIns = new Set<SourceNode>();
  const filled = stepsWithin(source, putIn(root, standInsFor(params, standIns)));
  found.push(...filled.diagnostics, ...shapeOf(source, filled.node, standIns));
  for (const { name: param, span, whole } of puts) {
    if (!params.has(param)) {
      if (whole) say('unknown-param', span, named(param, params.keys()));
    } else if (!whole) say('param-inside-text', span, { name: param });
  }
  for (const { name: param, before, span } of puts)
    if (before !== '' && params.has(param) && params.get(param)?.kind !== 'field')
      say('param-kind', span, { name: param, kind: '#param-field', value: `${before}$${param}` });
  const used = new Set(puts.filter(({ whole }) => whole).map((use) => use.name));
  for (const param of params.keys())
    if (!used.has(param)) say('param-not-used', keySpan(root, ['params', param]), { name: param }, 'warning');
  found.push(...inner(source, filled.node, outcomes));
  const broken = [...diagnostics, ...found].some(({ severity }) => severity === 'error');
  const body = bodyOf(root);
  if (name === null || body === null || broken)
    return { ...nothing, diagnostics: [...diagnostics, ...found] };
  const uses = new Map<string, number>();
  for (const use of puts) uses.set(use.name, (uses.get(use.name) ?? 0) + 1);
  const fragment = { name, source, params, outcomes, body, size: sizeOf(body), uses };
  return { source, name, fragment, diagnostics: [...diagnostics, ...found] };
}

type Say = (code: DiagnosticCode, span: Span, params: Params, severity?: Severity) => void;

function named(name: string, known: Iterable<string>): Params {
  const suggestion = nearest(name, known);
  return suggestion === null ? { name } : { name, suggestion };
}

/** The shape with stand-ins for the params; of those only that a place wants another type of value counts. */
function shapeOf(source: Source, root: SourceNode | null, standIns: ReadonlySet<SourceNode>): Diagnostic[] {
  if (root === null) return [];
  const stands = (path: Path): boolean =>
    path.some((_step, index) => {
      const node = nodeAt(root, path.slice(0, index + 1));
      return node !== null && standIns.has(node);
    });
  // That a fragment uses another is said in its own words.
  const used = (path: Path): boolean =>
    path.length > 2 && at(nodeAt(root, path.slice(0, -1)), 'use') !== null;
  return findIssues(fragmentFile, toValue(root))
    .findings.filter(({ code, path }) => code === 'wrong-type' || !stands(path))
    .filter(({ path }) => !used(path))
    .map((finding) => placeFinding({ ...source, root }, finding));
}

/** A value of the kind of each param. A text always has the same shape; of the others those values are remembered. */
function standInsFor(params: ReadonlyMap<string, RawParam>, made: Set<SourceNode>): Filling {
  const standIn = (kind: RawParam['kind'] | undefined, name: string, span: Span): SourceNode => {
    if (kind === 'number') return { kind: 'scalar', value: 1, style: 'plain', span };
    if (kind !== 'text') return textNode(name, span);
    return madeMap({ id: textNode('-', span), en: textNode('-', span) }, span);
  };
  return {
    origin: null,
    param: (name, span) => {
      const kind = params.get(name)?.kind;
      const node = standIn(kind, name, span);
      if (kind !== 'text') made.add(node);
      return node;
    },
    // The mark keeps it apart from the states of the fragment.
    outcome: (name, span) => {
      const node = textNode(`$${name}`, span);
      made.add(node);
      return node;
    },
  };
}

function paramsOf(root: MapNode): Map<string, RawParam> {
  const params = at(root, 'params');
  const found = new Map<string, RawParam>();
  if (params?.kind !== 'map') return found;
  for (const [name, { value }] of params.entries) {
    const kind = textOf(at(value, 'kind'));
    const type = textOf(at(value, 'type'));
    if (kind === 'field') found.set(name, type === null ? { kind } : { kind, type });
    else if (kind === 'role' || kind === 'duration' || kind === 'text' || kind === 'number')
      found.set(name, { kind });
  }
  return found;
}

function outcomesOf(root: MapNode): string[] {
  const outcomes = at(root, 'outcomes');
  return outcomes?.kind === 'list' ? outcomes.items.flatMap((item) => textOf(item) ?? []) : [];
}

function bodyOf(root: MapNode): MapNode | null {
  const wanted = ['title', 'initial', 'states'];
  const entries = [...root.entries].filter(([key]) => wanted.includes(key));
  return entries.length === wanted.length
    ? { kind: 'map', entries: new Map(entries), span: root.span }
    : null;
}

interface Put {
  readonly name: string;
  readonly before: string;
  readonly span: Span;
  /** It is all that stands there; else it stands inside a longer text, where nothing is put in. */
  readonly whole: boolean;
}

/** Every `$name` below `states` and in the title. */
function paramUses(root: MapNode): Put[] {
  const found: Put[] = [];
  const look = (text: unknown, span: Span): void => {
    const whole = paramIn(text);
    if (whole !== null) found.push({ ...whole, span, whole: true });
    else if (typeof text === 'string')
      for (const [, name = ''] of text.matchAll(/\$([a-z][a-z0-9_]*)/g))
        found.push({ name, before: '', span, whole: false });
  };
  const visit = (node: SourceNode): void => {
    if (node.kind === 'scalar') look(node.value, node.span);
    else if (node.kind === 'list') node.items.forEach(visit);
    else
      for (const [name, { key, value }] of node.entries) {
        look(name, key);
        visit(value);
      }
  };
  for (const key of ['title', 'states']) {
    const part = at(root, key);
    if (part !== null) visit(part);
  }
  return found;
}
