import { describe, expect, it } from 'vitest';
import type { Published } from '#engine/definition/types.ts';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
} from '#engine/testing/toy.ts';
import { replay } from './replay.ts';
import { advance, start, step } from './step.ts';
import type { Case, Command, RawForm, Refusal, Step } from './types.ts';

/** The toy with a decision run by UBAH. */
function deciding(
  decision: string,
  effects = '{ decide: nilai }',
  more: readonly [string, string][] = [],
): Published {
  const fields = `  kelas: { type: choice, set_by: nilai, of: { satu: { id: Satu, en: One }, dua: { id: Dua, en: Two } }, label: { id: Kelas, en: Class } }
  poin: { type: integer, label: { id: Poin, en: Points } }
  cepat: { type: boolean, label: { id: Cepat, en: Fast } }
`;
  const text = TOY_TEXT.replace(
    'status:\n',
    `${fields}decisions:\n  nilai:\n    title: { id: Nilai, en: Grade }\n${decision}status:\n`,
  ).replace('form: [judul, jumlah]\n', `form: [judul, jumlah]\n        do: [${effects}]\n`);
  return publishedOf(more.reduce((done, [from, to]) => done.replace(from, to), text));
}
const opened = (published: Published, form: RawForm = {}): Step =>
  accepted(
    start(published, TOY_BIRTH, { event: 'AJUKAN', form: { ...TOY_FORM, ...form } }, toyEnv({ as: 'warga' })),
  );
const change = (subject: Case, form: RawForm): Command => ({
  kind: 'event',
  event: 'UBAH',
  task: subject.tasks[0]?.key ?? null,
  saw: subject.sequence,
  form: { judul: 'Lampu', ...form },
});
function changed(published: Published, form: RawForm, first: RawForm = {}): Step | Refusal {
  const { case: subject } = opened(published, first);
  return step(published.definition, subject, change(subject, form), toyEnv());
}

const FIRST = deciding(`    inputs: [data.jumlah, data.mendesak, data.tanggal]
    outputs: [kelas, poin]
    hit: first
    rows:
      - { when: ['-', '-', < 2026-02-01], then: [dua, 9] }
      - { when: [[1, 2], '-', '-'], then: [satu, { cel: data.jumlah * settings.batas }] }
      - { when: [3..5, true, '-'], then: [dua, 5] }
      - { when: ['-', { cel: data.jumlah == old.jumlah && data.jumlah > 7 }, '-'], then: [dua, 8] }
      - { when: ['<= 7', '-', '-'], then: [satu, 7] }
      - { when: ['-', '-', '-'], then: [satu, 0] }
`);

describe('a decision', () => {
  it.each<[RawForm, RawForm, string, number, number]>([
    [{ jumlah: 2 }, {}, 'satu', 6, 2],
    [{ jumlah: 4 }, { mendesak: true, alasan: 'Banjir' }, 'dua', 5, 3],
    [{ jumlah: 4 }, {}, 'satu', 7, 5],
    [{ jumlah: 9 }, {}, 'dua', 8, 4],
    [{ jumlah: 9 }, { tanggal: '2026-01-31' }, 'dua', 9, 1],
  ])('by the first row that holds: %j with %j', (form, before, kelas, poin, row) => {
    const { case: after, entries } = accepted(changed(FIRST, form, before));
    expect(after.data).toMatchObject({ kelas, poin });
    expect(entries[0]?.entry.wrote).toMatchObject({ kelas, poin });
    expect(entries[0]?.entry.decisions).toEqual([
      { rule: 'by', result: true },
      { rule: `decision nilai row ${String(row)}`, result: true },
    ]);
  });

  it('is taken again by replay from the entries alone', () => {
    const { case: subject, entries } = opened(FIRST);
    const next = accepted(step(FIRST.definition, subject, change(subject, { jumlah: 2 }), toyEnv()));
    const replayed = replay(FIRST, [...entries, ...next.entries], { 'kantor-1': TOY_CALENDAR });
    expect(replayed.difference).toBeNull();
    expect(replayed.cases.at(-1)).toEqual(next.case);
  });

  it('sees what the effects before it wrote, and is seen by those after it', () => {
    const published = deciding(
      `    inputs: [data.poin]
    outputs: [kelas]
    hit: first
    rows: [{ when: [4], then: [dua] }, { when: ['-'], then: [satu] }]
`,
      "{ set: { poin: 4 } }, { decide: nilai }, { set: { cepat: { cel: data.kelas == 'dua' } } }".replaceAll(
        "'",
        '"',
      ),
    );
    expect(accepted(changed(published, { jumlah: 1 })).case.data).toMatchObject({
      kelas: 'dua',
      cepat: true,
    });
  });

  it('adds up what it collects, and gives 0 and false when no row holds', () => {
    const published = deciding(
      `    inputs: [data.jumlah, data.mendesak]
    outputs: [poin, cepat]
    hit: collect
    rows:
      - { when: ['>= 3', '-'], then: [1, false] }
      - { when: ['>= 5', '-'], then: [10, true] }
      - { when: [5..7, '-'], then: [100, false] }
`,
      '{ decide: nilai }',
      [['set_by: nilai, ', '']],
    );
    const at = (jumlah: number) => accepted(changed(published, { jumlah }));
    expect(at(1).case.data).toMatchObject({ poin: 0, cepat: false });
    expect(at(4).case.data).toMatchObject({ poin: 1, cepat: false });
    const { case: after, entries } = at(6);
    expect(after.data).toMatchObject({ poin: 111, cepat: true });
    expect(entries[0]?.entry.decisions.slice(1).map(({ rule }) => rule)).toEqual([
      'decision nilai row 1',
      'decision nilai row 2',
      'decision nilai row 3',
    ]);
  });
});

