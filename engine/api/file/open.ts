import { AlurError } from '#engine/errors.ts';
import { factOf } from '#engine/view/fact.ts';
import { fieldOf } from '#engine/view/reader.ts';
import type { Value } from '#engine/machine/types.ts';
import type { Context } from '../context.ts';
import { openCase } from '../source.ts';

export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * An attachment's content, for its owner while it is a draft's, and for whoever may read the field it
 * was sent in once it is a case's. NOT_FOUND to everyone else.
 */
export async function openFile(context: Context, id: string): Promise<OpenedFile> {
  const row = (await context.engine.store.files([id]))[0];
  if (row === undefined) throw new AlurError('NOT_FOUND');
  if (row.caseId === null) {
    if (!context.owners.includes(row.owner)) throw new AlurError('NOT_FOUND');
  } else if (!(await mayRead(context, row.caseId, id))) throw new AlurError('NOT_FOUND');
  const bytes = await context.engine.files.get(id);
  if (bytes === null) throw new AlurError('NOT_FOUND');
  return { name: row.name, type: row.type, bytes };
}

async function mayRead(context: Context, caseId: string, id: string): Promise<boolean> {
  const { source, reader } = await openCase(context, caseId);
  return source.entries.some((entry) =>
    Object.entries(entry.sent).some(([name, value]) => {
      const field = fieldOf(source.definition, entry.event, name);
      const fact = field?.type === 'files' ? factOf(field, value as Value, reader, source) : null;
      return fact?.files.some((file) => file.id === id) ?? false;
    }),
  );
}
