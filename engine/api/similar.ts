import type { Definition } from '#engine/definition/types.ts';
import type { Entry } from '#engine/machine/types.ts';
import type { CaseRow } from '#engine/runtime/store.ts';
import { caseListRow } from '#engine/view/lists.ts';
import type { CaseListRow, SimilarModel } from '#engine/view/page.ts';
import type { Reader } from '#engine/view/reader.ts';
import { findingsOf, similarModels } from '#engine/view/similar.ts';
import { grantsOf } from '#engine/policy/relation.ts';
import type { Context } from './context.ts';
import { namedByEntry } from './named-cases.ts';
import type { Opened } from './source.ts';

/** What look-ups of this case found, as far as its reader may see it now; a read only where something was found. */
export async function similarCases(
  context: Context,
  { source, reader }: Pick<Opened, 'source' | 'reader'>,
): Promise<readonly SimilarModel[]> {
  const findings = findingsOf(source, reader);
  const rows = await seenAmong(
    context,
    reader,
    findings.flatMap(({ cases }) => cases),
  );
  const listed = await Promise.all(rows.map((row) => listedRow(context, row, reader)));
  return similarModels(findings, listed, reader);
}

/** Whether an entry names a case that the reader does not see: to them it does not exist. */
export async function namesUnseen(
  context: Context,
  definition: Definition,
  entry: Entry,
  reader: Reader,
): Promise<boolean> {
  const ids = [...new Set([...Object.values(entry.env.look).flat(), ...namedByEntry(definition, entry)])];
  const seen = await seenAmong(context, reader, ids);
  return !ids.every((id) => seen.some(({ caseId }) => caseId === id));
}

async function seenAmong(
  { engine }: Context,
  { actor }: Reader,
  ids: readonly string[],
): Promise<readonly CaseRow[]> {
  if (ids.length === 0) return [];
  const query = { pairs: grantsOf(actor), text: null, ids, after: null, limit: ids.length };
  return (await engine.store.cases(query)).rows;
}

async function listedRow({ engine }: Context, row: CaseRow, reader: Reader): Promise<CaseListRow> {
  const { definition } = await engine.world.byHash(row.definition);
  return caseListRow(row, definition, reader);
}
