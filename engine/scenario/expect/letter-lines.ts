import { DOCUMENT_TYPE, openContent } from '#engine/document/content.ts';
import { linesOf } from '#engine/document/lines.ts';
import { marksOf } from '#engine/document/marks.ts';
import { namesOf } from '#engine/runtime/directory.ts';
import type { Moment } from './moment.ts';

/** What a file made of a letter says, in both languages; nothing for one that came from elsewhere, which is not read. */
export async function letterLines(
  file: string | undefined,
  { case: subject, stage }: Pick<Moment, 'case' | 'stage'>,
  letter?: string,
): Promise<readonly string[]> {
  const { engine, published, clock, zone } = stage;
  const [row] = file === undefined ? [] : await engine.store.files([file]);
  const bytes = row?.type === DOCUMENT_TYPE ? await engine.files.get(row.file) : null;
  if (row === undefined || bytes === null) return [];
  const names = namesOf(await engine.world.directory(clock.now()));
  const source = { definition: published.definition, case: subject };
  const marks = marksOf(source, row.file, { names, zone, ...(letter === undefined ? {} : { letter }) });
  const content = openContent(bytes);
  return (['id', 'en'] as const).flatMap((language) => linesOf(content, marks, language));
}
