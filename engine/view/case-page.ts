import { partOfTask } from './task-title.ts';
import { localDate } from '#engine/calendar/instant.ts';
import { receiptDay } from '#engine/calendar/receipt.ts';
import type { Action, Definition } from '#engine/definition/types.ts';
import { consentsTo } from '#engine/machine/consent.ts';
import { stateOfTask } from '#engine/machine/offer.ts';
import { placeText } from '#engine/machine/regions.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case, Item, Task } from '#engine/machine/types.ts';
import { grantsOf, pairsOf, PERSON } from '#engine/policy/relation.ts';
import type { Pair } from '#engine/policy/types.ts';
import { longDate, longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { clockModels } from './clock.ts';
import { documentModels } from './documents.ts';
import { factOf, readingOf, textOf } from './fact.ts';
import { historyLines } from './history.ts';
import type {
  CasePage,
  FactModel,
  FormModel,
  ReceiptPage,
  SimilarModel,
  StageModel,
  TaskModel,
} from './page.ts';
import { placeTitle, topOf } from './place.ts';
import { actionTitle, inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';
import { starterTitle } from './starter.ts';

/** The page of a case for one reader; forms and similar cases are made beside it, since they need more than this case. */
export function casePage(
  source: Source,
  reader: Reader,
  forms: readonly FormModel[],
  similar: readonly SimilarModel[],
): CasePage {
  const { case: subject, definition } = source;
  const state = definition.states[subject.state];
  const place = placeText(subject.active);
  const status = definition.status.find((candidate) => candidate.name === state?.status);
  const own = isOwn(reader, source);
  const history = historyLines(source, reader);
  return {
    caseId: subject.id,
    tracking: subject.tracking,
    process: definition.process,
    service: inLanguage(definition.title, reader),
    headline: headlineOf(source, reader),
    badges: badgesOf(source, reader),
    stages: stagesOf(source, reader),
    status: status === undefined ? subject.state : inLanguage(status.title, reader),
    state: placeTitle(definition, place, reader) ?? place,
    codes: own ? [] : subject.active.flatMap((name) => definition.states[name]?.code ?? []),
    closed: subject.closed !== null,
    holder: reader.names.unit(subject.unit) ?? '',
    since: longInstant(sinceOf(source), reader.zone, reader.language),
    ...receiptTimes(source, reader),
    expected: expectedOf(source, reader, forms, own),
    clocks: clockModels(source, reader),
    facts: caseFacts(source, reader),
    documents: documentModels(source, reader),
    tasks: taskModels(source, reader),
    forms,
    similar,
    history,
    latest: history.findLast((line) => line.sequence > 1 && line.facts.length > 0) ?? null,
    own,
    canReadHistory: !own,
    sequence: subject.sequence,
  };
}

export function headlineOf(source: Source, reader: Reader): string {
  const field = source.definition.data[source.definition.headline];
  const value = source.case.data[source.definition.headline];
  return field === undefined || value === undefined || readingOf(field, reader, source) !== 'full'
    ? source.case.tracking
    : textOf(field, value, reader, source);
}

export function badgesOf(
  { definition, case: subject }: { readonly definition: Definition; readonly case: Pick<Case, 'levels'> },
  reader: Pick<Reader, 'language'>,
): readonly string[] {
  return definition.visibility
    .filter((level) => subject.levels.includes(level.name))
    .map((level) => inLanguage(level.title, reader));
}

/** When it was sent, and the day its working-day clocks count from (domain 2.1: proof of receipt shows both). */
export function receiptTimes(
  source: Source,
  reader: Reader,
): { readonly sentAt: string; readonly countedFrom: string } {
  const name =
    source.case.clocks[0]?.calendar ?? source.entries[0]?.env.calendars[source.definition.calendar] ?? '';
  const calendar = source.calendars[name];
  const day =
    calendar === undefined
      ? localDate(source.case.opened, 7)
      : receiptDay(calendar, calendar.zone, source.case.opened).date;
  return {
    sentAt: longInstant(source.case.opened, reader.zone, reader.language),
    countedFrom: longDate(day, reader.language),
  };
}

function sinceOf({ entries, case: subject }: Source): string {
  return (
    entries.findLast((entry) => entry.to === placeText(subject.active) && entry.from !== entry.to)?.at ??
    subject.opened
  );
}

function stagesOf({ definition, case: subject, entries }: Source, reader: Reader): readonly StageModel[] {
  const now = definition.states[subject.state]?.status;
  const been = new Set(
    entries.flatMap((entry) => (entry.to === null ? [] : [topOf(definition, entry.to)?.status])),
  );
  const strip = definition.status.filter((status) => !status.aside || status.name === now);
  const at = strip.findIndex((status) => status.name === now);
  return strip.map((status, index) => ({
    title: inLanguage(status.title, reader),
    state: index === at ? 'current' : index < at && been.has(status.name) ? 'done' : 'ahead',
  }));
}

function caseFacts(source: Source, reader: Reader): readonly FactModel[] {
  return Object.values(source.definition.data).flatMap((field) => {
    const fact = factOf(field, source.case.data[field.name], reader, source);
    return fact === null ? [] : [fact];
  });
}

function expectedOf(
  source: Source,
  reader: Reader,
  forms: readonly FormModel[],
  own: boolean,
): string | null {
  if (source.case.closed !== null) return null; // what can still be done is nobody's turn
  const open = forms.filter((form) => form.disabled === null && form.task !== null);
  const task = open.find((form) => form.tone === 'main') ?? open[0];
  if (task !== undefined) return say(VIEW_TEXTS.expectedYou, reader.language, { task: task.title });
  return own ? say(VIEW_TEXTS.expectedWait, reader.language) : null;
}

/** The open tasks with their claims, for staff; the one the case belongs to sees only forms. */
function taskModels(source: Source, reader: Reader): readonly TaskModel[] {
  if (isOwn(reader, source)) return [];
  return source.case.tasks
    .filter((task) => task.offers.length > 0)
    .map((task) => taskModel(task, source, reader));
}

function taskModel(task: Task, source: Source, reader: Reader): TaskModel {
  const mine = task.claim !== null && task.claim.person === reader.actor.person;
  const granted = grantsOf(reader.actor);
  const offered = task.offers.some((pair) =>
    granted.some(({ role, unit }) => role === pair.role && unit === pair.unit),
  );
  const declared = source.case.conflicts.some(({ person }) => person === reader.actor.person);
  const options = source.definition.states[task.state]?.task;
  const claimed = options?.claim !== 'none';
  const title = options?.title ?? null;
  return {
    key: task.key,
    title: `${
      title === null
        ? (placeTitle(source.definition, task.state, reader) ?? task.state)
        : inLanguage(title, reader)
    }${partOfTask(source.definition, task, reader)}`,
    optional: options?.optional === true ? say(VIEW_TEXTS.taskOptional, reader.language) : null,
    claimedBy:
      task.claim === null
        ? null
        : (reader.names.person(task.claim.person) ?? say(VIEW_TEXTS.formerPerson, reader.language)),
    mine,
    canClaim: offered && !declared && claimed && task.claim === null,
    canRelease: mine,
    canDeclare: offered && !declared,
    handTo: offered && !declared && claimed ? colleagues(source, task, reader) : [],
    consents: consentModels(source, task.key, reader),
    offeredTo: offersText(task.offers, source, reader),
  };
}

/** Whom this reader may hand the task to: nobody while a colleague of the own role holds it. */
function colleagues(
  { colleagues: all = [], case: subject }: Source,
  { claim }: Task,
  reader: Reader,
): TaskModel['handTo'] {
  const { actor } = reader;
  const bound =
    claim !== null && claim.person !== actor.person && actor.holds.some(({ role }) => role === claim.role);
  if (bound) return [];
  const taken = [actor.person, claim?.person, ...subject.conflicts.map(({ person }) => person)];
  const people = [...new Set(all.map(({ person }) => person))].filter((person) => !taken.includes(person));
  return people
    .map((person) => ({ value: person, label: reader.names.person(person) ?? person }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
}

/** What some agreed to on a task and others still have to. */
function consentModels(source: Source, task: string, reader: Reader): TaskModel['consents'] {
  const events = [
    ...new Set(source.case.consents.filter((one) => one.task === task).map(({ event }) => event)),
  ];
  return events.map((event) => {
    const given = consentsTo(source.case, task, event);
    const action = source.definition.states[stateOfTask(task)]?.on[event];
    const people = given.map(
      ({ person }) => reader.names.person(person) ?? say(VIEW_TEXTS.formerPerson, reader.language),
    );
    const sentence = say(VIEW_TEXTS.consentsGiven, reader.language, {
      action: actionTitle(event, source, reader),
      given: given.length,
      count: action?.quorum?.count ?? given.length,
      people: people.join(', '),
    });
    return { event, sentence, mine: given.some(({ person }) => person === reader.actor.person) };
  });
}

/** Offers in words, each office once: a mandated right is a right of the same office. */
export function offersText(
  offers: readonly Pair[],
  source: Pick<Source, 'definition'>,
  reader: Reader,
): readonly string[] {
  return offers.filter(({ role }) => !role.includes('@')).map((pair) => pairText(pair, source, reader));
}

export function pairText(
  pair: { readonly role: string; readonly unit: string },
  source: Pick<Source, 'definition'>,
  reader: Reader,
): string {
  if (pair.role === PERSON)
    return reader.names.person(pair.unit) ?? say(VIEW_TEXTS.formerPerson, reader.language);
  const role = source.definition.roles[pair.role];
  return say(VIEW_TEXTS.offeredTo, reader.language, {
    role: role === undefined ? pair.role : inLanguage(role.title, reader),
    unit: reader.names.unit(pair.unit) ?? '',
  });
}

/** Whom an action is for, in words, of an item with what it names: shown to those who may not do it. */
export function audienceOf(
  action: Pick<Action, 'by'>,
  source: Source,
  reader: Reader,
  item: Item | null = null,
): string {
  const subject = forPolicy(source.definition, source.case, {}, {}, item);
  const pairs = offersText(pairsOf(action.by, subject, source.units), source, reader);
  const starter = action.by.some((admission) => admission.kind === 'starter')
    ? [starterTitle(source.definition, reader)]
    : [];
  return [...new Set([...pairs, ...starter])].join('; ');
}

/** The receipt: number, times, and what comes next with its date. */
export function receiptPage(source: Source, reader: Reader): ReceiptPage {
  const next = clockModels(source, reader).flatMap((clock) =>
    clock.due === null || clock.status === 'ended'
      ? []
      : [say(VIEW_TEXTS.nextAt, reader.language, { clock: clock.title, due: clock.due })],
  );
  return {
    caseId: source.case.id,
    tracking: source.case.tracking,
    service: inLanguage(source.definition.title, reader),
    ...receiptTimes(source, reader),
    next: next.length > 0 ? next : [say(VIEW_TEXTS.nextNone, reader.language)],
  };
}
