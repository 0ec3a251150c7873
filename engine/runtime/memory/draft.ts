import { AlurError } from '#engine/errors.ts';
import type { Store } from '../store.ts';
import { UPLOAD_WAITS_HOURS } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import { dropLate } from './kept.ts';
import type { State } from './state.ts';
import { compareAll, keep } from './state.ts';

type Drafts = AtOnce<
  Pick<Store, 'saveDraft' | 'findDraft' | 'dropDraft' | 'dropExpired' | 'addFile' | 'files'>
>;

/** Drafts, and the uploads that wait for a command beside them. */
export function draftOperations(state: State): Drafts {
  return {
    saveDraft: (draft) => {
      const before = state.drafts.get(draft.id);
      if (before && before.owner !== draft.owner) throw new AlurError('NOT_FOUND');
      state.drafts.set(draft.id, keep(draft));
    },
    findDraft: ({ owner, process, caseId, event, now }) => {
      const found = [...state.drafts.values()]
        .filter((draft) => draft.owner === owner && draft.process === process && draft.caseId === caseId)
        .filter((draft) => draft.event === event && draft.expires > now)
        .sort((a, b) => compareAll([b.saved, b.id], [a.saved, a.id]));
      return found[0] ?? null;
    },
    dropDraft: (id, owner) => {
      if (state.drafts.get(id)?.owner === owner) state.drafts.delete(id);
    },
    dropExpired: (now) => dropExpired(state, now),

    addFile: (file) => {
      if (state.files.has(file.file)) throw new Error(`the upload ${file.file} is there already`);
      state.files.set(file.file, keep(file));
    },
    files: (ids) => ids.flatMap((id) => state.files.get(id) ?? []),
  };
}

function dropExpired(state: State, now: string): readonly string[] {
  dropLate(state, now);
  for (const draft of state.drafts.values()) if (draft.expires <= now) state.drafts.delete(draft.id);
  const named = new Set(
    [...state.drafts.values()].flatMap(({ values }) => JSON.stringify(values).split(/[^A-Za-z0-9_-]+/)),
  );
  const latest = new Date(Date.parse(now) - UPLOAD_WAITS_HOURS * 3_600_000).toISOString();
  const gone = [...state.files.values()]
    .filter((file) => file.caseId === null && file.uploaded <= latest && !named.has(file.file))
    .map((file) => file.file)
    .sort();
  for (const id of gone) state.files.delete(id);
  return gone;
}
