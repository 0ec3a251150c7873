/** Where a process begins cases of others: whether they can be begun so, and give what is taken. */
import { CANCELLED } from '#engine/definition/arriving.ts';
import { handlersOf } from '#engine/definition/branches.ts';
import { childrenIn } from '#engine/definition/children.ts';
import { nearest } from '#engine/definition/nearest.ts';
import { caseFields, formFields } from '#engine/definition/readable.ts';
import type { Model } from '#engine/definition/schema/process.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { actionsOf, formOf } from '#engine/definition/walk.ts';
import type { ActionPlace } from '#engine/definition/walk.ts';
import type { CheckCode } from '#engine/texts/cli.ts';
import { findingAt } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Shared } from './shared.ts';

type Report = (
  path: Path,
  code: CheckCode,
  params: Readonly<Record<string, string>>,
  where?: { readonly severity?: 'warning'; readonly at?: 'key' },
) => void;
type Child = ReturnType<typeof childrenIn>[number];

/** Everything about cases that are begun which only the file of the other process tells. */
export function checkChildren(source: Source, model: Model, shared: Shared): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (path, code, params, where = {}) =>
    void findings.push(findingAt(source, path, code, params, where));
  for (const name of Object.keys(model.uses?.cases ?? {})) checkRing(name, model, shared, report);
  for (const child of childrenIn(model)) {
    const { process } = child.value;
    const other = process === model.process ? model : shared.models.get(process);
    if (other === undefined) {
      const names = [...shared.models.keys()];
      const suggestion = nearest(process, names);
      const params = { name: process, folder: shared.folder, allowed: names.join(', ') || '-' };
      report(
        [...child.path, 'process'],
        'child-unknown',
        suggestion === null ? params : { ...params, suggestion },
      );
    } else checkChild(child, model, other, report);
  }
  return findings;
}

function checkChild(child: Child, model: Model, other: Model, report: Report): void {
  const { path, value } = child;
  const open = actionsOf(other).filter(isOpenToCases);
  const named = open.filter(({ event }) => value.event === undefined || value.event === event);
  const [start] = named;
  if (start === undefined || named.length > 1) {
    const problem = open.length === 0 ? '#no-start' : start === undefined ? '#not-open' : '#several-starts';
    const at = value.event === undefined ? 'process' : 'event';
    report([...path, at], 'child-start', { name: value.process, problem });
  } else checkSent(child, start, model, other, report);
  if (!('take' in value || 'on_leave' in value) && path.at(-1) !== 'case') return;
  checkTaken(child, model, other, report);
  const isTold = !('on_leave' in value) || value.on_leave !== 'detach';
  if (isTold && !handlersOf(other).some(({ on }) => on === CANCELLED))
    report([...path, 'process'], 'child-not-cancelled', { name: value.process }, { severity: 'warning' });
}

function isOpenToCases({ in: where, action }: ActionPlace): boolean {
  return where.kind === 'start' && [action.by].flat().some((by) => typeof by === 'object' && 'case' in by);
}

function checkSent(
  { path, value }: Child,
  start: ActionPlace,
  model: Model,
  other: Model,
  report: Report,
): void {
  const { process } = value;
  const asked = formFields(other, start);
  const own = caseFields(model);
  for (const [name, from] of Object.entries(value.send ?? {})) {
    const field = asked.get(name);
    const at = [...path, 'send', name];
    const type = from === 'case.number' ? 'text' : own.get(from.slice('data.'.length))?.type;
    if (field === undefined)
      report(at, 'child-field', { name, process, problem: '#not-asked' }, { at: 'key' });
    else if (type !== undefined && type !== field.type)
      report(at, 'child-field', { name, process, problem: '#types-differ' });
  }
  const inAnyOf = formOf(start).flatMap(({ value: line }) =>
    typeof line === 'object' && 'any_of' in line && Array.isArray(line.any_of) ? line.any_of : [],
  );
  const eased = formOf(start).flatMap(({ value: line }) =>
    typeof line === 'object' && 'field' in line && 'required' in line && line.required !== true
      ? [line.field]
      : [],
  );
  for (const [name, field] of asked) {
    if (eased.includes(name)) continue;
    const needed = !('required' in field) || field.required === undefined || field.required === true;
    const isOptional = !needed || field.type === 'boolean' || ('shown' in field && field.shown !== undefined);
    if (isOptional || inAnyOf.includes(name) || Object.hasOwn(value.send ?? {}, name)) continue;
    report([...path, 'process'], 'child-field', { name, process, problem: '#not-sent' });
  }
}

function checkTaken({ path, value }: Child, model: Model, other: Model, report: Report): void {
  const { process } = value;
  const theirs = caseFields(other);
  const own = caseFields(model);
  for (const [to, from] of Object.entries('take' in value ? (value.take ?? {}) : {})) {
    const name = from.slice('result.'.length);
    const at = [...path, 'take', to];
    const field = theirs.get(name);
    const type = own.get(to.slice('data.'.length))?.type;
    if (field === undefined) report(at, 'child-field', { name, process, problem: '#no-field' });
    else if (type !== undefined && type !== field.type)
      report(at, 'child-field', { name, process, problem: '#types-differ' });
  }
}

/** Versions that are fixed must end somewhere. */
function checkRing(name: string, model: Model, shared: Shared, report: Report): void {
  const follow = (process: string, above: readonly string[]): readonly string[] | null => {
    const cases = (process === model.process ? model : shared.models.get(process))?.uses?.cases ?? {};
    for (const [next, version] of Object.entries(cases)) {
      if (version !== 'publish') continue;
      if (next === model.process) return [...above, next];
      const found = above.includes(next) ? null : follow(next, [...above, next]);
      if (found !== null) return found;
    }
    return null;
  };
  if (name === model.process || model.uses?.cases?.[name] !== 'publish') return;
  const ring = follow(name, [model.process, name]);
  if (ring !== null) report(['uses', 'cases', name], 'child-ring', { ring: ring.join(' → ') });
}
