import type { Store, StoredFile } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';

type Files = Pick<Store, 'addFile' | 'files'>;

/** The rows of uploads; their bytes lie in the file store. */
export function fileOperations(database: Database): Files {
  return {
    addFile: async (file) => {
      await database.query(
        `insert into file (file, name, type, size, sha256, owner, uploaded, case_id, field)
         values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8, $9)`,
        [
          ...[file.file, file.name, file.type, file.size, file.sha256, file.owner, file.uploaded],
          ...[file.caseId, file.field],
        ],
      );
    },

    files: async (ids) => {
      const rows: readonly unknown[] = await database.query(
        `select f.file, f.name, f.type, f.size, f.sha256, f.owner, f.case_id as "caseId", f.field, f.uploaded
         from jsonb_array_elements_text($1::text::jsonb) with ordinality as x(id, n) join file f on f.file = x.id
         order by x.n`,
        [JSON.stringify(ids)],
      );
      return rows as readonly StoredFile[];
    },
  };
}