describe('a decision that has no answer', () => {
  const unsure = (last: string): Published =>
    deciding(`    inputs: [data.jumlah]
    outputs: [kelas]
    hit: unique
    rows:
      - { when: [{ cel: data.jumlah < 5 }], then: [satu] }
      - { when: [{ cel: data.jumlah < 3 }], then: [dua] }
${last}`);

  it('refuses the step, names itself to people and the cause to the operator', () => {
    const none = unsure('');
    expect(refusedBy(changed(none, { jumlah: 7 }))).toMatchObject({
      code: 'DECISION_NO_ROW',
      reasons: [{ id: 'Nilai', en: 'Grade' }],
      cause: 'decision nilai: no row',
    });
    expect(refusedBy(changed(none, { jumlah: 2 }))).toMatchObject({
      code: 'DECISION_TWO_ROWS',
      cause: 'decision nilai: rows 1, 2',
    });
    expect(accepted(changed(none, { jumlah: 4 })).case.data['kelas']).toBe('satu');
  });

  it('has one when the last row asks nothing; that row is no second answer', () => {
    const always = unsure("      - { when: ['-'], then: [dua] }\n");
    expect(accepted(changed(always, { jumlah: 7 })).case.data['kelas']).toBe('dua');
    expect(accepted(changed(always, { jumlah: 4 })).case.data['kelas']).toBe('satu');
    expect(refusedBy(changed(always, { jumlah: 2 })).code).toBe('DECISION_TWO_ROWS');
  });

  it('is no answer for a day that was not given: it lies in no range', () => {
    const published = deciding(`    inputs: [data.tanggal]
    outputs: [kelas]
    hit: first
    rows: [{ when: [< 2026-02-05], then: [satu] }, { when: ['>= 2026-02-05'], then: [dua] }]
`);
    expect(accepted(changed(published, { jumlah: 1 }, { tanggal: '2026-02-04' })).case.data['kelas']).toBe(
      'satu',
    );
    expect(accepted(changed(published, { jumlah: 1 }, { tanggal: '2026-02-05' })).case.data['kelas']).toBe(
      'dua',
    );
    expect(refusedBy(changed(published, { jumlah: 1 })).code).toBe('DECISION_NO_ROW');
  });
});

describe('a decision of a timer', () => {
  it('stands in the entry of the timer, which replays', () => {
    const published = deciding(
      `    inputs: [data.jumlah]
    outputs: [poin]
    hit: first
    rows: [{ when: ['-'], then: [{ cel: data.jumlah + 1 }] }]
`,
      '{ set: { cepat: true } }',
      [
        ['set_by: nilai, ', ''],
        ['periksa: { do: [{ set: { hasil: lewat } }]', 'periksa: { do: [{ decide: nilai }]'],
      ],
    );
    const { case: subject, entries } = opened(published);
    const next = advance(published.definition, subject, toyEnv({ now: '2026-06-01T02:00:00.000Z' }));
    expect(next.case.data['poin']).toBe(10);
    expect(next.entries[0]?.entry.decisions).toEqual([{ rule: 'decision nilai row 1', result: true }]);
    const replayed = replay(published, [...entries, ...next.entries], { 'kantor-1': TOY_CALENDAR });
    expect(replayed.cases.at(-1)).toEqual(next.case);
  });
});

describe('a field that a decision writes', () => {
  it('is written by nothing else, even where a definition was put together by hand', () => {
    const { definition } = deciding(`    inputs: [data.jumlah]
    outputs: [kelas]
    hit: first
    rows: [{ when: ['-'], then: [dua] }]
`);
    const poin = definition.data['poin'];
    if (poin === undefined) throw new Error('no field');
    const forged = {
      ...definition,
      data: { ...definition.data, hasil: { ...poin, name: 'hasil', setBy: 'nilai' } },
    };
    const { case: subject } = opened({ definition, hash: 'x' });
    const decide: Command = {
      ...change(subject, { jumlah: 1 }),
      event: 'PUTUSKAN',
      form: { jumlah: 1 },
    } as Command;
    expect(refusedBy(step(forged, subject, decide, toyEnv()))).toMatchObject({
      code: 'GUARD_FAILED',
      cause: 'set hasil: a decision alone writes it',
    });
  });
});
