/** A checked process file → its definition: names resolved, defaults filled in, shared actions copied. */
import { checkExpression } from './expression/check.ts';
import { buildStart } from './build/action.ts';
import { buildCases } from './build/child.ts';
import { buildDecision } from './build/decision.ts';
import { buildClocks } from './build/clock.ts';
import { buildMessage } from './build/message.ts';
import { buildField, buildRelation, buildText } from './build/field.ts';
import type { Parts } from './build/parts.ts';
import { buildLetters } from './build/letter.ts';
import { buildLock } from './build/lock.ts';
import { buildStates } from './build/state.ts';
import { orderOf } from './order.ts';
import { caseFieldPlaces } from './case-fields.ts';
import { caseFields, readablesOf } from './readable.ts';
import { namedRoles, withoutGroups } from './roles.ts';
import type { RawNamedRole } from './roles.ts';
import type { Model, RawLevel } from './schema/process.ts';
import { publicFields, STATUS } from './schema/public.ts';
import type { RawReferenceTable } from './schema/table.ts';
import { statesIn } from './states.ts';
import type {
  Definition,
  Field,
  Level,
  Public,
  ReferenceTable,
  Role,
  Setting,
  Start,
  Status,
} from './types.ts';
import { actionsOf, formOf, frozenOf, namedIn } from './walk.ts';

/** Builds the definition of a file without errors. */
export function buildDefinition(model: Model): Definition {
  const parts: Parts = { model, readables: readablesOf(model), fields: caseFields(model) };
  const definition = {
    language: 1 as const,
    process: model.process,
    title: buildText(model.title),
    summary: buildText(model.summary),
    calendar: model.calendar,
    tracking: model.tracking,
    headline: model.headline,
    roles: Object.fromEntries(namedRoles(model).map(([name, role]) => [name, buildRole(role)])),
    settings: mapEntries(model.settings ?? {}, (_name, { type, default: value, title }): Setting => ({
      type,
      default: value,
      title: buildText(title),
    })),
    data: buildData(parts),
    status: buildStatus(model),
    frozen: frozenOf(model).map(({ value }) => ({ data: value.data, in: statesIn(model, value.in) })),
    visibility: Object.entries(model.visibility ?? {}).map(([name, level]) => buildLevel(name, level, parts)),
    public: buildPublic(parts),
    clocks: buildClocks(parts),
    // Left out where there are none, so that the hash of such a process stays as it was.
    ...(model.tables === undefined ? {} : { tables: mapEntries(model.tables, buildTable) }),
    decisions: mapEntries(model.decisions ?? {}, (name, decision) => buildDecision(name, decision, parts)),
    letters: buildLetters(parts),
    cases: buildCases(model),
    ...(model.messages === undefined
      ? {}
      : { messages: mapEntries(model.messages, (name, raw) => buildMessage(name, raw, parts)) }),
    ...(model.locks === undefined
      ? {}
      : { locks: mapEntries(model.locks, (name, lock) => buildLock(name, lock, parts)) }),
    start: buildStarts(parts),
    states: buildStates(parts),
  };
  return { ...definition, order: orderOf(definition) };
}

function buildTable(name: string, { key, pin, columns }: RawReferenceTable): ReferenceTable {
  return { name, key, pin, columns };
}

function buildRole(raw: RawNamedRole): Role {
  const staff = raw.kind === 'staff' ? raw : undefined;
  return {
    kind: raw.kind,
    title: buildText(raw.title),
    at: buildRelation(staff?.at ?? 'unit'),
    mandates: staff?.mandates ?? [],
    conflictGoesTo: staff?.conflict_goes_to ?? null,
  };
}

/** A field's conditions are read in the form that declares it, else in the first that asks for it. */
function buildData(parts: Parts): Record<string, Field> {
  const places = actionsOf(parts.model);
  const askedIn = (name: string) =>
    caseFieldPlaces(parts.model).get(name)?.form ??
    places.find((place) => formOf(place).some((line) => namedIn(line).some(({ value }) => value === name)));
  return Object.fromEntries(
    [...parts.fields].map(([name, raw]) => {
      const place = askedIn(name);
      return [
        name,
        buildField(
          name,
          raw,
          place === undefined ? parts.readables.without : parts.readables.withForm(place),
        ),
      ];
    }),
  );
}

function buildStatus(model: Model): Status[] {
  return Object.entries(model.status).map(([name, raw]) => ({
    name,
    title: { id: raw.id ?? '', en: raw.en ?? '' },
    aside: raw.aside ?? false,
  }));
}

function buildLevel(name: string, raw: RawLevel, parts: Parts): Level {
  const when = checkExpression(raw.when, parts.readables.stored, 'bool').expression;
  const base = { name, title: buildText(raw.title), when };
  return 'seen_by' in raw
    ? { ...base, kind: 'seen_by', seenBy: withoutGroups(parts.model, raw.seen_by) }
    : { ...base, kind: 'hides', hides: raw.hides };
}

function buildPublic({ model, readables }: Parts): Public | null {
  const raw = model.public;
  if (raw === undefined) return null;
  return {
    when: Array.isArray(raw) ? null : checkExpression(raw.when, readables.stored, 'bool').expression,
    fields: publicFields(raw).map(({ value }) => value),
    status: (Array.isArray(raw) ? raw : raw.shows).includes(STATUS),
  };
}

function buildStarts(parts: Parts): Record<string, Start> {
  return Object.fromEntries(
    actionsOf(parts.model).flatMap((place): [string, Start][] => {
      const raw = parts.model.start[place.event];
      return place.in.kind === 'start' && raw !== undefined
        ? [[place.event, buildStart(place, raw, parts)]]
        : [];
    }),
  );
}

function mapEntries<T, U>(
  record: Readonly<Record<string, T>>,
  change: (name: string, value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
}
