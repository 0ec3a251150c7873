import type { Path } from '#engine/definition/source.ts';
import type { Case } from '#engine/machine/types.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { LANGUAGES } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { casePage } from '#engine/view/case-page.ts';
import { anyoneOf, readerOf, sourceOf } from '../page.ts';
import { caseForms, startForm } from '../pages/forms.ts';
import { formText, pageText } from '../pages/text.ts';
import type { Stage } from '../stage.ts';
import { said } from './moment.ts';
import type { Look, Miss, Moment, Said } from './moment.ts';

type Named = Readonly<Record<string, string>>;

/** The whole page of a case, in both LANGUAGES, line by line as the file of that name has it. */
export const reads: Look<Named> = async (wanted, moment, path) => {
  const misses: Miss[] = [];
  for (const [who, name] of Object.entries(wanted)) {
    const parts = await inEach((language) => pageLines(moment.stage, moment.case, who, language));
    misses.push(...compared(parts, name, moment, [...path, who]));
  }
  return misses;
};

/** The page on which a case is begun, as anyone finds it. */
export const begins: Look<Named> = async (wanted, moment, path) => {
  const { stage } = moment;
  const misses: Miss[] = [];
  for (const [event, name] of Object.entries(wanted)) {
    const parts = await inEach(async (language) => {
      const start = stage.published.definition.start[event];
      return start === undefined
        ? []
        : formText(await startForm(stage, start, await anyoneOf(stage, language)));
    });
    misses.push(...compared(parts, name, moment, [...path, event]));
  }
  return misses;
};

async function pageLines(
  stage: Stage,
  subject: Case,
  who: string,
  language: Language,
): Promise<readonly string[]> {
  const reader = await readerOf(stage, who, subject, language);
  if (reader === null) return ['-'];
  const source = await sourceOf(stage, subject);
  return pageText(casePage(source, reader, await caseForms(stage, source, reader), []));
}

async function inEach(of: (language: Language) => Promise<readonly string[]>): Promise<readonly string[]> {
  const parts = await Promise.all(
    LANGUAGES.map(async (language) => [`--- ${language}`, ...(await of(language))]),
  );
  return parts.flat();
}

/** The first line that is another one; while pages are written, none. */
function compared(lines: readonly string[], name: string, { pages }: Moment, path: Path): readonly Miss[] {
  if (pages.written !== null) {
    pages.written.set(name, `${lines.join('\n')}\n`);
    return [];
  }
  const text = pages.expected.get(name);
  if (text === undefined)
    return [{ path, expected: said(SCENARIO_TEXTS.pageFile, { name }), seen: said(SCENARIO_TEXTS.none) }];
  const wanted = text.replace(/\n$/, '').split('\n');
  const at = Array.from({ length: Math.max(wanted.length, lines.length) }, (_, index) => index).find(
    (index) => wanted[index] !== lines[index],
  );
  return at === undefined ? [] : [{ path, expected: line(at, wanted[at]), seen: line(at, lines[at]) }];
}

function line(at: number, text: string | undefined): Said {
  return text === undefined ? said(SCENARIO_TEXTS.none) : `${at + 1}: ${text}`;
}
