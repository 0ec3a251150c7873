import type { Action, Field } from '#engine/definition/types.ts';
import type { Item } from '#engine/machine/types.ts';
import type { Denial } from '#engine/policy/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { audienceOf } from './case-page.ts';
import { MANDATE_NAMES } from './mandate.ts';
import { actionTitle, fieldOf, inLanguage } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** Why this reader may not do an action: the first rule about people that fails, as a sentence (design.md section 8). */
export function denialSentence(
  denial: Denial,
  action: Pick<Action, 'by' | 'event'>,
  source: Source,
  reader: Reader,
  item: Item | null = null,
): string {
  const { language } = reader;
  switch (denial.rule) {
    case 'role':
      return notYourTask(audienceOf(action, source, reader, item), reader);
    case 'not_starter':
      return say(VIEW_TEXTS.deniedNotStarter, language);
    case 'not_doer':
      return say(VIEW_TEXTS.deniedNotDoer, language, { action: actionTitle(denial.event, source, reader) });
    case 'not_party':
      return say(VIEW_TEXTS.deniedNotParty, language, {
        field: fieldTitle(denial.field, action, source, reader, item),
      });
    case 'did':
      return say(VIEW_TEXTS.deniedDid, language, { action: actionTitle(denial.event, source, reader) });
    case 'starter':
      return say(VIEW_TEXTS.deniedStarter, language);
    case 'party':
      return say(VIEW_TEXTS.deniedParty, language, {
        field: fieldTitle(denial.field, action, source, reader, item),
      });
    case 'related':
      return say(VIEW_TEXTS.deniedRelated, language, {
        person:
          'role' in denial.to
            ? roleTitle(denial.to.role, source, reader)
            : fieldTitle(denial.to.field, action, source, reader, item),
      });
    case 'conflict':
      return say(VIEW_TEXTS.deniedConflict, language);
    case 'mandate':
      return say(VIEW_TEXTS.deniedMandate, language, { mandate: MANDATE_NAMES[denial.mandate] });
    case 'deny':
      return inLanguage(denial.text, reader);
  }
}

/** Where the case itself says for whom an action is, it may say nobody yet. */
function notYourTask(roles: string, { language }: Reader): string {
  return roles === ''
    ? say(VIEW_TEXTS.deniedNobodyYet, language)
    : say(VIEW_TEXTS.notYourTask, language, { roles });
}

function roleTitle(name: string, { definition }: Source, reader: Reader): string {
  const role = definition.roles[name];
  return role === undefined ? name : inLanguage(role.title, reader);
}

function fieldTitle(
  name: string,
  { event }: Pick<Action, 'event'>,
  source: Source,
  reader: Reader,
  item: Item | null,
): string {
  const field = name.startsWith('it.')
    ? columnOf(name.slice('it.'.length), source, item)
    : fieldOf(source.definition, event, name);
  return field === null ? name : inLanguage(field.label, reader);
}

/** The column of the list that the item is one of. */
function columnOf(name: string, { definition }: Source, item: Item | null): Field | null {
  const list = definition.data[definition.states[item?.state ?? '']?.each?.field ?? ''];
  return list?.type === 'table' ? (list.columns[name] ?? null) : null;
}
