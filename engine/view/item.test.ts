import { describe, expect, it } from 'vitest';
import { plotsText, plotsWalk, surveyed } from '#engine/testing/plots.ts';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';
import { TOY_CALENDAR, TOY_UNITS, toyActor, toyEnv } from '#engine/testing/toy.ts';
import type { Language } from '#engine/texts/text.ts';
import { pageActions } from './action.ts';
import { casePage, audienceOf } from './case-page.ts';
import { denialSentence } from './denial.ts';
import { historyLines } from './history.ts';
import { slotOf } from './item.ts';
import { inboxRow } from './lists.ts';
import type { Reader, Source } from './reader.ts';

const readerIn = (language: Language, as = 'ani'): Reader => ({
  actor: toyActor(as),
  language,
  now: '2026-02-12T02:00:00.000Z',
  zone: 7,
  names: {
    person: (id) => ({ ani: 'Ani', budi: 'Budi', cici: 'Cici' })[id] ?? null,
    unit: (id) => ({ dinas_a: 'Dinas A', dinas_b: 'Dinas B', kota: 'Kota' })[id] ?? null,
    tableLabel: () => null,
  },
});
const sourceOf = (walk: Walk): Source => ({
  definition: walk.published.definition,
  hash: walk.published.hash,
  case: walk.case,
  entries: walk.history,
  personal: new Map(),
  files: new Map(),
  units: TOY_UNITS,
  calendars: { 'kantor-1': TOY_CALENDAR },
});
const sentences = (walk: Walk, language: Language): readonly string[] =>
  historyLines(sourceOf(walk), readerIn(language)).map(({ sentence }) => sentence);

const STEPS = `diukur: { title: { id: Diukur, en: Being measured }, on: { CATAT: { by: petugas, title: { id: Catat hasil, en: Record the result }, target: tercatat } }, after: { 14 days: tercatat } }, tercatat: { title: { id: Tercatat, en: Recorded }, type: final }`;
const ADD = `, add: { TAMBAH: { by: petugas, title: { id: Tambah petak, en: Add a plot }, form: [{ petak: { type: integer, label: { id: Petak, en: Plot } } }] } }`;
const plots = (): Walk => plotsWalk(surveyed(`, none: s${ADD}`, STEPS));

describe('the history of a case with items', () => {
  it('says which item a step was for and where it went', () => {
    const walk = plots()
      .send('CATAT', { item: '8' })
      .send('TAMBAH', { form: { petak: 20 } })
      .wait(15);
    expect(sentences(walk, 'en').slice(1, 4)).toEqual([
      'Ani (Officer, Dinas A): Record the result for plot 8. Plot 8: Recorded.',
      'Ani (Officer, Dinas A): Add a plot for plot 20.',
      'The system: The waiting time ended for plot 20. Plot 20: Recorded.',
    ]);
    expect(sentences(walk, 'id').slice(1, 4)).toEqual([
      'Ani (Petugas, Dinas A): Catat hasil untuk petak 8. Petak 8: Tercatat.',
      'Ani (Petugas, Dinas A): Tambah petak untuk petak 20.',
      'Sistem: Waktu tunggu berakhir untuk petak 20. Petak 20: Tercatat.',
    ]);
  });

  it('counts the items that one deadline moved when they are many', () => {
    const walk = plotsWalk(
      `
clocks:
  batas: { title: { id: Batas, en: Limit }, length: 5 days, starts: { entering: a }, owner: petugas }
` +
        surveyed(
          ', none: s',
          `diukur: { after: { batas: lewat } }, lewat: { on: { TUTUP: { by: petugas, target: beres } } }, beres: { type: final }`,
        ),
      { ya: false, bidang: [3, 8, 11, 12].map((petak) => ({ petak })) },
    ).wait(6);
    expect(sentences(walk, 'en').at(-1)).toBe('The system: The deadline "Limit" ended. 4 items went on.');
    expect(sentences(walk, 'id').at(-1)).toBe('Sistem: Tenggat "Batas" berakhir. 4 butir berpindah langkah.');
  });
});

