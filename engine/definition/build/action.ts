/** Actions, starts and effects as written → as they run. */
import { checkExpression, expressionTypeOf } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import type { RawAction, RawCandidate, RawEffect, RawTarget } from '../schema/action.ts';
import type { RawStart } from '../schema/start.ts';
import { BACK } from '../types.ts';
import type { Action, Candidate, Effect, Expression, Guard, Start } from '../types.ts';
import { periodText, readPeriod } from '../period.ts';
import { targetsOf } from '../tree.ts';
import { candidatesOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { firstRoles } from '../first-roles.ts';
import { buildStartCase } from './child.ts';
import { buildText, celLiteral, fieldName, optionalText } from './field.ts';
import { buildForm } from './form.ts';
import { buildSend } from './message.ts';
import { buildLooks } from './look.ts';
import { buildCallOut, buildNotify, buildNumber, buildRender } from './outside.ts';
import type { Parts } from './parts.ts';
import { buildLimits } from './limits.ts';
import { buildBy } from './people.ts';
import { buildWarnings } from './warn.ts';

export function buildStart(place: ActionPlace, raw: RawStart, parts: Parts): Start {
  const readable = parts.readables.withForm(place);
  return {
    ...described(place, parts, 'start'),
    onBehalf: raw.on_behalf ?? null,
    ...(raw.every === undefined ? {} : { every: buildEvery(raw, raw.every, parts) }),
    candidates: [
      { target: raw.target, resume: false, guard: null, do: buildEffects(raw.do, readable, parts, null) },
    ],
  };
}

function buildEvery(
  raw: RawStart,
  { period, at }: NonNullable<RawStart['every']>,
  { model }: Parts,
): NonNullable<Start['every']> {
  const forEach =
    raw.for_each === undefined ? null : { of: raw.for_each, roles: firstRoles(model, raw.target) };
  return { period: readPeriod(periodText(period, at)), forEach };
}

/** An action as it stands in a state; a shared one is built for each state that it is copied onto. */
export function buildAction(place: ActionPlace, from: string, parts: Parts, shared: boolean): Action {
  const readable = parts.readables.ofAction(place);
  const first = hasChoices(place.action) ? buildEffects(place.action.do, readable, parts, from) : [];
  const candidates = candidatesOf(place).map(({ value }) =>
    buildCandidate(value, from, first, { guard: parts.readables.inGuard(place), effects: readable }, parts),
  );
  const adds = place.in.kind === 'state' && place.in.adds === true;
  return {
    ...described(place, parts, 'state'),
    ...buildLimits(place.action, parts.model),
    signs: ('signs' in place.action ? place.action.signs : undefined) ?? null,
    task: 'task' in place.action ? (place.action.task ?? null) : null,
    candidates: adds
      ? candidates.map((one) => ({ ...one, do: [{ kind: 'item', state: from } as const, ...one.do] }))
      : candidates,
    // Nobody owes it: an item may be added, and need not be.
    shared: shared || adds,
  };
}

/** A candidate as taken in a state; `first` are effects that come before its own. */
export function buildCandidate(
  raw: RawCandidate,
  from: string,
  first: readonly Effect[],
  readable: { readonly guard: Readable; readonly effects: Readable },
  parts: Parts,
): Candidate {
  return {
    ...buildTarget(raw.target, from, parts),
    guard: buildGuard(raw, readable.guard),
    do: [...first, ...buildEffects(raw.do, readable.effects, parts, from)],
  };
}

function buildTarget(
  raw: RawTarget | undefined,
  from: string,
  { model }: Parts,
): Pick<Candidate, 'target' | 'resume'> {
  if (raw === undefined) return { target: null, resume: false };
  if (typeof raw === 'object' && 'back' in raw) return { target: BACK, resume: raw.back === 'resume' };
  const [target = null] = targetsOf(model, from, raw);
  return { target, resume: typeof raw === 'object' };
}

/** Effects in list order, of the state `from`; one `set` of several fields becomes one effect per field. */
export function buildEffects(
  raw: readonly RawEffect[] | undefined,
  readable: Readable,
  parts: Parts,
  from: string | null,
): Effect[] {
  return (raw ?? []).flatMap((effect): Effect[] => {
    if ('decide' in effect) return [{ kind: 'decide', decision: effect.decide }];
    if ('transfer' in effect) return [{ kind: 'transfer', field: fieldName(effect.transfer.unit) }];
    if ('raise' in effect) return [{ kind: 'raise', event: effect.raise }];
    if ('start_case' in effect) return [buildStartCase(effect)];
    if ('send' in effect) return [buildSend(effect)];
    if ('notify' in effect) return [buildNotify(effect, parts)];
    if ('call' in effect) return [buildCallOut(effect, from)];
    if ('undo' in effect) return [{ kind: 'undo', states: effect.undo === 'all' ? null : effect.undo }];
    if ('render' in effect) return [buildRender(effect, parts)];
    if ('number' in effect) return [buildNumber(effect)];
    if ('incident' in effect)
      return [{ kind: 'incident', name: effect.incident, solved: effect.solved ?? false }];
    if ('assign' in effect)
      return 'to' in effect.assign ? [{ kind: 'assign', field: fieldName(effect.assign.to) }] : [];
    return Object.entries(effect.set).map(([field, value]) => ({
      kind: 'set',
      field,
      value: buildValue(field, value, readable, parts),
    }));
  });
}

function buildValue(field: string, value: RawSet, readable: Readable, parts: Parts): Expression {
  const raw = parts.fields.get(field);
  const cel = typeof value === 'object' ? value.cel : celLiteral(value, raw?.type ?? 'text');
  return checkExpression(cel, readable, raw === undefined ? 'string' : expressionTypeOf(raw)).expression;
}
type RawSet = Extract<RawEffect, { set: unknown }>['set'][string];

function hasChoices(action: RawAction | RawStart): boolean {
  return 'choose' in action && action.choose !== undefined;
}

function described(place: ActionPlace, parts: Parts, where: 'start' | 'state') {
  const { action, event } = place;
  return {
    event,
    title: buildText(action.title),
    help: optionalText(action.help),
    tone: action.tone ?? ('plain' as const),
    by: buildBy(action.by, parts.model, where),
    form: buildForm(place, parts),
    look: buildLooks(place, parts),
    warn: buildWarnings(place, parts),
  };
}

function buildGuard(candidate: RawCandidate, readable: Readable): Guard | null {
  const { guard } = candidate;
  if (guard === undefined) return null;
  return { ...checkExpression(guard.cel, readable, 'bool').expression, else: optionalText(guard.else) };
}
