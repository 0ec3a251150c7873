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
} from '../schema/action.ts';
import type { Action, Admission, Candidate, Effect, Exclusion, Expression, Guard, Start } from '../types.ts';
import { candidatesOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { buildRelation, buildText, fieldName, optionalText } from './field.ts';
import { buildForm } from './form.ts';
import { buildLooks } from './look.ts';
import type { Parts } from './parts.ts';
import { buildWarnings } from './warn.ts';

export function buildStart(place: ActionPlace, raw: RawStart, parts: Parts): Start {
  const readable = parts.readables.withForm(place);
  return {
    ...described(place, parts, 'start'),
    target: raw.target,
    do: buildEffects(raw.do, readable, parts),
  };
}

export function buildAction(place: ActionPlace, parts: Parts, shared: boolean): Action {
  const readable = parts.readables.withForm(place);
  const first = hasChoices(place.action) ? buildEffects(place.action.do, readable, parts) : [];
  const candidates = candidatesOf(place).map(({ value }): Candidate => ({
    target: value.target ?? null,
    guard: buildGuard(value, parts.readables.withLook(place)),
    do: [...first, ...buildEffects(value.do, readable, parts)],
  }));
  return { ...described(place, parts, 'state'), candidates, shared };
}

/** Effects in list order; one `set` of several fields becomes one effect per field. */
export function buildEffects(
  raw: readonly RawEffect[] | undefined,
  readable: Readable,
  parts: Parts,
): Effect[] {
  return (raw ?? []).flatMap((effect): Effect[] => {
    if ('decide' in effect) return [{ kind: 'decide', decision: effect.decide }];
    if ('transfer' in effect) return [{ kind: 'transfer', field: fieldName(effect.transfer.unit) }];
    if ('assign' in effect) return [{ kind: 'assign', field: fieldName(effect.assign.to) }];
    return Object.entries(effect.set).map(([field, value]) => ({
      kind: 'set',
      field,
      value: buildValue(field, value, readable, parts),
    }));
  });
}

function buildValue(field: string, value: RawSet, readable: Readable, parts: Parts): Expression {
  const type = parts.fields.get(field)?.type ?? 'text';
  const cel = typeof value === 'object' ? value.cel : celLiteral(value);
  return checkExpression(cel, readable, expressionTypeOf(type)).expression;
}
type RawSet = Extract<RawEffect, { set: unknown }>['set'][string];

/** JSON's escapes are CEL's escapes. */
function celLiteral(value: string | number | boolean): string {
  return JSON.stringify(value);
}

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
    warn: buildWarnings(place, parts),
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
