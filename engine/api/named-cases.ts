import { formFields } from '#engine/machine/scope.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import type { Context } from './context.ts';

/** The reader with the tracking IDs of the cases that this one names, as far as they see those; a read only where it names any. */
export async function withCases<R extends Reader>(
  { engine }: Context,
  { definition, entries, case: subject }: Source,
  reader: R,
): Promise<R> {
  const actions = [
    ...Object.values(definition.start),
    ...Object.values(definition.states).flatMap(({ on }) => Object.values(on)),
  ];
  const inForms = actions.flatMap(({ form }) => formFields(form)).map(({ field }) => field);
  const all = [...Object.values(definition.data), ...inForms];
  const fields = new Set(all.flatMap(({ name, type }) => (type === 'case' ? [name] : [])));
  if (fields.size === 0) return reader;
  const values = [subject.data, ...entries.map(({ sent }) => sent)].flatMap((given) =>
    [...fields].map((name) => given[name]),
  );
  const ids = [...new Set(values.filter((value) => typeof value === 'string'))];
  if (ids.length === 0) return reader;
  const query = { pairs: grantsOf(reader.actor), text: null, ids, after: null, limit: ids.length };
  const { rows } = await engine.store.cases(query);
  const known = new Map(rows.map(({ caseId, tracking }) => [caseId, tracking]));
  return { ...reader, names: { ...reader.names, case: (id) => known.get(id) ?? null } };
}
