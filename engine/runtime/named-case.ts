import type { CaseField, Field } from '#engine/definition/types.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { Case, Facts, RawForm } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import { isNarrowed, seesCase } from '#engine/policy/visibility.ts';
import type { Engine } from './engine.ts';
import { readTracking } from './tracking.ts';

interface Asked {
  readonly definition: Definition;
  readonly subject: Pick<Case, 'id'>;
  readonly actor: Actor;
  readonly raw: RawForm;
  /** The case that a shown PIN opened, where a new one is begun: it may be named, too. */
  readonly openCase?: string | null;
}

/**
 * The cases that case fields name by tracking ID, as ids. One that is not there, not the actor's to see, of another process, closed
 * where the field asks for an open one, or the case itself, is left out without saying which: nobody finds out what exists.
 */
export async function namedCases(
  engine: Engine,
  fields: readonly Field[],
  asked: Asked,
): Promise<Pick<Facts, 'cases'>> {
  const named = fields.filter((field) => field.type === 'case');
  if (named.length === 0) return {};
  const found = await Promise.all(
    named.map(async (field) => [field.name, await namedCase(engine, field, asked)] as const),
  );
  return {
    cases: Object.fromEntries(found.flatMap(([name, id]) => (id === null ? [] : [[name, id] as const]))),
  };
}

async function namedCase(
  { store }: Engine,
  { name, process, open }: CaseField,
  { definition, subject, actor, raw, openCase = null }: Asked,
): Promise<string | null> {
  const typed = raw[name];
  const tracking = typeof typed === 'string' ? readTracking(typed.trim()) : null;
  if (tracking === null) return null;
  const row = await store.caseByTracking(tracking);
  if (row === null || row.caseId === subject.id) return null;
  const { case: other } = await store.load(row.caseId, null);
  if (other?.process !== (process ?? definition.process)) return null;
  if (open && other.closed !== null) return null;
  const isSeen = actor.kind === 'engine' || other.id === openCase || seesCase(actor, other);
  return isSeen ? other.id : null;
}

/**
 * The tracking IDs of the cases that fields of this one name, for what many will read: without those that a level keeps from others. The number
 * alone opens nothing, but of such a case nobody is told that it exists.
 */
export async function openNumbers(
  { store, world }: Engine,
  { data }: Definition,
  subject: Pick<Case, 'data'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = Object.values(data).flatMap(({ name, type }) => {
    const id = type === 'case' ? subject.data[name] : null;
    return typeof id === 'string' ? [id] : [];
  });
  const found = await Promise.all(
    ids.map(async (id): Promise<readonly [string, string][]> => {
      const { case: other } = await store.load(id, null);
      if (other === null) return [];
      const { definition } = await world.byHash(other.definition);
      return isNarrowed(definition, other.levels) ? [] : [[id, other.tracking]];
    }),
  );
  return new Map(found.flat());
}
