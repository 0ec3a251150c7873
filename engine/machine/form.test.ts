import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
  toyStart,
} from '#engine/testing/toy.ts';
import { start } from './step.ts';
import type { RawForm, Refusal, Step } from './types.ts';

const problems = (form: RawForm) =>
  refusedBy(toyStart(form)).problems.map(({ field, code }) => [field, code]);

describe('a field that is shown only under a condition', () => {
  it('is not read while the condition does not hold: neither written nor judged', () => {
    const { case: opened, entries } = accepted(
      toyStart({ ...TOY_FORM, alasan: 'Rahasia dapur.', mendesak: false }),
    );
    expect(opened.data).not.toHaveProperty('alasan');
    expect(JSON.stringify(entries)).not.toContain('Rahasia dapur.');
    expect(toyStart({ ...TOY_FORM, alasan: 'x'.repeat(9999) })).toMatchObject({ refused: false });
  });

  it('is read and required when what was typed beside it makes the condition hold', () => {
    expect(problems({ ...TOY_FORM, mendesak: true })).toEqual([['alasan', 'FIELD_REQUIRED']]);
    expect(
      accepted(toyStart({ ...TOY_FORM, mendesak: true, alasan: 'Ada anak jatuh.' })).case.data['alasan'],
    ).toBe('Ada anak jatuh.');
  });
});

const HIDING = publishedOf(
  TOY_TEXT.replace('judul, jumlah, mendesak, alasan', 'judul, jumlah, tampil, mendesak, alasan')
    .replace(
      '  mendesak: { type: boolean,',
      '  tampil: { type: boolean, label: { id: Tampil, en: Shown } }\n  mendesak: { type: boolean, shown: { cel: data.tampil },',
    )
    .replace('  hp: { type: text,', '  hp: { type: text, shown: { cel: data.tampil },'),
);
const hiding = (form: RawForm): Step | Refusal =>
  start(
    HIDING,
    TOY_BIRTH,
    { event: 'AJUKAN', form: { ...TOY_FORM, hp: '', ...form } },
    toyEnv({ as: 'warga' }),
  );

describe('a field hidden by another field', () => {
  it('hides in turn what depends on it: what was typed into a hidden field decides nothing', () => {
    const { data } = accepted(
      hiding({ tampil: false, mendesak: true, alasan: 'Tersembunyi.', email: 'w@contoh.id' }),
    ).case;
    expect(data).not.toHaveProperty('mendesak');
    expect(data).not.toHaveProperty('alasan');
  });

  it('shows in turn what depends on it as soon as it is shown', () => {
    expect(refusedBy(hiding({ tampil: true, mendesak: true, email: 'w@contoh.id' })).problems).toMatchObject([
      { field: 'alasan', code: 'FIELD_REQUIRED' },
    ]);
  });
});

describe('a line of which at least one field is needed', () => {
  it('is satisfied by either, and by both', () => {
    for (const given of [
      { hp: '081234567890' },
      { email: 'wati@contoh.id' },
      { hp: '081234567890', email: 'wati@contoh.id' },
    ])
      expect(toyStart({ ...TOY_FORM, hp: '', ...given })).toMatchObject({ refused: false });
  });

  it('says so on its first field when none is given', () => {
    expect(problems({ ...TOY_FORM, hp: '   ' })).toEqual([['hp', 'FIELD_ANY_OF']]);
  });

  it('says only what is wrong with the one that was given wrongly', () => {
    expect(problems({ ...TOY_FORM, hp: '12' })).toEqual([['hp', 'FIELD_PATTERN']]);
  });

  it('is asked of the fields that are shown: a hidden one neither satisfies it nor silences it', () => {
    expect(refusedBy(hiding({ tampil: false })).problems).toMatchObject([
      { field: 'email', code: 'FIELD_ANY_OF' },
    ]);
    expect(refusedBy(hiding({ tampil: false, hp: '081234567890' })).problems).toMatchObject([
      { field: 'email', code: 'FIELD_ANY_OF' },
    ]);
    expect(refusedBy(hiding({ tampil: true })).problems).toMatchObject([
      { field: 'hp', code: 'FIELD_ANY_OF' },
    ]);
  });
});

describe('what an accepted form leaves behind', () => {
  it('is a value for each shown field, null where nothing was given, and the label of each row chosen', () => {
    const { case: opened, entries } = accepted(
      toyStart({ ...TOY_FORM, wilayah: '15.71', tanggal: '2026-02-10' }),
    );
    expect(opened.data).toMatchObject({
      judul: 'Lampu mati',
      jumlah: 9,
      mendesak: false,
      tanggal: '2026-02-10',
      wilayah: '15.71',
      jenis: null,
    });
    expect(entries[0]?.entry.env.labels).toEqual({ wilayah: { '15.71': 'Kota Jambi' } });
    expect(entries[0]?.entry.sent).toEqual(opened.data);
    expect(entries[0]?.entry.wrote).toEqual(opened.data);
  });

  it('measures "not after today" by the local day of the office, not by the day in London', () => {
    const lateEvening = toyEnv({ as: 'warga', now: '2026-02-11T17:30:00.000Z' });
    expect(toyStart({ ...TOY_FORM, tanggal: '2026-02-12' }, lateEvening)).toMatchObject({ refused: false });
    expect(refusedBy(toyStart({ ...TOY_FORM, tanggal: '2026-02-13' }, lateEvening)).problems).toMatchObject([
      { code: 'FIELD_DATE_FUTURE' },
    ]);
  });
});
