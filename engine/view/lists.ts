import { partOfTask } from './task-title.ts';
import { localDate } from '#engine/calendar/instant.ts';
import { workingDaysElapsed } from '#engine/calendar/elapsed.ts';
import type { Calendar } from '#engine/calendar/types.ts';
import type { Definition } from '#engine/definition/types.ts';
import type { Task } from '#engine/machine/types.ts';
import { isHidden } from '#engine/policy/visibility.ts';
import { clockTime, longInstant, shortDate } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { badgesOf } from './case-page.ts';
import type { CaseListRow, InboxRow } from './page.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** What a list knows of a case. */
export interface ListedCase {
  readonly caseId: string;
  readonly tracking: string;
  readonly state: string;
  readonly unit: string;
  readonly opened: string;
  readonly levels: readonly string[];
  readonly headline: string | null;
}

/** How many days before the due date a task counts as urgent. */
const SOON_DAYS = 2;
const DAY_MS = 86_400_000;

export function inboxRow(
  listed: ListedCase,
  task: Task,
  definition: Definition,
  calendar: Calendar,
  reader: Reader,
): InboxRow {
  const row = rowOf(listed, definition, reader);
  return {
    ...row,
    badges: [...wordsFor(definition, task, reader), ...row.badges],
    state: taskTitle(definition, task, listed.state, reader),
    claimedBy:
      task.claim === null
        ? null
        : (reader.names.person(task.claim.person) ?? say(VIEW_TEXTS.formerPerson, reader.language)),
    mine: task.claim !== null && task.claim.person === reader.actor.person,
    ...dueOf(task.due, calendar, reader),
    age: say(VIEW_TEXTS.age, reader.language, {
      days: workingDaysElapsed(calendar, calendar.zone, listed.opened, reader.now),
    }),
  };
}

/** What the task is called: by itself, or like the state of the case at the top; with what others call that. */
function taskTitle(definition: Definition, task: Task, top: string, reader: Reader): string {
  const { states } = definition;
  const state = states[top];
  const own = states[task.state];
  if (state === undefined) return top;
  const code = own?.code ?? state.code;
  const title = inLanguage(own?.task.title ?? state.task.title ?? state.title, reader);
  const named = `${title}${partOfTask(definition, task, reader)}`;
  return code === null ? named : `${named} (${code})`;
}

/** Words for a task that is more or less urgent than others, or need not be done; none for the usual one. */
function wordsFor(definition: Definition, task: Task, { language }: Reader): readonly string[] {
  const { priority = 'normal', optional } = definition.states[task.state]?.task ?? {};
  const urgency =
    priority === 'normal' ? [] : [priority === 'high' ? VIEW_TEXTS.priorityHigh : VIEW_TEXTS.priorityLow];
  const words = optional === true ? [...urgency, VIEW_TEXTS.taskOptional] : urgency;
  return words.map((word) => say(word, language));
}

export function caseListRow(
  listed: ListedCase & { readonly closed: string | null },
  definition: Definition,
  reader: Reader,
): CaseListRow {
  const state = definition.states[listed.state];
  return {
    ...rowOf(listed, definition, reader),
    state: state === undefined ? listed.state : inLanguage(state.title, reader),
    opened: longInstant(listed.opened, reader.zone, reader.language),
    closed: listed.closed !== null,
  };
}

function rowOf(
  listed: ListedCase,
  definition: Definition,
  reader: Reader,
): Pick<InboxRow, 'caseId' | 'tracking' | 'headline' | 'service' | 'unit' | 'badges'> {
  const { caseId, tracking, headline, levels } = listed;
  return {
    caseId,
    tracking,
    headline: headline === null || isHidden(definition, levels, definition.headline) ? tracking : headline,
    service: inLanguage(definition.title, reader),
    unit: reader.names.unit(listed.unit) ?? '',
    badges: badgesOf({ definition, case: { levels } }, reader),
  };
}

function dueOf(due: string | null, calendar: Calendar, reader: Reader): Pick<InboxRow, 'due' | 'urgency'> {
  if (due === null) return { due: null, urgency: 'none' };
  const { language, now } = reader;
  const dueDay = localDate(due, calendar.zone);
  const today = localDate(now, calendar.zone);
  const days = Math.round((Date.parse(today) - Date.parse(dueDay)) / DAY_MS);
  if (due < now)
    return {
      due: days > 0 ? say(VIEW_TEXTS.late1, language, { days }) : say(VIEW_TEXTS.lateToday, language),
      urgency: 'late',
    };
  if (days === 0)
    return {
      due: say(VIEW_TEXTS.todayAt, language, { time: clockTime(due, calendar.zone, language) }),
      urgency: 'today',
    };
  return {
    due: shortDate(dueDay, language, Number(today.slice(0, 4))),
    urgency: -days <= SOON_DAYS ? 'soon' : 'none',
  };
}

/** A count as it is shown: exact up to what was counted, then with a plus. */
export function countText(count: number, capped: number, reader: Pick<Reader, 'language'>): string {
  return count < capped ? String(count) : say(VIEW_TEXTS.moreThan, reader.language, { count: capped });
}
