import { isDeepStrictEqual } from 'node:util';
import type { Definition } from '#engine/definition/types.ts';
import { registerKey } from '#engine/machine/numbers.ts';
import type { Case, CaseKey, RegisterNumber, SealedEntry, Step } from '#engine/machine/types.ts';
import { searchChange } from './search.ts';
import type { Access, Commit, RowChange, StoredEntry } from './store.ts';

/** An entry as the store keeps it: the text with the few columns that lists need. */
export function storedEntry({ entry, text, hash }: SealedEntry): StoredEntry {
  const { sequence, kind, event, at, person } = entry;
  return { sequence, text, hash, kind, event, at, recordedAt: entry.recorded_at, person };
}

/** Rows of a case table that changed between two states of the case, keyed by (sequence, key). */
export function rowChange<Row extends { readonly sequence: number; readonly key: string }>(
  before: readonly Row[],
  after: readonly Row[],
): RowChange<Row> {
  const same = (a: Row, b: Row): boolean => a.sequence === b.sequence && a.key === b.key;
  return {
    put: after.filter((row) => !before.some((old) => same(old, row) && isDeepStrictEqual(old, row))),
    drop: before
      .filter((old) => !after.some((row) => same(old, row)))
      .map(({ sequence, key }) => ({ sequence, key })),
  };
}

/** Keys that are new or have changed, and those that are given up. */
export function keyChange(before: readonly CaseKey[], after: readonly CaseKey[]): Commit['keys'] {
  const same = (a: CaseKey, b: CaseKey): boolean => a.kind === b.kind && a.name === b.name;
  return {
    put: after.filter((key) => !before.some((old) => isDeepStrictEqual(old, key))),
    drop: before
      .filter((old) => !after.some((key) => same(old, key)))
      .map(({ kind, name }) => ({ kind, name })),
  };
}

interface Extras {
  readonly access: Access | null;
  readonly idempotency: Commit['idempotency'];
  readonly draft: string | null;
  readonly organisation: number | null;
  /** Left out where it does not matter that others hand out tasks at the same moment. */
  readonly hands?: Commit['hands'];
}

/** The atomic commit that takes a case from `before` (null: not there yet) to what a step answered. */
export function commitOf(definition: Definition, before: Case | null, step: Step, extras: Extras): Commit {
  const after = step.case;
  return {
    case: after,
    expected: before?.sequence ?? 0,
    entries: step.entries.map(storedEntry),
    tasks: rowChange(before?.tasks ?? [], after.tasks),
    timers: rowChange(before?.timers ?? [], after.timers),
    clocks: rowChange(before?.clocks ?? [], after.clocks),
    seers: before !== null && isDeepStrictEqual(before.seers, after.seers) ? null : after.seers,
    headline: headlineOf(definition, after),
    keys: keyChange(before?.keys ?? [], after.keys ?? []),
    search: searchChange(definition, before, after, step.entries.at(-1)?.entry.env.units ?? {}),
    numbers: after.numbers.filter((number) => !isDeepStrictEqual(number, sameIn(before, number))),
    hands: [],
    personal: step.personal,
    files: step.files,
    ...extras,
  };
}

/** The same number as it was before. */
function sameIn(before: Case | null, number: RegisterNumber): RegisterNumber | undefined {
  return before?.numbers.find((old) => old.seq === number.seq && registerKey(old) === registerKey(number));
}

/** The value that names the case in lists: a plain text, or where the personal one lies. */
function headlineOf(definition: Definition, subject: Case): Commit['headline'] {
  const value = subject.data[definition.headline];
  if (typeof value === 'string') return { text: value };
  return value !== null && typeof value === 'object' && 'personal' in value
    ? { personal: value.personal }
    : null;
}
