import type { Path } from '#engine/definition/source.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Language, Phrase } from '#engine/texts/text.ts';
import { casePage } from '#engine/view/case-page.ts';
import type { FactModel, HistoryLine, PublicPage } from '#engine/view/page.ts';
import { publicPage } from '#engine/view/public-page.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import { anyoneOf, readerOf, sourceOf } from '../page.ts';
import { PUBLIC } from '../scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { listOf, pathOf, said } from './moment.ts';
import type { Look, Miss } from './moment.ts';

type Wanted = NonNullable<Expectation['sees']>;
type WantedView = Exclude<Wanted[string], boolean>;

/** What the page of each audience shows and hides; false: to them the case does not exist. */
export const sees: Look<Wanted> = async (wanted, { stage, case: subject }, path) => {
  const source = await sourceOf(stage, subject);
  const misses: Miss[] = [];
  for (const [who, view] of Object.entries(wanted)) {
    const pageIn = async (language: Language): Promise<Page | null> =>
      who === PUBLIC
        ? publicPage(source, await anyoneOf(stage, language))
        : pageFor(source, await readerOf(stage, who, subject, language));
    const at = [...path, who];
    const page = await pageIn('id');
    if ((page !== null) !== (view !== false)) misses.push(sight(view !== false, at));
    else if (page !== null && typeof view !== 'boolean')
      misses.push(...onPage(view, page, JSON.stringify([page, await pageIn('en')]), at));
  }
  return misses;
};

/** A page with facts; that of a case also has those of its history. */
type Page = Pick<PublicPage, 'facts'> & { readonly history?: readonly HistoryLine[] };

function pageFor(source: Source, reader: Reader | null): Page | null {
  return reader === null ? null : casePage(source, reader, [], []);
}

function sight(mustSee: boolean, path: Path): Miss {
  const [yes, no] = [said(SCENARIO_TEXTS.sees), said(SCENARIO_TEXTS.seesNot)];
  return { path, expected: mustSee ? yes : no, seen: mustSee ? no : yes };
}

/** `text` is all that the page says, in both languages. */
function onPage(view: WantedView, page: Page, text: string, at: Path): readonly Miss[] {
  const facts = [...page.facts, ...(page.history ?? []).flatMap((line) => line.facts)];
  const shows = (name: string): boolean => facts.some((fact) => fact.name === name);
  const masks = (name: string): boolean => facts.some((fact) => fact.name === name && isMasked(fact));
  // As JSON writes it, so that a quotation mark in the text is found too.
  const says = (part: string): boolean => text.includes(JSON.stringify(part).slice(1, -1));
  const { shown, hidden, masked, notMasked, said: there, notSaid } = SCENARIO_TEXTS;
  const every = (
    key: keyof WantedView,
    holds: (name: string) => boolean,
    yes: Phrase,
    no: Phrase,
  ): Miss[] => {
    const names = view[key] ?? [];
    return listOf(names).flatMap((name, index) => {
      if (holds(name)) return [];
      const params = { name, text: name };
      const path = pathOf([...at, key], names, index);
      return [{ path, expected: said(yes, params), seen: said(no, params) }];
    });
  };
  return [
    ...every('shows', shows, shown, hidden),
    ...every('hides', (name) => !shows(name), hidden, shown),
    ...every('masks', masks, masked, notMasked),
    ...every('says', says, there, notSaid),
    ...every('never_says', (part) => !says(part), notSaid, there),
  ];
}

function isMasked({ text }: FactModel): boolean {
  return text.startsWith('•');
}
