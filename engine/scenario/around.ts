/** What changes around the cases of a scenario: holidays and settings. Open clocks are dated anew at once. */
import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import { redateOpen } from '#engine/runtime/redate.ts';
import type { Step } from './shape/scenario.ts';
import { ALWAYS } from './stage.ts';
import type { Stage } from './stage.ts';

/** From now on these days are holidays in the calendar of the process. */
export async function freeDays({ engine, published }: Stage, days: readonly string[]): Promise<void> {
  const name = published.definition.calendar;
  const current = (await engine.world.calendars())[name];
  if (current === undefined) return;
  const added = days.map((day) => ({
    date: day,
    kind: 'regional' as const,
    name: { id: 'Hari libur', en: 'Holiday' },
    source: 'scenario',
  }));
  const calendar = { ...current.calendar, days: [...current.calendar.days, ...added] };
  const hash = sha256Hex(canonicalize(calendar));
  await engine.store.putCalendar({ name, hash, calendar, current: true });
  await redateOpen(engine);
}

/** From now on these values hold, by unit and name. */
export async function changeSettings(
  { engine, published, units }: Stage,
  changed: NonNullable<Step['settings']>,
): Promise<void> {
  const { process } = published.definition;
  const settings = Object.entries(changed).flatMap(([unit, values]) =>
    Object.entries(values).map(([name, value]) => ({
      ...{ process, name, value, unit: units.get(unit) ?? unit },
      ...{ from: ALWAYS, to: null },
    })),
  );
  await engine.store.changeOrganisation({ settings, entries: [] });
  await redateOpen(engine);
}
