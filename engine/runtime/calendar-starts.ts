/** Which starts the calendar brings about, and since when. */
import type { Every, Published, Start } from '#engine/definition/types.ts';
import type { StoredDefinition } from './store.ts';

export interface CalendarStart {
  readonly published: Published;
  readonly start: Start;
  readonly every: Every;
  /** A day before this begins no case: the process did not say so yet. */
  readonly since: string;
}

interface Version {
  readonly row: Pick<StoredDefinition, 'process' | 'published' | 'current'>;
  readonly published: Published;
}

/**
 * The calendar starts of the current definitions. Each holds since the oldest of the versions that had it without a break:
 * a new version of a process forgets no day on which nobody was there to begin the case.
 */
export function calendarStartsOf(versions: readonly Version[]): readonly CalendarStart[] {
  return versions.flatMap((current) =>
    current.row.current
      ? Object.values(current.published.definition.start).flatMap((start): CalendarStart[] => {
          const { every } = start;
          if (every === undefined) return [];
          const since = sinceOf(current, start.event, versions);
          return [{ published: current.published, start, every, since }];
        })
      : [],
  );
}

function sinceOf(current: Version, event: string, versions: readonly Version[]): string {
  const before = versions
    .filter(({ row }) => row.process === current.row.process && row.published < current.row.published)
    .toSorted((one, other) => (one.row.published < other.row.published ? 1 : -1));
  const broken = before.findIndex(({ published }) => {
    const { start } = published.definition;
    return !Object.hasOwn(start, event) || start[event]?.every === undefined;
  });
  const unbroken = broken === -1 ? before : before.slice(0, broken);
  return unbroken.at(-1)?.row.published ?? current.row.published;
}
