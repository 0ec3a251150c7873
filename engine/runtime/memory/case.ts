import { AlurError } from '#engine/errors.ts';
import type { Commit, CommitResult, RowChange, Store, StoredFile } from '../store.ts';
import { appended } from './entry.ts';
import type { AtOnce } from './at-once.ts';
import { handsMissed, noteTurns } from './hand.ts';
import { keysAfter, lockTaken } from './key.ts';
import { numbered } from './number.ts';
import { stillExamined } from './clock.ts';
import type { KeptCase, State } from './state.ts';
import { compareAll, keep } from './state.ts';

type Cases = AtOnce<
  Pick<Store, 'load' | 'commit' | 'caseByTracking' | 'entries' | 'personal' | 'dueCases' | 'nextDue'>
>;

export function caseOperations(state: State): Cases {
  return {
    load: (caseId, key) => ({
      case: state.cases.get(caseId)?.case ?? null,
      repeat: key === null ? null : (state.answers.get(key) ?? null),
      organisation: state.organisation.version,
    }),
    commit: (commit) => commitTo(state, keep(commit)),
    caseByTracking: (tracking) => {
      const found = [...state.cases.values()].find((kept) => kept.case.tracking === tracking);
      return found?.access ? { caseId: found.case.id, access: found.access } : null;
    },
    entries: ({ kind, id }, after, limit) =>
      (state.entries.get(`${kind}/${id}`) ?? []).slice(after, after + limit),
    personal: (caseId) =>
      [...(state.cases.get(caseId)?.personal ?? [])].sort(
        (a, b) => a.sequence - b.sequence || compareAll([a.key], [b.key]),
      ),
    dueCases: (now, limit) =>
      firstDues(state)
        .filter(({ due }) => due <= now)
        .slice(0, limit),
    nextDue: () => firstDues(state)[0]?.due ?? null,
  };
}

/** All checks come before the first write, so what throws or refuses has changed nothing. */
function commitTo(state: State, commit: Commit): CommitResult {
  const before = state.cases.get(commit.case.id);
  const refusal = refused(state, commit, before?.case.sequence ?? 0);
  if (refusal) return refusal;
  const stream = { kind: 'case', id: commit.case.id };
  const entries = appended(state, stream, commit.entries, commit.case.sequence);
  if (handsMissed(state, commit)) return { kind: 'hands' };
  const numbers = numbered(state, commit);
  if (numbers === null) return { kind: 'number' };
  const locked = lockTaken(state, commit);
  if (locked !== null) return { kind: 'locked', name: locked };
  const files = commit.files.map((kept) => fileFor(state, commit.case.id, kept));

  noteTurns(state, before?.tasks ?? [], commit);
  state.cases.set(commit.case.id, next(before, commit));
  state.entries.set(`case/${commit.case.id}`, entries);
  for (const [key, rows] of numbers) state.numbers.set(key, keep(rows));
  for (const file of files) state.files.set(file.file, file);
  if (commit.idempotency) {
    const { key, digest } = commit.idempotency;
    const answer = { caseId: commit.case.id, sequence: commit.case.sequence };
    state.answers.set(key, keep({ digest, answer }));
  }
  if (commit.draft !== null) state.drafts.delete(commit.draft);
  return { kind: 'done' };
}

function refused(state: State, commit: Commit, sequence: number): CommitResult | null {
  const first = commit.idempotency && state.answers.get(commit.idempotency.key);
  if (first) return { kind: 'repeat', first };
  if (sequence !== commit.expected) return { kind: 'clash', sequence };
  const { version } = state.organisation;
  if (commit.organisation !== null && commit.organisation !== version)
    return { kind: 'organisation', version };
  const isTaken = [...state.cases.values()].some((kept) => kept.case.tracking === commit.case.tracking);
  return commit.expected === 0 && isTaken ? { kind: 'clash', sequence: 0 } : null;
}

function fileFor(state: State, caseId: string, { file, field }: Commit['files'][number]): StoredFile {
  const upload = state.files.get(file);
  if (!upload || (upload.caseId !== null && upload.caseId !== caseId)) throw new AlurError('FILE_UNKNOWN');
  return keep({ ...upload, caseId, field });
}

function next(before: KeptCase | undefined, commit: Commit): KeptCase {
  return {
    case: commit.case,
    headline: commit.headline,
    tasks: changed(before?.tasks ?? [], commit.tasks),
    timers: changed(before?.timers ?? [], commit.timers),
    clocks: changed(before?.clocks ?? [], commit.clocks),
    examined: stillExamined(before?.examined ?? {}, commit.clocks),
    seers: commit.seers ?? before?.seers ?? [],
    search: commit.search ?? before?.search ?? [],
    keys: keysAfter(before?.keys ?? [], commit.keys),
    personal: [...(before?.personal ?? []), ...commit.personal],
    access: commit.access ?? before?.access ?? null,
  };
}

interface Keyed {
  readonly sequence: number;
  readonly key: string;
}

function changed<Row extends Keyed>(rows: readonly Row[], { put, drop }: RowChange<Row>): readonly Row[] {
  const gone = [...put, ...drop];
  const same = (a: Keyed, b: Keyed): boolean => a.sequence === b.sequence && a.key === b.key;
  return [...rows.filter((row) => !gone.some((other) => same(row, other))), ...put];
}

/** The earliest timer of each case, earliest first. */
function firstDues(state: State): readonly { readonly caseId: string; readonly due: string }[] {
  return [...state.cases.values()]
    .flatMap((kept) => {
      const [due] = kept.timers.map((timer) => timer.due).sort();
      return due === undefined ? [] : [{ caseId: kept.case.id, due }];
    })
    .sort((a, b) => compareAll([a.due, a.caseId], [b.due, b.caseId]));
}
