/** Params and outcomes of a fragment put into its tree: as nodes, never as text, each node with the file it stands in. */
import type { Origin, SourceNode, Span } from '../source.ts';

/** A name alone, or a reference to the field that it names: `$pemaraf`, `data.$dokumen`, `form.$dokumen`. */
const wholeParam = /^((?:data|form)\.)?\$([a-z][a-z0-9_]*)$/;

export interface ParamUse {
  readonly name: string;
  /** `data.`, `form.` or nothing. */
  readonly before: string;
}

/** The param that a text is, whole. */
export function paramIn(text: unknown): ParamUse | null {
  if (typeof text !== 'string') return null;
  const [, before = '', name] = wholeParam.exec(text) ?? [];
  return name === undefined ? null : { name, before };
}

/** What is put in. A param or outcome that is not there stays as it is written: its fault is told elsewhere. */
export interface Filling {
  readonly origin: Origin | null;
  readonly param: (name: string, at: Span) => SourceNode | null;
  /** The target that an outcome leads to. */
  readonly outcome: (name: string, at: Span) => SourceNode | null;
}

/** A copy of the part with everything put in. What an alias shares stays shared. */
export function putIn(node: SourceNode, filling: Filling): SourceNode {
  const made = new Map<SourceNode, SourceNode>();
  const { origin } = filling;
  const placed = (span: Span): Span => (origin === null ? span : { ...span, origin });
  const filled = (text: unknown, span: Span): SourceNode | null => {
    const use = paramIn(text);
    if (use === null) return null;
    const value = filling.param(use.name, span);
    if (value === null || use.before === '') return value;
    return value.kind === 'scalar'
      ? { ...value, value: `${use.before}${String(value.value)}`, span: placed(span) }
      : value;
  };
  const copy = (from: SourceNode): SourceNode => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const copied = copyOf(from);
    made.set(from, copied);
    return copied;
  };
  const copyOf = (from: SourceNode): SourceNode => {
    const span = placed(from.span);
    if (from.kind === 'scalar') return filled(from.value, from.span) ?? { ...from, span };
    if (from.kind === 'list') return { kind: 'list', items: from.items.map(copy), span };
    const entries = new Map<string, { key: Span; value: SourceNode }>();
    for (const [name, { key, value }] of from.entries) {
      const given = filled(name, key);
      const asKey = given?.kind === 'scalar' ? { name: String(given.value), span: given.span } : null;
      const ended = name === 'target' ? outcomeIn(value) : null;
      const target = ended === null ? null : filling.outcome(ended.name, ended.span);
      entries.set(asKey?.name ?? name, { key: asKey?.span ?? placed(key), value: target ?? copy(value) });
    }
    return { kind: 'map', entries, span };
  };
  return copy(node);
}

/** The outcome of `{ outcome: x }`. */
export function outcomeIn(target: SourceNode): { readonly name: string; readonly span: Span } | null {
  if (target.kind !== 'map' || target.entries.size !== 1) return null;
  const value = target.entries.get('outcome')?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string'
    ? { name: value.value, span: value.span }
    : null;
}
