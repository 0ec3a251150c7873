import { fileTypeFromBuffer } from 'file-type';
import type { FilesField } from '#engine/definition/types.ts';
import { AlurError } from '#engine/errors.ts';
import { acceptsType } from '#engine/machine/field-value.ts';
import { isStorable } from '#engine/machine/reading.ts';
import type { Engine } from './engine.ts';
import { uuidV7 } from './id.ts';
import type { StoredFile } from './store.ts';

/** Longest file name kept. */
const LONGEST_NAME = 200;

/**
 * Takes an upload for a field: size and type are checked (the type by its content, never by what the
 * sender says), the bytes are on disk before its row is written. It belongs to its owner until a command
 * commits it to a case. Errors: FILE_TOO_LARGE, FILE_TYPE.
 */
export async function putUpload(
  engine: Engine,
  field: FilesField,
  upload: { readonly owner: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<StoredFile> {
  const name = cleanName(upload.name);
  if (upload.bytes.byteLength > field.size) {
    throw new AlurError('FILE_TOO_LARGE', { params: { name, max: field.size } });
  }
  const type = (await fileTypeFromBuffer(upload.bytes))?.mime;
  if (type === undefined || !acceptsType(field.accept, type))
    throw new AlurError('FILE_TYPE', { params: { name } });
  const now = engine.clock.now();
  const file = uuidV7(now);
  const { sha256 } = await engine.files.put(file, upload.bytes);
  const row: StoredFile = {
    file,
    name,
    type,
    size: upload.bytes.byteLength,
    sha256,
    owner: upload.owner,
    caseId: null,
    field: field.name,
    uploaded: now,
  };
  await engine.store.addFile(row);
  return row;
}

/** The last part of a path, without control characters; never empty. */
function cleanName(name: string): string {
  const last = isStorable(name) ? (name.split(/[\\/]/).at(-1) ?? '') : '';

  const clean = last
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(-LONGEST_NAME)
    .replace(/^[\udc00-\udfff]/, '');
  return clean === '' ? 'berkas' : clean;
}
