/** How the person whom a case belongs to is called. */
import type { Definition } from '#engine/definition/types.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { inLanguage, isOwn } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** "You" to that person; to others the title of the role, never a name. */
export function starterName(source: Pick<Source, 'case' | 'definition'>, reader: Reader): string {
  if (isOwn(reader, source)) return say(VIEW_TEXTS.you, reader.language);
  return starterTitle(source.definition, reader);
}

/** The title of the public role; in general words where the process has none or more than one. */
export function starterTitle({ roles }: Definition, reader: Reader): string {
  const titles = Object.values(roles).flatMap((role) => (role.kind === 'public' ? [role.title] : []));
  const [title] = titles;
  return title === undefined || titles.length > 1
    ? say(VIEW_TEXTS.starter, reader.language)
    : inLanguage(title, reader);
}
