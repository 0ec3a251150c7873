import type { CellText, Definition, Field, FormLine, Text } from '#engine/definition/types.ts';
import type { CalendarsByHash } from '#engine/machine/replay.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case, Entry, FileFact, Zone } from '#engine/machine/types.ts';
import { isStarter } from '#engine/policy/admit.ts';
import type { Actor, CaseForPolicy, Holder, Units } from '#engine/policy/types.ts';
import type { Language } from '#engine/texts/text.ts';

/** Names of people and places, as of the moment the page is made. */
export interface Names {
  person(id: string): string | null;
  unit(id: string): string | null;
  /** The tracking ID of another case, where the reader sees that case. */
  case?(id: string): string | null;
  tableLabel(table: string, key: string): CellText | null;
}

/** Who reads, when, in which language, and what the world is called. */
export interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: string;
  /** Zone of the handling office, hours from UTC. */
  readonly zone: Zone;
  readonly names: Names;
}

/** A case with all that its pages are made of. Personal values are those that still exist, by key. */
export interface Source {
  readonly definition: Definition;
  readonly hash: string;
  readonly case: Case;
  readonly entries: readonly Entry[];
  readonly personal: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, FileFact>;
  readonly units: Units;
  readonly calendars: CalendarsByHash;
  /** Officials to whom the open tasks are offered; not there where nothing is handed over. */
  readonly colleagues?: readonly Holder[];
}

export function inLanguage(text: Text, { language }: Pick<Reader, 'language'>): string {
  return text[language];
}

/** Words of a reference table, which stand in one language for both, or in both. */
export function wordsOf(words: CellText, reader: Pick<Reader, 'language'>): string {
  return typeof words === 'string' ? words : inLanguage(words, reader);
}

export function subjectOf(source: Pick<Source, 'definition' | 'case'>): CaseForPolicy {
  return forPolicy(source.definition, source.case, {});
}

export function isOwn(reader: Reader, source: Pick<Source, 'case'>): boolean {
  return isStarter(reader.actor, source.case);
}

/** The field as an event's form declares it, else the case's own. */
export function fieldOf(definition: Definition, event: string, name: string): Field | null {
  const formIn = (actions: Readonly<Record<string, { readonly form: readonly FormLine[] }>>) =>
    Object.hasOwn(actions, event) ? (actions[event]?.form ?? []) : [];
  const forms = [
    formIn(definition.start),
    ...Object.values(definition.states).map((state) => formIn(state.on)),
  ];
  for (const line of forms.flat()) {
    if (line.kind === 'field' && line.field.name === name) return line.field;
    const found = line.kind === 'any_of' ? line.fields.find((field) => field.name === name) : undefined;
    if (found !== undefined) return found;
  }
  return Object.hasOwn(definition.data, name) ? (definition.data[name] ?? null) : null;
}

/** The title under which an event was offered, from wherever the process offers it. */
export function actionTitle(
  event: string,
  { definition }: Pick<Source, 'definition'>,
  reader: Pick<Reader, 'language'>,
): string {
  const found =
    definition.start[event] ??
    Object.values(definition.states).find((state) => Object.hasOwn(state.on, event))?.on[event];
  return found === undefined ? event : inLanguage(found.title, reader);
}
