import { freezeDeep } from '#engine/definition/freeze.ts';
import type { Case, CaseClock, CaseKey, PersonalValue, Task, Timer } from '#engine/machine/types.ts';
import type { Pair } from '#engine/policy/types.ts';
import type { Access, Answer, Commit, Draft, ExaminedClocks, Installation, Organisation } from '../store.ts';
import type {
  SearchWord,
  StoredCalendar,
  StoredDefinition,
  StoredEntry,
  StoredFile,
  KeptMessage,
  Notification,
  StoredNumber,
  StoredTable,
} from '../store.ts';

/** Everything of one case; replaced as a whole by each commit. */
export interface KeptCase {
  readonly case: Case;
  readonly headline: Commit['headline'];
  readonly tasks: readonly Task[];
  readonly timers: readonly Timer[];
  readonly clocks: readonly CaseClock[];
  /** By what an open clock was found to be right, by its key. */
  readonly examined: Readonly<Record<string, Omit<ExaminedClocks['clocks'][number], 'key'>>>;
  readonly seers: readonly Pair[];
  readonly keys: readonly CaseKey[];
  readonly search: readonly SearchWord[];
  readonly personal: readonly PersonalValue[];
  readonly access: Access | null;
}

export interface Turn {
  readonly process: string;
  readonly unit: string;
  readonly state: string;
  readonly person: string;
  readonly at: string;
}

/** The tables. All values in them are frozen copies, so they can be given out as they are. */
export interface State {
  readonly cases: Map<string, KeptCase>;
  readonly entries: Map<string, readonly StoredEntry[]>;
  readonly answers: Map<string, Answer>;
  readonly drafts: Map<string, Draft>;
  readonly files: Map<string, StoredFile>;
  /** By register, in order. */
  readonly numbers: Map<string, readonly StoredNumber[]>;
  /** When a person last got a task, by process, unit, state and person. */
  readonly turns: Map<string, Turn>;
  readonly notifications: Map<string, Notification>;
  readonly kept: Map<string, KeptMessage>;
  readonly definitions: Map<string, StoredDefinition>;
  readonly calendars: Map<string, StoredCalendar>;
  readonly tables: Map<string, StoredTable>;
  organisation: Organisation;
  installation: Installation | null;
}

export function emptyState(): State {
  return {
    cases: new Map(),
    entries: new Map(),
    answers: new Map(),
    drafts: new Map(),
    files: new Map(),
    numbers: new Map(),
    turns: new Map(),
    notifications: new Map(),
    kept: new Map(),
    definitions: new Map(),
    calendars: new Map(),
    tables: new Map(),
    organisation: keep({
      version: 0,
      units: [],
      people: [],
      roles: [],
      mandates: [],
      relations: [],
      settings: [],
      services: [],
    }),
    installation: null,
  };
}

/** A frozen copy as it would come back from a database: through JSON. */
export function keep<Value>(value: Value): Value {
  return freezeDeep(JSON.parse(JSON.stringify(value)) as Value);
}

/** Order of two texts by their code units, as the databases have it. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Order by the first of the texts in which they differ; null is last. */
export function compareAll(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return compare(left, right);
  }
  return 0;
}
