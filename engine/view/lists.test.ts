import { describe, expect, it } from 'vitest';
import { TOY, TOY_CALENDAR, toyActor, toyCase } from '#engine/testing/toy.ts';
import type { Language } from '#engine/texts/text.ts';
import { caseListRow, countText, inboxRow } from './lists.ts';
import type { ListedCase } from './lists.ts';
import type { InboxRow } from './page.ts';
import type { Reader } from './reader.ts';

const at = (date: string, time: string): string => new Date(`${date}T${time}:00+07:00`).toISOString();
const readerAt = (now: string, language: Language = 'id'): Reader => ({
  actor: toyActor('ani'),
  language,
  now,
  zone: 7,
  names: {
    person: (id) => ({ ani: 'Ani Rahma', budi: 'Budi' })[id] ?? null,
    unit: () => 'Dinas Alfa',
    tableLabel: () => null,
  },
});
const task = toyCase().tasks[0]!;
const listed: ListedCase = {
  caseId: 'case-1',
  tracking: 'TOY-1',
  state: 'dibuka',
  unit: 'dinas_a',
  opened: at('2026-02-11', '09:00'),
  levels: [],
  headline: 'Lampu mati',
};
/** The task is due on Friday 20 February, end of the day. */
const rowAt = (now: string, change: Partial<typeof task> = {}, language?: Language): InboxRow =>
  inboxRow(listed, { ...task, ...change }, TOY.definition, TOY_CALENDAR, readerAt(now, language));

describe('a row of the inbox', () => {
  it.each([
    [at('2026-02-11', '10:00'), 'Jumat 20 Februari', 'none'],
    [at('2026-02-18', '10:00'), 'Jumat 20 Februari', 'soon'],
    [at('2026-02-19', '23:59'), 'Jumat 20 Februari', 'soon'],
    [at('2026-02-20', '08:00'), 'hari ini 23.59', 'today'],
    [at('2026-02-21', '00:00'), 'lewat 1 hari', 'late'],
    [at('2026-02-25', '10:00'), 'lewat 5 hari', 'late'],
  ])('at %s says that it is due %s: %s', (now, due, urgency) => {
    expect(rowAt(now)).toMatchObject({ due, urgency });
  });

  it('says late today when its hour has passed but not its day', () => {
    expect(rowAt(at('2026-02-20', '12:00'), { due: at('2026-02-20', '11:00') })).toMatchObject({
      due: 'lewat hari ini',
      urgency: 'late',
    });
    expect(rowAt(at('2026-02-20', '12:00'), { due: at('2026-02-20', '11:00') }, 'en').due).toBe('late today');
  });

  it('says that a task need not be done, and that it is urgent', () => {
    const said = (options: object, language: Language): readonly string[] => {
      const state = TOY.definition.states[task.state];
      if (state === undefined) throw new Error('no state');
      const states = {
        ...TOY.definition.states,
        [task.state]: { ...state, task: { ...state.task, ...options } },
      };
      const reader = readerAt(at('2026-02-20', '12:00'), language);
      return inboxRow(listed, task, { ...TOY.definition, states }, TOY_CALENDAR, reader).badges;
    };
    expect(said({ optional: true }, 'id')).toEqual(['Tidak wajib']);
    expect(said({ optional: true, priority: 'high' }, 'en')).toEqual(['High priority', 'Optional']);
    expect(said({}, 'en')).toEqual([]);
  });

  it('without a clock is due never', () => {
    expect(rowAt(at('2026-02-20', '12:00'), { due: null })).toMatchObject({ due: null, urgency: 'none' });
  });

  it('tells its age in working days, its state, its office and whose it is', () => {
    expect(rowAt(at('2026-02-20', '12:00'))).toMatchObject({
      age: 'usia 5 hk',
      state: 'Dibuka',
      unit: 'Dinas Alfa',
      service: 'Mainan',
      headline: 'Lampu mati',
      claimedBy: null,
      mine: false,
    });
  });

  it('tells what others call its state', () => {
    const { dibuka } = TOY.definition.states;
    if (dibuka === undefined) throw new Error('the toy has changed');
    const states = { ...TOY.definition.states, dibuka: { ...dibuka, code: 'PENDING AT DESK' } };
    const now = readerAt(at('2026-02-20', '12:00'));
    const row = inboxRow(listed, task, { ...TOY.definition, states }, TOY_CALENDAR, now);
    expect(row.state).toBe('Dibuka (PENDING AT DESK)');
  });

  it('tells who holds it, and that an unknown person is an official', () => {
    const claimed = (person: string): InboxRow =>
      rowAt(at('2026-02-12', '09:00'), { claim: { person, role: 'petugas' } });
    expect(claimed('ani')).toMatchObject({ claimedBy: 'Ani Rahma', mine: true });
    expect(claimed('budi')).toMatchObject({ claimedBy: 'Budi', mine: false });
    expect(claimed('hilang').claimedBy).toBe('Petugas');
  });
});

describe('a row of the list of cases', () => {
  it('is named by its headline, or by its number where that may not be shown', () => {
    const reader = readerAt(at('2026-02-20', '12:00'), 'en');
    expect(caseListRow({ ...listed, closed: 'selesai' }, TOY.definition, reader)).toMatchObject({
      headline: 'Lampu mati',
      closed: true,
      state: 'Open',
    });
    expect(caseListRow({ ...listed, closed: null, headline: null }, TOY.definition, reader)).toMatchObject({
      headline: 'TOY-1',
      closed: false,
    });
  });

  it('shows a state that the definition no longer knows by its own name', () => {
    const reader = readerAt(at('2026-02-20', '12:00'));
    expect(caseListRow({ ...listed, closed: null, state: 'lama' }, TOY.definition, reader).state).toBe(
      'lama',
    );
  });
});

describe('a count as it is shown', () => {
  it('is exact up to what was counted, then with a plus', () => {
    expect(['0', '999', '1000+']).toEqual(
      [0, 999, 1000].map((count) => countText(count, 1000, { language: 'id' })),
    );
  });
});
