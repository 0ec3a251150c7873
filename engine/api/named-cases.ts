import type { Definition } from '#engine/definition/types.ts';
import type { Arrival } from '#engine/machine/outside.ts';
import { formFields } from '#engine/machine/scope.ts';
import type { Entry } from '#engine/machine/types.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import type { Context } from './context.ts';

/** The ids of other cases that these values of a case name. */
export function namedIn(
  definition: Definition,
  given: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const actions = [
    ...Object.values(definition.start),
    ...Object.values(definition.states).flatMap(({ on }) => Object.values(on)),
  ];
  const inForms = actions.flatMap(({ form }) => formFields(form)).map(({ field }) => field);
  const all = [...Object.values(definition.data), ...inForms];
  const fields = new Set(all.flatMap(({ name, type }) => (type === 'case' ? [name] : [])));
  const values = given.flatMap((each) => [...fields].map((name) => each[name]));
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}

/** The cases that an entry names: in fields, as the sender of a message, as where one goes. */
export function namedByEntry(definition: Definition, entry: Entry): readonly string[] {
  const arrival = entry.kind === 'arrival' ? (entry.sent as unknown as Arrival) : null;
  const sender = arrival?.of === 'message' && 'case' in arrival.from ? [arrival.from.case] : [];
  const sent = (entry.ordered ?? []).flatMap(({ order }) => (order.kind === 'send' ? [order.to] : []));
  return [...namedIn(definition, [entry.sent]), ...sender, ...sent];
}

/** The reader with the tracking IDs of the cases that this one names, as far as they see those; a read only where it names any. */
export async function withCases<R extends Reader>(
  { engine }: Context,
  { definition, entries, case: subject }: Source,
  reader: R,
): Promise<R> {
  const ids = namedIn(definition, [subject.data, ...entries.map(({ sent }) => sent)]);
  if (ids.length === 0) return reader;
  const query = { pairs: grantsOf(reader.actor), text: null, ids, after: null, limit: ids.length };
  const { rows } = await engine.store.cases(query);
  const known = new Map(rows.map(({ caseId, tracking }) => [caseId, tracking]));
  return { ...reader, names: { ...reader.names, case: (id) => known.get(id) ?? null } };
}
