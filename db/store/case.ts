import type { PersonalValue } from '#engine/machine/types.ts';
import type { Access, Commit, CommitResult, Loaded, Store, StoredEntry } from '#engine/runtime/store.ts';
import type { Database } from '../database.ts';
import { one } from './one.ts';

type Cases = Pick<Store, 'load' | 'commit' | 'caseByTracking' | 'entries' | 'personal'>;

/** The hot path and what hangs on one case. */
export function caseOperations(database: Database): Cases {
  return {
    load: async (caseId, key) => {
      const row = await one(database, 'select * from alur_load_v1($1, $2)', [caseId, key]);
      return toLoaded(row as unknown as LoadRow);
    },

    commit: async (commit) => {
      const row = await one(database, `select ${runOf(commit)}($1::text::jsonb, $2::text::json) as answer`, [
        JSON.stringify(rowsOf(commit)),
        JSON.stringify(commit.case),
      ]);
      return row['answer'] as CommitResult;
    },

    caseByTracking: async (tracking) => {
      const [row] = await database.query(
        `select c.id as "caseId", json_build_object('salt', a.salt, 'hash', a.hash) as access
         from cases c join access a on a.case_id = c.id where c.tracking = $1`,
        [tracking],
      );
      return row ? { caseId: row['caseId'] as string, access: row['access'] as Access } : null;
    },

    entries: async ({ kind, id }, after, limit) => {
      const rows: readonly unknown[] = await database.query(
        `select sequence, text, hash, kind, event, at, recorded_at as "recordedAt", person from entry
         where stream_kind = $1 and stream_id = $2 and sequence > $3 order by sequence limit $4`,
        [kind, id, after, limit],
      );
      return rows as readonly StoredEntry[];
    },

    personal: async (caseId) => {
      const rows: readonly unknown[] = await database.query(
        `select key, sequence, field, kind, person, salt, commitment, value from personal
         where case_id = $1 order by sequence, key`,
        [caseId],
      );
      return rows as readonly PersonalValue[];
    },
  };
}

/** The cheapest function that does all of it. */
function runOf({ hands, keys, numbers, search }: Commit): string {
  if (hands.length > 0) return 'alur_commit_handed_v1';
  if (search !== null) return 'alur_commit_searched_v1';
  if (keys.put.length > 0 || keys.drop.length > 0) return 'alur_commit_keyed_v1';
  return numbers.length === 0 ? 'alur_commit_v1' : 'alur_commit_numbered_v1';
}

/** The commit without the body of the case, which travels beside it and is stored as it is. */
function rowsOf(commit: Commit): Record<string, unknown> {
  const { id, process, definition, region, unit, starter, tracking, state } = commit.case;
  const { closed, opened, at, sequence, hash, levels } = commit.case;
  return {
    ...commit,
    case: {
      ...{ id, process, definition, region, unit, starter, tracking, state },
      ...{ closed, opened, at, sequence, hash, levels },
    },
  };
}

interface LoadRow {
  readonly body: Loaded['case'];
  readonly repeat_digest: string | null;
  readonly repeat_case_id: string;
  readonly repeat_sequence: number;
  readonly organisation: number;
}

function toLoaded({
  body,
  repeat_digest: digest,
  repeat_case_id,
  repeat_sequence,
  organisation,
}: LoadRow): Loaded {
  const answer = { caseId: repeat_case_id, sequence: repeat_sequence };
  return { case: body, repeat: digest === null ? null : { digest, answer }, organisation };
}
