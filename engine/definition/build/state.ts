/** States with the shared actions copied onto them. */
import { messageIn } from '../arriving.ts';
import { branchesOf } from '../branches.ts';
import type { Branching } from '../branches.ts';
import { parseDuration, settingIn, toMilliseconds } from '../duration.ts';
import { checkExpression } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import { readPeriod } from '../period.ts';
import type { Action, Candidate, Join, State, StateKind, Taking } from '../types.ts';
import { statusesOf } from '../states.ts';
import { childrenOf, statesOf } from '../tree.ts';
import type { StatePlace } from '../tree.ts';
import { buildAction, buildCandidate, buildEffects } from './action.ts';
import { buildAwaitedCase } from './child.ts';
import { buildEach } from './each.ts';
import { buildText, optionalText } from './field.ts';
import { buildTaking } from './message.ts';
import { buildCall } from './outside.ts';
import type { Parts } from './parts.ts';

/** What is taken in one state. */
interface Taken {
  readonly on: Record<string, Action>;
  readonly handlers: Record<string, readonly Candidate[]>;
  readonly takes: Record<string, Taking>;
  readonly always: Candidate[];
  readonly done: Candidate[];
  readonly error: Candidate[];
  readonly after: State['after'][number][];
}

export function buildStates(parts: Parts): Record<string, State> {
  const { model } = parts;
  const statuses = statusesOf(model);
  const taken = new Map<string, Taken>();
  for (const { name } of statesOf(model))
    taken.set(name, { on: {}, handlers: {}, takes: {}, always: [], done: [], error: [], after: [] });
  // What a state has of its own stands before what it shares.
  const branches = branchesOf(model);
  for (const isShared of [false, true]) {
    for (const branching of branches.filter((one) => isSharedPart(one) === isShared)) {
      for (const from of branching.from) put(taken.get(from), from, branching, parts, isShared);
    }
  }
  return Object.fromEntries(
    statesOf(model).map((place) => {
      const [status = ''] = statuses.get(place.name.split('.', 1)[0] ?? '') ?? [];
      return [place.name, buildState(place, taken.get(place.name), status, parts)];
    }),
  );
}

function isSharedPart({ path }: Branching): boolean {
  return path[0] === 'shared';
}

function put(
  into: Taken | undefined,
  from: string,
  branching: Branching,
  parts: Parts,
  shared: boolean,
): void {
  if (into === undefined) return;
  const { kind, on, form } = branching;
  if (kind === 'action' && form !== null) into.on[on] = buildAction(form, from, parts, shared);
  // Where an empty list leads is told by the list itself.
  if (form !== null || kind === 'start' || kind === 'none') return;
  const candidates = branching.candidates.map(({ value }) =>
    buildCandidate(
      value,
      from,
      [],
      { guard: guardOf(branching, from, parts), effects: parts.readables.inEffects(from) },
      parts,
    ),
  );
  if (kind === 'handler') {
    into.handlers[on] = candidates;
    if (branching.take !== undefined) into.takes[on] = buildTaking(branching.take);
  } else if (kind === 'after') into.after.push({ on: waitOf(on), candidates });
  else if (kind === 'always') into.always.push(...candidates);
  else if (kind === 'every') into.after.push({ on: { period: readPeriod(on), text: on }, candidates });
  else if (kind === 'error') into.error.push(...candidates);
  else into.done.push(...candidates);
}

/** `onDone` also reads what came back, the handler of a message what it carries. */
function guardOf({ kind, on }: Branching, from: string, { readables }: Parts): Readable {
  const message = kind === 'handler' ? messageIn(on) : null;
  if (message !== null) return readables.inMessage(from, message);
  return kind === 'done' ? readables.inResult(from) : readables.inState(from);
}

function buildState(place: StatePlace, taken: Taken | undefined, status: string, parts: Parts): State {
  const { name, parent, state: raw } = place;
  const readable = parts.readables.inState(name);
  const kind = kindOf(place);
  return {
    name,
    parent: parent?.name ?? null,
    kind,
    title: buildText(raw.title),
    code: raw.code ?? null,
    status,
    closed: parent !== null ? null : (raw.closed ?? (kind === 'final' ? name : null)),
    children: childrenOf(place),
    initial: kind === 'compound' || kind === 'each' ? `${name}.${raw.initial ?? ''}` : null,
    join: kind === 'parallel' ? buildJoin(place, parts) : null,
    ...(raw.each === undefined ? {} : { each: buildEach(name, raw.each, parts) }),
    oneAtATime: raw.turns === 'one',
    aside: raw.aside ?? false,
    starts:
      raw.starts === undefined
        ? null
        : { when: checkExpression(raw.starts.when, readable, 'bool').expression, else: raw.starts.else },
    on: taken?.on ?? {},
    handlers: taken?.handlers ?? {},
    ...(Object.keys(taken?.takes ?? {}).length === 0 ? {} : { takes: taken?.takes ?? {} }),
    always: taken?.always ?? [],
    done: taken?.done ?? [],
    call: raw.call === undefined ? null : buildCall(raw.call),
    child: raw.case === undefined ? null : buildAwaitedCase(raw.case),
    error: taken?.error ?? [],
    task: {
      claim: raw.task?.claim ?? 'optional',
      title: optionalText(raw.task?.title),
      priority: raw.task?.priority ?? 'normal',
      ...(raw.task?.optional === undefined ? {} : { optional: raw.task.optional }),
    },
    after: taken?.after ?? [],
    entry: buildEffects(raw.entry, parts.readables.inEffects(name), parts, name),
    exit: buildEffects(raw.exit, parts.readables.inEffects(name), parts, name),
  };
}

function kindOf({ state }: StatePlace): StateKind {
  if (state.each !== undefined) return 'each';
  return state.type ?? (state.states === undefined ? 'atomic' : 'compound');
}

/** All regions that somebody waits for, where the file says nothing. */
function buildJoin({ name, state }: StatePlace, { readables }: Parts): Join {
  const { join } = state;
  const awaited = Object.entries(state.states ?? {}).flatMap(([key, region]) =>
    region.aside === true ? [] : [key],
  );
  if (join === 'any') return { of: 'count', count: 1 };
  if (join === undefined) return { of: 'all', regions: awaited.map((key) => `${name}.${key}`) };
  if ('all' in join) return { of: 'all', regions: join.all.map((key) => `${name}.${key}`) };
  if ('count' in join) return { of: 'count', count: join.count };
  return { of: 'when', when: checkExpression(join.when, readables.inState(name), 'bool').expression };
}

function waitOf(on: string): State['after'][number]['on'] {
  const setting = settingIn(on);
  if (setting !== null) return { setting, text: on };
  const length = parseDuration(on);
  const ms = length === null ? null : toMilliseconds(length);
  return ms === null ? { clock: on } : { ms, text: on };
}
