import { readCalendar } from '#engine/runtime/calendar-file.ts';
import type { Source } from '#engine/definition/source.ts';
import { findingAt } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Shared } from './shared.ts';

/** Checks a calendar together with the files it includes; what is wrong in one of those is told at its place there. */
export function checkCalendar(source: Source, shared: Shared): Finding[] {
  const { findings } = readCalendar(source, { ...shared, folder: `${shared.folder}/calendars` });
  return findings.map(({ source: file, path, code, params, severity, at }) =>
    findingAt(file, path, code, params, { severity, at }),
  );
}
