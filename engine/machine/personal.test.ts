import { describe, expect, it } from 'vitest';
import {
  accepted,
  refusedBy,
  TOY,
  TOY_FORM,
  toyCase,
  toyEnv,
  toyEvent,
  toyStart,
} from '#engine/testing/toy.ts';
import { commitmentTo, fileContent, saltFor } from './seal.ts';
import { step } from './step.ts';

const TYPED = {
  nama: 'Wati Rahayu',
  keluhan: 'Tetangga saya bernama Slamet memukul tiang.',
  hp: '081234567890',
  email: 'wati@contoh.id',
};
const FORM = { ...TOY_FORM, ...TYPED };
const opened = accepted(toyStart(FORM));

describe('personal values', () => {
  it('stand nowhere in the case, its tasks or its entries: only the id of their row and a commitment', () => {
    const kept = JSON.stringify([opened.case, opened.entries]);
    for (const value of [...Object.values(TYPED), 'Slamet', 'Rahayu']) expect(kept).not.toContain(value);
    expect(opened.case.data['nama']).toEqual({
      personal: '1.nama',
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('lie apart, one row per field, with the person they belong to or the case', () => {
    expect(opened.personal.map(({ key, kind, person, value }) => [key, kind, person, value])).toEqual([
      ['1.nama', 'person', 'warga', TYPED.nama],
      ['1.hp', 'person', 'warga', TYPED.hp],
      ['1.email', 'person', 'warga', TYPED.email],
      ['1.keluhan', 'case', null, TYPED.keluhan],
    ]);
  });

  it('are bound by their commitment: salt and value give it again, any other value does not', () => {
    for (const { key, salt, value, commitment } of opened.personal) {
      expect(salt).toMatch(/^[0-9a-f]{32}$/);
      expect(commitmentTo(salt, value)).toBe(commitment);
      expect(commitmentTo(salt, `${value} `)).not.toBe(commitment);
      expect(JSON.stringify(opened.case.data)).toContain(`"personal":"${key}","commitment":"${commitment}"`);
    }
  });

  it('cannot be compared by their commitments: the same text twice, or at another step, looks different', () => {
    const twice = accepted(toyStart({ ...FORM, nama: 'Sama Saja', keluhan: 'Sama Saja' })).personal;
    expect(new Set(twice.map(({ commitment }) => commitment)).size).toBe(twice.length);
    const other = accepted(toyStart(FORM, toyEnv({ as: 'warga', random: '11'.repeat(32) })));
    expect(other.personal[0]?.commitment).not.toBe(opened.personal[0]?.commitment);
    expect(saltFor('00'.repeat(32), '1.nama')).not.toBe(saltFor('00'.repeat(32), '2.nama'));
  });

  it('are replaced by a new row when they are given again; the old one is left for the history', () => {
    const again = accepted(
      step(
        TOY.definition,
        opened.case,
        toyEvent(opened.case, 'KLARIFIKASI', { keluhan: 'Lain.' }),
        toyEnv({ as: 'warga' }),
      ),
    );
    expect(again.personal).toMatchObject([{ key: '2.keluhan', sequence: 2, value: 'Lain.' }]);
    expect(again.case.data['keluhan']).toMatchObject({ personal: '2.keluhan' });
    expect(again.entries[0]?.entry.wrote).toHaveProperty('keluhan');
  });

  it('of a field declared in place stay with their entry and write no case data', () => {
    const subject = toyCase();
    const note = accepted(
      step(TOY.definition, subject, toyEvent(subject, 'CATAT', { catatan: 'Bu Tini menelepon.' }), toyEnv()),
    );
    expect(note.case.data).toEqual(subject.data);
    expect(note.entries[0]?.entry).toMatchObject({ sent: { catatan: { personal: '2.catatan' } }, wrote: {} });
    expect(note.personal).toMatchObject([
      { key: '2.catatan', field: 'catatan', kind: 'case', value: 'Bu Tini menelepon.' },
    ]);
  });

  it('are not told by a refusal, neither what was wrong nor what was right', () => {
    const refusal = JSON.stringify(refusedBy(toyStart({ ...FORM, hp: '12345-rahasia', judul: 'ab' })));
    for (const value of [...Object.values(TYPED), '12345-rahasia']) expect(refusal).not.toContain(value);
  });
});

describe('attachments', () => {
  const file = {
    file: 'berkas-1',
    name: 'KTP Wati.png',
    type: 'image/png',
    size: 10,
    sha256: 'cd'.repeat(32),
  };
  const world = toyEnv({ as: 'warga' });
  const withFile = toyEnv({ as: 'warga', facts: { ...world.facts, files: { 'berkas-1': file } } });

  it('stand in the case by a random id and a commitment; their name does not', () => {
    const result = accepted(toyStart({ ...FORM, berkas: ['berkas-1'] }, withFile));
    const kept = result.files[0]!;
    expect(result.case.data['berkas']).toEqual([{ file: 'berkas-1', commitment: kept.commitment }]);
    expect(JSON.stringify([result.case, result.entries])).not.toContain('KTP Wati');
    expect(commitmentTo(kept.salt, fileContent(file))).toBe(kept.commitment);
  });

  it('are bound to name, type, size and content, each of them', () => {
    const kept = accepted(toyStart({ ...FORM, berkas: ['berkas-1'] }, withFile)).files[0]!;
    for (const change of [
      { name: 'lain.png' },
      { type: 'image/gif' },
      { size: 11 },
      { sha256: 'ee'.repeat(32) },
    ])
      expect(commitmentTo(kept.salt, fileContent({ ...file, ...change }))).not.toBe(kept.commitment);
  });
});
