import { itemOfEntry } from '#engine/machine/item-entry.ts';
import { rungNamed } from '#engine/machine/ladder.ts';
import { actionOfEntry } from '#engine/machine/offer.ts';
import { formFields } from '#engine/machine/scope.ts';
import type { Entry, Value } from '#engine/machine/types.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { rungWords } from './clock-reason.ts';
import { arrivalLine, effectLine, serviceTitle, showsEffect } from './effect-line.ts';
import { factOf } from './fact.ts';
import { forItem, forItemOfTask, movedItems } from './item.ts';
import { letterFact } from './letter.ts';
import type { FactModel, HistoryLine } from './page.ts';
import { placeTitle } from './place.ts';
import { actionTitle, inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';
import { starterName } from './starter.ts';

/** The history as sentences, oldest first. The person a case belongs to reads no claims: they are the office's own business. */
export function historyLines(source: Source, reader: Reader): readonly HistoryLine[] {
  const shown = source.entries.filter((entry) =>
    entry.kind === 'effect'
      ? showsEffect(entry, source, reader)
      : entry.kind !== 'claim' || !isOwn(reader, source),
  );
  return shown.map((entry) => historyLine(entry, source, reader));
}

export function historyLine(entry: Entry, source: Source, reader: Reader): HistoryLine {
  const who = whoOf(entry, source, reader);
  const { definition } = source;
  const what = whatOf(entry, source, reader) + forItem(definition, itemOfEntry(definition, entry), reader);
  const moved = entry.to !== null && entry.to !== entry.from;
  const to = moved ? placeTitle(definition, entry.to, reader) : null;
  const told =
    to === null
      ? say(VIEW_TEXTS.line, reader.language, { who, what })
      : say(VIEW_TEXTS.lineMoved, reader.language, { who, what, to });
  const items = movedItems(definition, entry, reader);
  const sentence = [told, ...items, ...handedWords(entry, source, reader)].join(' ');
  return {
    sequence: entry.sequence,
    at: longInstant(entry.at, reader.zone, reader.language),
    who,
    what,
    sentence,
    to,
    facts: sentFacts(entry, source, reader),
  };
}

/** Whom the engine handed a task in this step. Not for the one the case belongs to: it is the office's own business. */
function handedWords({ handed = [] }: Entry, source: Source, reader: Reader): readonly string[] {
  if (isOwn(reader, source)) return [];
  return handed.map(({ task, person }) =>
    say(VIEW_TEXTS.handedOut, reader.language, {
      person: reader.names.person(person) ?? say(VIEW_TEXTS.formerPerson, reader.language),
      item: forItemOfTask(source.definition, task, reader),
    }),
  );
}

/** Name and office for colleagues; the office alone for the one the case belongs to. */
export function whoOf(entry: Entry, source: Source, reader: Reader): string {
  const { language, names } = reader;
  const service = serviceTitle(entry, source.definition, reader);
  if (service !== null) return service;
  if (entry.actor === 'engine') return say(VIEW_TEXTS.system, language);
  if (entry.person === null || entry.person === source.case.starter) {
    return starterName(source, reader);
  }
  const former = say(VIEW_TEXTS.formerPerson, language);
  const name = names.person(entry.person) ?? former;
  if (entry.role === null) return isOwn(reader, source) ? former : name; // gave back a task after the role had ended
  const role = source.definition.roles[entry.role];
  const title = role === undefined ? entry.role : inLanguage(role.title, reader);
  const office = entry.unit === null ? '' : (names.unit(entry.unit) ?? '');
  if (isOwn(reader, source)) return office === '' ? title : `${title}, ${office}`;
  return `${name} (${title}${office === '' ? '' : `, ${office}`})`;
}

function whatOf(entry: Entry, source: Source, reader: Reader): string {
  const { definition } = source;
  if (entry.kind === 'claim' && entry.event === 'assign') {
    const person =
      reader.names.person(String(entry.sent['to'])) ?? say(VIEW_TEXTS.formerPerson, reader.language);
    return say(VIEW_TEXTS.handedTo, reader.language, { person });
  }
  if (entry.kind === 'claim' && entry.event === 'conflict')
    return say(VIEW_TEXTS.conflictDeclared, reader.language);
  if (entry.kind === 'claim' && entry.event === 'withdraw') {
    const action = actionTitle(String(entry.sent['event']), source, reader);
    return say(VIEW_TEXTS.withdrawn, reader.language, { action });
  }
  if (entry.kind === 'claim')
    return say(entry.event === 'claim' ? VIEW_TEXTS.claimed : VIEW_TEXTS.released, reader.language);
  if (entry.kind === 'effect') return effectLine(entry, source, reader);
  if (entry.kind === 'redating') return redatedWords(entry, source, reader);
  if (entry.kind === 'arrival') return arrivalLine(entry, source, reader);
  if (entry.kind === 'consent')
    return say(VIEW_TEXTS.consented, reader.language, { action: actionTitle(entry.event, source, reader) });
  if (entry.kind === 'timer') {
    const lock = definition.locks?.[String(entry.sent['locked'])];
    if (lock !== undefined)
      return say(VIEW_TEXTS.putOff, reader.language, { reason: inLanguage(lock.else, reader) });
    const rung = rungNamed(entry.event);
    const laddered = rung === null ? undefined : definition.clocks[rung.clock];
    const at = rung === null ? undefined : laddered?.ladder[rung.index]?.at;
    if (laddered !== undefined && at !== undefined)
      return say(VIEW_TEXTS.rungDone, reader.language, {
        clock: inLanguage(laddered.title, reader),
        at: rungWords(at, reader.language),
      });
    const clock = entry.event.startsWith('clock.')
      ? definition.clocks[entry.event.slice('clock.'.length)]
      : undefined;
    return clock === undefined
      ? say(VIEW_TEXTS.spanOver, reader.language)
      : say(VIEW_TEXTS.clockDue, reader.language, { clock: inLanguage(clock.title, reader) });
  }
  const action = actionOfEntry(definition, entry);
  const named = action === null ? entry.event : inLanguage(action.title, reader);
  const title =
    action?.every === undefined ? named : say(VIEW_TEXTS.byCalendar, reader.language, { action: named });
  if (entry.signed === undefined) return title;
  const label = definition.data[entry.signed.field]?.label;
  const document = label === undefined ? entry.signed.field : inLanguage(label, reader);
  return say(VIEW_TEXTS.signed, reader.language, { action: title, document });
}

/** Which date moved from when to when, because a calendar or a setting has changed. */
function redatedWords({ sent }: Entry, { definition }: Source, reader: Reader): string {
  const { language, zone } = reader;
  const day = (due: unknown): string =>
    typeof due === 'string' ? longInstant(due, zone, language) : say(VIEW_TEXTS.noDate, language);
  const clock = definition.clocks[String(sent['clock'])];
  const title = clock === undefined ? String(sent['clock']) : inLanguage(clock.title, reader);
  const told = { clock: title, from: day(sent['from']), to: day(sent['to']) };
  const { setting: name } = sent;
  if (typeof name !== 'string') return say(VIEW_TEXTS.redated, language, told);
  const named = definition.settings[name];
  const setting = named === undefined ? name : inLanguage(named.title, reader);
  return say(VIEW_TEXTS.amended, language, { ...told, setting });
}

function sentFacts(entry: Entry, source: Source, reader: Reader): readonly FactModel[] {
  if (entry.kind === 'effect') return letterFact(entry, source, reader);
  if (entry.kind !== 'event' && entry.kind !== 'consent') return [];
  return formOf(entry, source).flatMap(
    ({ field }) => factOf(field, entry.sent[field.name] as Value, reader, source) ?? [],
  );
}

/** The fields that were asked for, in the order of the form; the canonical text of an entry knows no order. */
function formOf(entry: Entry, { definition }: Source): ReturnType<typeof formFields> {
  return formFields(actionOfEntry(definition, entry)?.form ?? []);
}
