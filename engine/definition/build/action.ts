/** Actions, starts and effects as written → as they run. */
import { checkExpression, expressionTypeOf } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import type { RawAction, RawCandidate, RawEffect, RawStart } from '../schema/action.ts';
import type { Action, Candidate, Effect, Expression, Guard, Start } from '../types.ts';
import { candidatesOf } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import { buildText, fieldName, optionalText } from './field.ts';
import { buildForm } from './form.ts';
import { buildLooks } from './look.ts';
import type { Parts } from './parts.ts';
import { buildLimits } from './limits.ts';
import { buildBy } from './people.ts';

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
    guard: buildGuard(value, readable),
    do: [...first, ...buildEffects(value.do, readable, parts)],
  }));
  return {
    ...described(place, parts, 'state'),
    ...buildLimits(place.action, parts.model),
    candidates,
    shared,
  };
}

/** Effects in list order; one `set` of several fields becomes one effect per field. */
export function buildEffects(
  raw: readonly RawEffect[] | undefined,
  readable: Readable,
  parts: Parts,
): Effect[] {
  return (raw ?? []).flatMap((effect): Effect[] => {
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
    by: buildBy(action.by, parts.model, where),
    form: buildForm(place, parts),
    look: buildLooks(place, parts),
  };
}

function buildGuard(candidate: RawCandidate, readable: Readable): Guard | null {
  const { guard } = candidate;
  if (guard === undefined) return null;
  return { ...checkExpression(guard.cel, readable, 'bool').expression, else: optionalText(guard.else) };
}
