import { AlurError } from '#engine/errors.ts';
import type { DocumentField } from '#engine/definition/types.ts';
import type { Entry, FileRef, Value, Values } from '#engine/machine/types.ts';
import { pictureOf } from '#engine/runtime/document.ts';
import { mayReadDocument } from '#engine/view/documents.ts';
import { factOf } from '#engine/view/fact.ts';
import { letterOf } from '#engine/view/letter.ts';
import { fieldOf } from '#engine/view/reader.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import type { Context } from '../context.ts';
import { openCase } from '../source.ts';

export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * An attachment's content, for its owner while it is a draft's, and for whoever may read the field it
 * was sent in once it is a case's; a document of the case as a PDF of this moment. NOT_FOUND to everyone else.
 */
export async function openFile(context: Context, id: string): Promise<OpenedFile> {
  const { engine, language } = context;
  const row = (await engine.store.files([id]))[0];
  if (row === undefined) throw new AlurError('NOT_FOUND');
  const { name, type, caseId } = row;
  if (caseId !== null) {
    const { source, reader } = await openCase(context, caseId);
    const letter = letterIn(source, reader, id);
    if (letter === null && !mayRead(source, reader, id)) throw new AlurError('NOT_FOUND');
    const { names, zone } = reader;
    const about = { source, names, zone, language, ...(letter === null ? {} : { letter }) };
    return { name, ...(await pictureOf(engine, row, about)) };
  }
  if (!context.owners.includes(row.owner)) throw new AlurError('NOT_FOUND');
  const bytes = await engine.files.get(id);
  if (bytes === null) throw new AlurError('NOT_FOUND');
  return { name, type, bytes };
}

/** The letter that this file is, where somebody was sent it and this reader may open it. */
function letterIn(source: Source, reader: Reader, id: string): string | null {
  const found = source.entries
    .map((entry) => letterOf(entry, source, reader))
    .find((letter) => letter?.file === id);
  return found?.letter ?? null;
}

function mayRead(source: Source, reader: Reader, id: string): boolean {
  return source.entries.some((entry) => {
    const sent = Object.entries(entry.sent).some(([name, value]) => {
      const field = fieldOf(source.definition, entry.event, name);
      const fact = field?.type === 'files' ? factOf(field, value as Value, reader, source) : null;
      return fact?.files.some((file) => file.id === id) ?? false;
    });
    return (
      sent ||
      documentsIn(entry, source).some(
        ({ field, file }) => file === id && mayReadDocument(field, source, reader),
      )
    );
  });
}

/** The documents that an answer brought, with their fields. */
function documentsIn(
  { kind, sent }: Entry,
  { definition }: Source,
): readonly { readonly field: DocumentField; readonly file: string }[] {
  const values = kind === 'effect' ? sent['values'] : undefined;
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values as Values).flatMap(([name, value]) => {
    const field = definition.data[name];
    if (field?.type !== 'document' || !Array.isArray(value)) return [];
    return (value as readonly FileRef[]).map(({ file }) => ({ field, file }));
  });
}
