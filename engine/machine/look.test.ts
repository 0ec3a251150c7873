import { describe, expect, it } from 'vitest';
import {
  publishedOf,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
  toyEvent,
  TOY_CALENDAR,
} from '#engine/testing/toy.ts';
import { accepted, refusedBy } from '#engine/testing/toy.ts';
import { sealEntry } from './entry.ts';
import { questionsOf } from './look.ts';
import { unborn } from './unborn.ts';
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, Env, RawForm } from './types.ts';

/** The toy with look-ups at its start and on an action. */
const LOOKING = publishedOf(
  TOY_TEXT.replace(
    '    target: dibuka\nshared:',
    `    look:
      serupa:
        title: { id: Mungkin sama, en: Possibly the same }
        where: { jenis: form.jenis, jumlah: data.jumlah, mendesak: form.mendesak }
        newer: 14 days
        max: 3
      beralasan: { title: { id: Alasan sama, en: Same reason }, where: { alasan: form.alasan }, newer: 2 days }
    target: dibuka
shared:`,
  )
    .replace(
      '        form: [judul, jumlah]\n',
      `        form: [judul, jumlah]
        look:
          sejudul: { title: { id: Judul sama, en: Same title }, cases: izin, where: { nama: form.judul, hasil: data.hasil }, newer: 1 hour }
          senilai: { title: { id: Senilai, en: Same size }, where: { jumlah: data.jumlah }, newer: 1 hour }
`,
    )
    .replace(
      'en: Reopen }\n',
      'en: Reopen }\n        look: { sehasil: { title: { id: Sehasil, en: Same result }, where: { hasil: data.hasil }, newer: 9 days } }\n',
    ),
);
const { definition } = LOOKING;
const FORM = { ...TOY_FORM, jenis: 'besar' };
const world = (look: Env['facts']['look'] = {}): Env => {
  const env = toyEnv({ as: 'warga' });
  return { ...env, facts: { ...env.facts, look } };
};
const begin = (form: RawForm = FORM, look: Env['facts']['look'] = {}) =>
  accepted(start(LOOKING, TOY_BIRTH, { event: 'AJUKAN', form }, world(look)));

describe('what a start asks before its step', () => {
  const asked = (form: RawForm) =>
    questionsOf(
      definition,
      unborn(definition, TOY_BIRTH, LOOKING.hash, world().now),
      definition.start['AJUKAN']!,
      form,
      world(),
    );
  const serupa = { name: 'serupa', process: 'toy', newer: 1_209_600_000, max: 3 };

  it('has the values as the step will read them, not as they were typed', () => {
    expect(asked({ ...FORM, jenis: ' besar ', jumlah: '09' })).toEqual([
      { ...serupa, where: { jenis: 'besar', jumlah: 9, mendesak: false } },
    ]);
  });

  it('is nothing where one of the values is not given', () => {
    expect(asked(TOY_FORM)).toEqual([]);
    expect(asked({ ...FORM, jenis: '' })).toEqual([]);
  });

  it('does not have what was typed into a field that is not shown', () => {
    const alasan = 'Pohon tumbang';
    expect(asked({ ...FORM, alasan }).map(({ name }) => name)).toEqual(['serupa']);
    expect(asked({ ...FORM, alasan, mendesak: true }).map(({ name, where }) => [name, where])).toEqual([
      ['serupa', { jenis: 'besar', jumlah: 9, mendesak: true }],
      ['beralasan', { alasan }],
    ]);
  });

  it.each<[string, RawForm]>([
    ['a value that is not accepted', { jumlah: 11 }],
    ['text that cannot be stored', { judul: 'nul \u0000' }],
    ['a field that is not there', { lain: 'x' }],
  ])('is nothing when the form is refused for %s', (_what, wrong) => {
    expect(asked({ ...FORM, ...wrong })).toEqual([]);
    expect(
      refusedBy(start(LOOKING, TOY_BIRTH, { event: 'AJUKAN', form: { ...FORM, ...wrong } }, world())),
    ).toMatchObject({ code: 'FORM_INVALID' });
  });
});

describe('what an action asks before its step', () => {
  const { case: opened } = begin();
  const change = definition.states['dibuka']!.on['UBAH']!;
  const asked = (subject: Case, now = '2026-02-12T02:00:00.000Z') =>
    questionsOf(definition, subject, change, { judul: 'Lampu mati', jumlah: 4 }, toyEnv({ now }));

  it('has the data with the form laid over it', () => {
    expect(asked(opened)).toEqual([
      { name: 'senilai', process: 'toy', newer: 3_600_000, max: 5, where: { jumlah: 4 } },
    ]);
  });

  it('has the data as it is after the timers that are due by now', () => {
    expect(asked(opened, '2026-06-01T02:00:00.000Z').map(({ name, where }) => [name, where])).toEqual([
      ['sejudul', { nama: 'Lampu mati', hasil: 'lewat' }],
      ['senilai', { jumlah: 4 }],
    ]);
  });
});

describe('what a look-up found', () => {
  it('stands in the entry of its step', () => {
    const { entries } = begin(FORM, { serupa: ['case-9', 'case-8'] });
    expect(entries.map(({ entry }) => entry.env.look)).toEqual([{ serupa: ['case-9', 'case-8'] }]);
  });

  it('is not named where it was not asked, and only under names that the action has', () => {
    expect(begin(FORM, { lain: ['case-9'] }).entries[0]?.entry.env.look).toEqual({});
  });

  it('does not stand in the entries of timers that were due before the step', () => {
    const { case: opened } = begin();
    const env = toyEnv({ as: 'warga', now: '2026-06-01T02:00:00.000Z' });
    const found = { ...env, facts: { ...env.facts, look: { sehasil: ['case-9'] } } };
    const command = { ...toyEvent(opened, 'BUKA'), task: 'selesai/1' };
    const { entries } = accepted(step(definition, opened, command, found));
    expect(entries.map(({ entry }) => [entry.kind, entry.env.look])).toEqual([
      ['timer', {}],
      ['event', { sehasil: ['case-9'] }],
    ]);
  });

  it('is given back by replay, which asks nothing again', () => {
    const { case: subject, entries } = begin(FORM, { serupa: ['case-9'], beralasan: [] });
    const replayed = replay(LOOKING, entries, { 'kantor-1': TOY_CALENDAR });
    expect(replayed.difference).toBeNull();
    expect(replayed.cases.at(-1)).toEqual(subject);
  });

  it('cannot be put into a history under a name that the action does not have', () => {
    const [first] = begin().entries;
    if (first === undefined) throw new Error('no entry');
    const { entry } = first;
    const forged = sealEntry({ ...entry, env: { ...entry.env, look: { palsu: ['case-9'] } } });
    expect(replay(LOOKING, [forged], { 'kantor-1': TOY_CALENDAR }).difference).toEqual({
      sequence: 1,
      what: 'text',
    });
  });
});
