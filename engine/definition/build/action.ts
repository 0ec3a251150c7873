/** Actions, starts and effects as written → as they run. */
import { checkExpression, expressionTypeOf } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import type {
  RawAction,
  RawAdmission,
  RawCandidate,
  RawEffect,
  RawExclusion,
  RawStart,
  RawTarget,
} from '../schema/action.ts';
import { BACK } from '../types.ts';
import type { Action, Admission, Candidate, Effect, Exclusion, Expression, Guard, Start } from '../types.ts';
import { targetsOf } from '../tree.ts';
import { candidatesOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { buildRelation, buildText, celLiteral, fieldName, optionalText } from './field.ts';
import { buildForm } from './form.ts';
import { buildLooks } from './look.ts';
import { buildNotify, buildNumber } from './outside.ts';
import type { Parts } from './parts.ts';

export function buildStart(place: ActionPlace, raw: RawStart, parts: Parts): Start {
  const readable = parts.readables.withForm(place);
  return {
    ...described(place, parts, 'start'),
    candidates: [
      { target: raw.target, resume: false, guard: null, do: buildEffects(raw.do, readable, parts) },
    ],
  };
}

/** An action as it stands in a state; a shared one is built for each state that it is copied onto. */
export function buildAction(place: ActionPlace, from: string, parts: Parts, shared: boolean): Action {
  const readable = parts.readables.withForm(place);
  const first = hasChoices(place.action) ? buildEffects(place.action.do, readable, parts) : [];
  const candidates = candidatesOf(place).map(({ value }) =>
    buildCandidate(value, from, first, readable, parts),
  );
  return { ...described(place, parts, 'state'), candidates, shared };
}

/** A candidate as taken in a state; `first` are effects that come before its own. */
export function buildCandidate(
  raw: RawCandidate,
  from: string,
  first: readonly Effect[],
  readable: Readable,
  parts: Parts,
): Candidate {
  return {
    ...buildTarget(raw.target, from, parts),
    guard: buildGuard(raw, readable),
    do: [...first, ...buildEffects(raw.do, readable, parts)],
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

/** Effects in list order; one `set` of several fields becomes one effect per field. */
export function buildEffects(
  raw: readonly RawEffect[] | undefined,
  readable: Readable,
  parts: Parts,
): Effect[] {
  return (raw ?? []).flatMap((effect): Effect[] => {
    if ('transfer' in effect) return [{ kind: 'transfer', field: fieldName(effect.transfer.unit) }];
    if ('raise' in effect) return [{ kind: 'raise', event: effect.raise }];
    if ('notify' in effect) return [buildNotify(effect, parts)];
    if ('number' in effect) return [buildNumber(effect)];
    if ('incident' in effect)
      return [{ kind: 'incident', name: effect.incident, solved: effect.solved ?? false }];
    if ('assign' in effect) return [{ kind: 'assign', field: fieldName(effect.assign.to) }];
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
    by: listOf(action.by).map((admission) => buildAdmission(admission, parts, where)),
    form: buildForm(place, parts),
    look: buildLooks(place, parts),
  };
}

function buildGuard(candidate: RawCandidate, readable: Readable): Guard | null {
  const { guard } = candidate;
  if (guard === undefined) return null;
  return { ...checkExpression(guard.cel, readable, 'bool').expression, else: optionalText(guard.else) };
}

/** A public role is anyone while a case begins, and afterwards the person it belongs to. */
function buildAdmission(raw: RawAdmission, parts: Parts, where: 'start' | 'state'): Admission {
  if (typeof raw === 'object' && 'starter' in raw) return { kind: 'starter', not: exclusions(raw.not) };
  const name = typeof raw === 'string' ? raw : raw.role;
  const not = exclusions(typeof raw === 'string' ? undefined : raw.not);
  const role = parts.model.roles[name];
  if (role?.kind === 'public')
    return where === 'start' ? { kind: 'anyone', role: name } : { kind: 'starter', not };
  const at =
    (typeof raw === 'object' ? raw.at : undefined) ??
    (role?.kind === 'staff' ? role.at : undefined) ??
    'unit';
  return { kind: 'role', role: name, at: buildRelation(at), not };
}

function exclusions(raw: readonly RawExclusion[] | undefined): Exclusion[] {
  return (raw ?? []).map((exclusion) =>
    'party' in exclusion ? { party: fieldName(exclusion.party) } : exclusion,
  );
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
