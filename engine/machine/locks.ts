/** What becomes of a step that would take a lock which another case holds. */
import type { Definition, Lock } from '#engine/definition/types.ts';
import { later } from './later.ts';
import { refuse } from './refuse.ts';
import type { Case, Env, HeldLock, Refusal } from './types.ts';

/** The lock that a step takes although another case is known to hold it; what the case held before it keeps. */
export function takenLock(
  { locks = {} }: Definition,
  before: Case,
  after: Case,
  { facts: { locked = [] } }: Pick<Env, 'facts'>,
): (HeldLock & Pick<Lock, 'else'>) | null {
  const held = (after.keys ?? []).find(
    ({ kind, name, key }) =>
      kind === 'lock' &&
      locked.some((other) => other.name === name && other.key === key) &&
      before.keys?.some((own) => own.kind === 'lock' && own.name === name && own.key === key) !== true,
  );
  const lock = held === undefined ? undefined : locks[held.name];
  return held === undefined || lock === undefined
    ? null
    : { name: held.name, key: held.key, else: lock.else };
}

/** A step that somebody takes, or that comes from outside, is refused: nothing moves. */
export function refuseLocked({ name, else: reason }: Pick<Lock, 'name' | 'else'>): Refusal {
  return refuse('LOCK_TAKEN', { params: { lock: name }, reasons: [reason] });
}

const SHORTEST_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * The case with a timer put off, since what it brings about would take a lock that another case holds: the case stays as it
 * is, and the timer is due again after as long as it has waited already, from a quarter of an hour to a day. An incident is open until then.
 */
export function putOff(
  subject: Case,
  timer: { readonly key: string },
  moment: { readonly at: string; readonly recordedAt: string; readonly sequence: number },
): Case {
  const { at, recordedAt, sequence } = moment;
  const now = recordedAt < at ? at : recordedAt;
  const key = LOCKED + timer.key;
  const known = subject.incidents.find((incident) => incident.key === key);
  const opened = known?.opened ?? now;
  const waited = Date.parse(now) - Date.parse(opened);
  const due = later(now, Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, waited)));
  const incident = { key, kind: 'lock', sequence, opened, cause: 'LOCK_TAKEN' } as const;
  return {
    ...subject,
    timers: subject.timers.map((other) => (other.key === timer.key ? { ...other, due } : other)),
    incidents: known === undefined ? [...subject.incidents, incident] : subject.incidents,
  };
}

const LOCKED = 'locked/';

/** The incidents without those of timers that have taken effect, or that nothing waits for any more. */
export function withoutTaken({ incidents, timers }: Pick<Case, 'incidents' | 'timers'>): Case['incidents'] {
  const waits = (key: string): boolean => timers.some((timer) => LOCKED + timer.key === key);
  return incidents.every(({ kind, key }) => kind !== 'lock' || waits(key))
    ? incidents
    : incidents.filter(({ kind, key }) => kind !== 'lock' || waits(key));
}
