import { localDate } from '#engine/calendar/instant.ts';
import type { Definition, Field, FormLine } from '#engine/definition/types.ts';
import { once } from '#engine/definition/once.ts';
import { withComputed } from './computed.ts';
import { frozenIn } from './frozen.ts';
import { raisedIn } from './handings.ts';
import type { CaseForPolicy } from '#engine/policy/types.ts';
import { signedScope } from './signatures.ts';
import { regionAround, regionsOf } from './regions.ts';
import { tableReader } from './table-read.ts';
import type { Case, Env, Facts, Item, Scalar, Value, Values } from './types.ts';

/** Fields of a form in their order. */
export function formFields(
  form: readonly FormLine[],
): readonly { readonly field: Field; readonly keep: boolean }[] {
  return form.flatMap((line) => {
    if (line.kind === 'field') return [{ field: line.field, keep: line.keep }];
    return line.kind === 'any_of' ? line.fields.map((field) => ({ field, keep: line.keep })) : [];
  });
}

/** Fields that name a unit or a person: looked for once for each definition, and not at every step. */
const namingFields = once(({ data }: Definition): readonly string[] =>
  Object.values(data).flatMap(({ type, name }) => (type === 'unit' || type === 'person' ? [name] : [])),
);

/** The part of a case that rules about people read, with the form laid over the data; from an item also what it names. */
export function forPolicy(
  definition: Definition,
  subject: Case,
  overlay: Values,
  facts: Pick<Facts, 'holders' | 'related'> = {},
  item: Item | null = null,
): CaseForPolicy {
  const named: Record<string, string | null> = {};
  for (const field of namingFields(definition)) {
    const value = overlay[field] ?? subject.data[field] ?? null;
    named[field] = typeof value === 'string' ? value : null;
  }
  for (const [name, value] of Object.entries(item?.it ?? {}))
    named[`it.${name}`] = typeof value === 'string' ? value : null;
  const did = Object.fromEntries(Object.entries(subject.past).map(([event, past]) => [event, past.persons]));
  const last = Object.fromEntries(
    Object.entries(subject.past).flatMap(([event, { by }]) => (by === null ? [] : [[event, by]])),
  );
  const { id, unit, starter, conflicts } = subject;
  const raised = raisedIn(definition, subject).map(({ role, to }) => ({ role, to }));
  const holders = facts.holders ?? [];
  return {
    id,
    unit,
    starter,
    did,
    last,
    named,
    conflicts,
    holders,
    ...(raised.length === 0 ? {} : { raised }),
    ...(facts.related === undefined ? {} : { related: facts.related }),
    ...chosenRoles(definition, subject, overlay),
  };
}

/** What is chosen in the fields that rules take roles from. */
function chosenRoles(definition: Definition, { data }: Case, overlay: Values): Pick<CaseForPolicy, 'chosen'> {
  const fields = fieldsOfRoles(definition);
  if (fields.length === 0) return {};
  const chosen = fields.map((field) => {
    const value = overlay[field] ?? data[field] ?? [];
    return [field, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []] as const;
  });
  return { chosen: Object.fromEntries(chosen) };
}

const fieldsOfRoles = once(({ states }: Definition): readonly string[] => {
  const actions = Object.values(states).flatMap(({ on }) => Object.values(on));
  const found = actions.flatMap(({ by }) =>
    by.flatMap((admission) => (admission.kind === 'roles_in' ? [admission.field] : [])),
  );
  return [...new Set(found)];
});

/** The calendar of the unit that must act: its own, else the nearest above it, else the process's. */
export function calendarOf(
  definition: Definition,
  unit: string,
  env: Pick<Env, 'units' | 'calendars'>,
): { readonly hash: string; readonly calendar: Env['calendars'][string]['calendar'] } {
  let next: string | null = unit;
  const seen = new Set<string>();
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const name: string | null = env.units[next]?.calendar ?? null;
    const found = name === null ? undefined : env.calendars[name];
    if (found !== undefined) return found;
    next = env.units[next]?.parent ?? null;
  }
  const standard = env.calendars[definition.calendar];
  if (standard === undefined) throw new Error(`calendar ${definition.calendar} is not loaded`);
  return standard;
}

/** Local day of the step at the handling unit. */
export function today(definition: Definition, unit: string, env: Env): string {
  return localDate(env.now, calendarOf(definition, unit, env).calendar.zone);
}

/** Names that CEL sees. Personal values are never among them. */
export function scopeOf(
  definition: Definition,
  subject: Case,
  overlay: Values,
  form: Values,
  at: string,
  env: Env,
): Record<string, unknown> {
  const zone = calendarOf(definition, subject.unit, env).calendar.zone;
  const written = Object.keys(overlay);
  const laid = withComputed(
    definition,
    { ...subject.data, ...overlay },
    subject.sequence === 0 && written.length > 0 ? null : written,
    frozenIn(definition, subject),
  );
  return {
    data: readable(definition.data, laid),
    old: readable(definition.data, subject.data),
    form,
    case: { number: subject.tracking, opened: subject.opened, unit: subject.unit },
    now: { date: localDate(at, zone), instant: at },
    settings: env.settings,
    look: env.facts.look,
    table: tableReader(env, localDate(at, zone)),
    signed: signedScope(definition, subject),
  };
}

/** What a condition sees that reads nothing but what is stored. */
export function storedScope(definition: Definition, { data }: Pick<Case, 'data'>): Record<string, unknown> {
  return { data: readable(definition.data, data) };
}

interface Place {
  readonly at: string;
  readonly env: Env;
  readonly message?: Readonly<Record<string, unknown>>;
}

/** What a condition of a state sees when nobody sent a form: the names above, the regions that it stands among, what came back. */
export function scopeAt(
  definition: Definition,
  subject: Case,
  state: string,
  { at, env, message }: Place,
): Record<string, unknown> {
  const answer = subject.calls.find((call) => call.state === state)?.result;
  return {
    ...scopeOf(definition, subject, {}, {}, at, env),
    ...regionScope(definition, subject, state),
    ...(answer === undefined ? {} : { result: answer }),
    ...(message === undefined ? {} : { message }),
  };
}

/** `region` by name and `regions` in a row: those of the state itself where it is parallel, else those around it. */
export function regionScope(
  definition: Definition,
  subject: Pick<Case, 'active'>,
  state: string,
): Record<string, unknown> {
  const own = definition.states[state]?.kind === 'parallel' ? state : null;
  const parallel = own ?? regionAround(definition, state)?.parallel ?? null;
  if (parallel === null) return {};
  const regions = regionsOf(definition, subject.active, parallel);
  return { region: Object.fromEntries(regions.map((region) => [region.name, region])), regions };
}

/** Names of the fields that expressions may read, once for each definition. */
const readableNames = once((fields: Readonly<Record<string, Field>>): readonly string[] =>
  Object.entries(fields).flatMap(([name, { personal }]) => (personal === null ? [name] : [])),
);

function readable(fields: Readonly<Record<string, Field>>, values: Values): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const name of readableNames(fields)) found[name] = values[name] ?? null;
  return found;
}

export function isScalar(value: Value | undefined): value is Scalar {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}
