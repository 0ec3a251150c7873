/** `steps`: one state and one action each, in a row, written out as the states that they are. */
import { diagnose } from '../diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../diagnostic.ts';
import type { MapNode, Path, Source, SourceNode, Span } from '../source.ts';
import { at, changedMap, madeMap, textNode } from './nodes.ts';

/** The last of the states: when it is entered the row is done. Its name cannot be that of a step. */
export const DONE = 'done';

interface Step {
  readonly event: string;
  readonly key: Span;
  readonly body: SourceNode;
  readonly title: { readonly key: Span; readonly value: SourceNode } | null;
}

/**
 * The state with `steps` as a state with states: each is named like its event in small letters and leads to the next, the
 * last to a final state `done`. What is no step is told and left out.
 */
export function withSteps(
  source: Source,
  node: MapNode,
  path: Path,
): { readonly node: MapNode; readonly diagnostics: readonly Diagnostic[] } {
  const written = node.entries.get('steps');
  if (written === undefined) return { node, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const say = (code: DiagnosticCode, span: Span, params: Params): void => {
    diagnostics.push(diagnose(source, { code, severity: 'error', span, path: [...path, 'steps'], params }));
  };
  for (const key of [
    'states',
    'initial',
    'type',
    'join',
    'turns',
    'call',
    'always',
    'task',
    'closed',
  ] as const) {
    const other = node.entries.get(key);
    if (other !== undefined) say('beside-short-form', other.key, { key, form: 'steps' });
  }
  if (!node.entries.has('onDone')) say('missing-key', written.key, { key: 'onDone' });
  const steps: Step[] = [];
  if (written.value.kind !== 'list' || written.value.items.length === 0)
    say('step-form', written.value.span, {});
  for (const item of written.value.kind === 'list' ? written.value.items : []) {
    const step = stepIn(item);
    if (step === null) say('step-form', item.span, {});
    else if (step.event.toLowerCase() === DONE || steps.some(({ event }) => event === step.event))
      say('step-twice', step.key, { name: step.event });
    else steps.push(step);
  }
  const { key } = written;
  const states = steps.map((step, index): readonly [string, { key: Span; value: SourceNode }] => [
    step.event.toLowerCase(),
    { key: step.key, value: stateOf(step, steps[index + 1]?.event.toLowerCase() ?? DONE) },
  ]);
  const title = at(node, 'title');
  const final = madeMap({ ...(title === null ? {} : { title }), type: textNode('final', key) }, key);
  const inside: MapNode = {
    kind: 'map',
    entries: new Map([...states, [DONE, { key, value: final }]]),
    span: written.value.span,
  };
  const initial = textNode(steps[0]?.event.toLowerCase() ?? DONE, key);
  const made = changedMap(
    node,
    ['steps', 'states', 'initial', 'type'],
    [
      ['initial', { key, value: initial }],
      ['states', { key, value: inside }],
    ],
  );
  return { node: made, diagnostics };
}

/** One event with who may send it, and a title. */
function stepIn(item: SourceNode): Step | null {
  if (item.kind !== 'map') return null;
  const events = [...item.entries].filter(([name]) => name !== 'title');
  const [first] = events;
  if (first === undefined || events.length > 1 || !/^[A-Z]/.test(first[0])) return null;
  const [event, { key, value }] = first;
  if (value.kind === 'map' && ['title', 'target', 'choose', 'task'].some((name) => value.entries.has(name)))
    return null;
  return { event, key, body: value, title: item.entries.get('title') ?? null };
}

/** A state that waits for one event. A role, or several, are what `by` says; a map with `by` is an action. */
function stateOf({ event, key, body, title }: Step, next: string): MapNode {
  const target = textNode(next, key);
  const titled = title === null ? {} : { title: title.value };
  const isAction = body.kind === 'map' && body.entries.has('by');
  const action = isAction
    ? changedMap(
        body,
        [],
        Object.entries({ ...titled, target }).map(([name, value]) => [name, { key, value }]),
      )
    : madeMap({ by: body, ...titled, target }, key);
  return madeMap(
    { ...titled, on: { kind: 'map', entries: new Map([[event, { key, value: action }]]), span: key } },
    key,
  );
}
