import { describe, expect, it } from 'vitest';
import type { Actor } from '#engine/policy/types.ts';
import { TOY, TOY_CALENDAR, TOY_UNITS, toyActor, toyCase } from '#engine/testing/toy.ts';
import { factOf } from './fact.ts';
import type { Reader, Source } from './reader.ts';

const subject = toyCase({
  wilayah: '15.71',
  jenis: 'besar',
  tanggal: '2026-02-10',
  mendesak: true,
  alasan: 'Ada anak jatuh.',
});
const source: Source = {
  definition: TOY.definition,
  hash: TOY.hash,
  case: subject,
  entries: [],
  personal: new Map([['1.nama', 'Wati Rahayu']]),
  files: new Map([['f-1', { file: 'f-1', name: 'foto.png', type: 'image/png', size: 10, sha256: 'ab' }]]),
  units: TOY_UNITS,
  calendars: { 'kantor-1': TOY_CALENDAR },
};
const readerOf = (actor: Actor | string): Reader => ({
  actor: typeof actor === 'string' ? toyActor(actor) : actor,
  language: 'id',
  now: subject.at,
  zone: 7,
  names: {
    person: (id) => (id === 'ani' ? 'Ani Rahma' : null),
    unit: () => 'Dinas Alfa',
    tableLabel: (_table, key) => (key === '15.71' ? 'Jambi (nama baru)' : null),
  },
});
const textOf = (name: string, as = 'ani', of: Source = source): string | null =>
  factOf(TOY.definition.data[name]!, of.case.data[name], readerOf(as), of)?.text ?? null;

describe('a value of a case for reading', () => {
  it('is text by its type: dates in words, choices and rows by label, yes and no', () => {
    expect(['judul', 'jumlah', 'mendesak', 'tanggal', 'jenis'].map((name) => textOf(name))).toEqual([
      'Lampu mati',
      '9',
      'Ya',
      'Selasa, 10 Februari 2026',
      'Besar',
    ]);
  });

  it('is nothing where nothing was given', () => {
    expect(textOf('keluhan')).toBeNull();
    expect(textOf('hasil')).toBeNull();
  });

  it('is a row of a table by the label it had when it was chosen, else by the one of today', () => {
    expect(textOf('wilayah')).toBe('Jambi (nama baru)');
    const entry = { env: { labels: { wilayah: { '15.71': 'Jambi (nama lama)' } } } } as never;
    expect(textOf('wilayah', 'ani', { ...source, entries: [entry] })).toBe('Jambi (nama lama)');
  });

  it('is a file by name, type and size, and no file that is not there', () => {
    const field = TOY.definition.data['berkas']!;
    const value = [
      { file: 'f-1', commitment: 'x' },
      { file: 'hilang', commitment: 'y' },
    ];
    expect(factOf(field, value, readerOf('ani'), source)).toMatchObject({
      text: '',
      files: [{ id: 'f-1', name: 'foto.png', size: 10 }],
    });
  });

  it('is a person who has left by their office alone', () => {
    const field = TOY.definition.data['pelaksana']!;
    expect(factOf(field, 'ani', readerOf('cici'), source)?.text).toBe('Ani Rahma');
    expect(factOf(field, 'hilang', readerOf('cici'), source)?.text).toBe('Petugas');
  });
});

describe('a personal value', () => {
  it('is read in full by who it belongs to and by those who must check it', () => {
    expect(textOf('nama', 'warga')).toBe('Wati Rahayu');
    expect(textOf('nama', 'ani')).toBe('Wati Rahayu');
  });

  it('shows only its last characters to everybody else who sees the case', () => {
    expect(textOf('nama', 'cici')).toBe('•••••••hayu');
    expect(textOf('nama', 'eka')).toBe('•••••••hayu');
  });

  it('that was erased says that it is not shown, and no longer how long it was', () => {
    const erased = { ...source, personal: new Map<string, string>() };
    expect(textOf('nama', 'ani', erased)).toBe('(tidak ditampilkan)');
    expect(textOf('nama', 'cici', erased)).toBe('(tidak ditampilkan)');
  });
});