describe('the tasks of several items', () => {
  it('are told apart on the page of the case and in the inbox', () => {
    const walk = plots();
    const titles = (language: Language): readonly string[] =>
      casePage(sourceOf(walk), readerIn(language), [], []).tasks.map(({ title }) => title);
    expect(titles('id')).toEqual(['a (Diukur) untuk petak 3', 'a (Diukur) untuk petak 8']);
    expect(titles('en')).toEqual(['a (Being measured) for plot 3', 'a (Being measured) for plot 8']);
    const listed = {
      caseId: 'case-1',
      tracking: 'LKH-1',
      state: 'a',
      unit: 'dinas_a',
      opened: '2026-02-11T02:00:00.000Z',
      levels: [],
      headline: null,
    };
    const { definition } = walk.published;
    // The lists of a database know no item but by the key of its task.
    const rows = walk.case.tasks.map(({ item: _item, ...task }) =>
      inboxRow(listed, task, definition, TOY_CALENDAR, readerIn('en')),
    );
    expect(rows.map(({ state }) => state)).toEqual(['a for plot 3', 'a for plot 8']);
  });

  it('of choices are called like the choice', () => {
    const walk = new Walk(
      stepsProcess(
        plotsText(`
states:
  a: { each: { in: data.minat, key: it.code, none: s }, initial: diukur, onDone: s, states: { ${STEPS} } }
  s: { type: final }
`),
      ),
      { ya: false, minat: ['air'] },
    );
    const [task] = casePage(sourceOf(walk), readerIn('id'), [], []).tasks;
    expect(task?.title).toBe('a (Diukur) untuk air');
  });
});

describe('the actions of several items', () => {
  it('stand on the page one by one, each with its item', () => {
    const walk = plots().send('CATAT', { item: '8' });
    const found = pageActions(sourceOf(walk), readerIn('en'), toyEnv());
    expect(found.map(({ action, item }) => [action.event, item?.key ?? null])).toEqual([
      ['CATAT', '3'],
      ['TAMBAH', null],
    ]);
  });

  it('are for whom the item names', () => {
    const walk = plots();
    const source = sourceOf(walk);
    const [item] = source.case.items;
    if (item === undefined) throw new Error('no item');
    const named = { ...item, it: { ...item.it, kantor: 'dinas_b' } };
    const by = walk.published.definition.states['a.diukur']?.on['CATAT']?.by ?? [];
    const [first] = by;
    if (first?.kind !== 'role') throw new Error('no role');
    const action = { by: [{ ...first, at: { of: 'field' as const, field: 'it.kantor' } }] };
    expect(audienceOf(action, source, readerIn('en'), named)).toBe('Officer at Dinas B');
  });

  it('say whom the item means when it is for somebody else', () => {
    const walk = plots();
    const [item] = walk.case.items;
    if (item === undefined) throw new Error('no item');
    const denied = { rule: 'not_party', field: 'it.petak' } as const;
    const said = denialSentence(denied, { by: [], event: 'CATAT' }, sourceOf(walk), readerIn('en'), item);
    expect(said).toBe('This is only for the person named under "Plot".');
  });
});

describe('the form of an item', () => {
  it('has a slot of its own on the page, which stays on a later visit', () => {
    expect(slotOf('CATAT', 'a.diukur/1/3')).toBe('CATAT.a.diukur.3');
    expect(slotOf('CATAT', 'a.diukur/2#lapangan/3')).toBe('CATAT.a.diukur.3');
    expect(slotOf('CATAT', 'a.diukur/1/Jalan 8/B')).toBe('CATAT.a.diukur.Jalan%208%2FB');
    expect(slotOf('CATAT', 'a.diukur/1')).toBe('CATAT');
    expect(slotOf('CATAT', null)).toBe('CATAT');
  });
});
