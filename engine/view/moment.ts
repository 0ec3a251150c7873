import { parseDuration } from '#engine/definition/duration.ts';
import type { Case, Entry } from '#engine/machine/types.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { offersText } from './case-page.ts';
import { lengthWords } from './clock-reason.ts';
import { clockModels } from './clock.ts';
import { factOf, readingOf, textOf } from './fact.ts';
import { historyLine } from './history.ts';
import type { MomentModel } from './page.ts';
import { placeTitle } from './place.ts';
import { fieldOf, inLanguage } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** A stored entry with the case as replay gives it before and after. */
export interface Moment {
  readonly entry: Entry;
  readonly text: string;
  readonly hash: string;
  readonly before: Case | null;
  readonly after: Case;
  /** The entry names a case that this reader does not see. */
  readonly namesUnseen: boolean;
}

/** One moment of a history: who did what by which right, and the case as it was after it. */
export function momentModel(moment: Moment, source: Source, reader: Reader): MomentModel {
  const { entry, after } = moment;
  const then: Source = { ...source, case: after };
  const at: Reader = { ...reader, now: entry.at };
  const allowed = readNow(source, after);
  const stateTitle = (place: string | null): string | null =>
    place === null ? null : placeTitle(source.definition, place, reader);
  return {
    sequence: entry.sequence,
    kind: entry.kind,
    event: entry.event,
    line: historyLine(entry, source, reader),
    at: longInstant(entry.at, reader.zone, reader.language),
    recordedAt: longInstant(entry.recorded_at, reader.zone, reader.language),
    right: rightOf(entry, source, reader),
    rules: entry.decisions,
    from: stateTitle(entry.from),
    to: stateTitle(entry.to),
    changes: changesOf(moment, allowed, reader),
    facts: Object.values(source.definition.data).flatMap(
      (field) => factOf(field, after.data[field.name], reader, allowed) ?? [],
    ),
    clocks: clockModels(then, at),
    settings: settingsOf(entry, source, reader),
    openTasks: after.tasks.flatMap((task) => offersText(task.offers, source, reader)),
    definition: entry.definition ?? '',
    hash: moment.hash,
    before: entry.before,
    text: !moment.namesUnseen && readsAll(entry, allowed, reader) ? moment.text : null,
  };
}

/**
 * The case by which reading is decided: as it is now, with the levels that hold now or held then. So a name that was
 * hidden later is not read from the moments before.
 */
function readNow(source: Source, then: Case): Source {
  const levels = [...new Set([...source.case.levels, ...then.levels])];
  return { ...source, case: { ...source.case, levels } };
}

/** Whether nothing in the entry is closed to this reader: plain values, and the id of someone who asked not to be named. */
function readsAll(entry: Entry, source: Source, reader: Reader): boolean {
  const named = source.case.levels.some((name) =>
    source.definition.visibility.some((level) => level.name === name && level.kind === 'hides'),
  );
  if (named && reader.names.person(source.case.starter) !== null) return false;
  return [...Object.keys(entry.sent), ...Object.keys(entry.wrote)].every((name) => {
    const field = fieldOf(source.definition, entry.event, name);
    return field?.personal !== null || readingOf(field, reader, source) === 'full';
  });
}

function rightOf(entry: Entry, source: Source, reader: Reader): string {
  const { language } = reader;
  if (entry.actor === 'engine') return say(VIEW_TEXTS.rightEngine, language);
  if (entry.opens !== null && entry.unit === null) return say(VIEW_TEXTS.rightAnyone, language);
  if (entry.role === null || entry.unit === null) return say(VIEW_TEXTS.rightStarter, language);
  const role = source.definition.roles[entry.role];
  return say(entry.mandate === null ? VIEW_TEXTS.rightOf : VIEW_TEXTS.rightMandate, language, {
    role: role === undefined ? entry.role : inLanguage(role.title, reader),
    unit: reader.names.unit(entry.unit) ?? '',
  });
}

function changesOf({ entry, before }: Moment, source: Source, reader: Reader): MomentModel['changes'] {
  return Object.entries(entry.wrote).flatMap(([name, value]) => {
    const field = source.definition.data[name];
    if (field === undefined || readingOf(field, reader, source) !== 'full') return [];
    const earlier = before?.data[name] ?? null;
    const change = {
      label: inLanguage(field.label, reader),
      before: textOf(field, earlier, reader, source),
      after: textOf(field, value, reader, source),
    };
    return change.before === change.after ? [] : [change];
  });
}

/** What the unit had set at that time, as it was written into the entry. */
function settingsOf(
  { env }: Entry,
  { definition }: Source,
  reader: Reader,
): readonly { readonly label: string; readonly text: string }[] {
  return Object.entries(definition.settings).flatMap(([name, { title }]) => {
    const value = env.settings[name];
    return value === undefined
      ? []
      : [{ label: inLanguage(title, reader), text: settingText(value, reader) }];
  });
}

function settingText(value: boolean | number | string, { language }: Reader): string {
  if (typeof value === 'boolean') return say(value ? VIEW_TEXTS.yes : VIEW_TEXTS.no, language);
  const length = typeof value === 'string' ? parseDuration(value) : null;
  if (length === null) return String(value);
  const { count, unit } = lengthWords(length, language);
  return `${String(count)} ${unit}`;
}
