import { describe, expect, it } from 'vitest';
import { shippedFiles, shippedText } from '#engine/definition/testing/shipped.ts';
import { publishedOf } from '#engine/testing/toy.ts';
import { readsField, seersOf, seesCase } from './visibility.ts';
import type { Reading } from './visibility.ts';
import type { Actor, CaseForPolicy, Units } from './types.ts';

/** The complaint process as shipped (domain.md 2.7), on the smallest region that has every kind of reader. */
const files = Object.fromEntries(Object.entries(shippedFiles).map(([name, { text }]) => [name, text]));
const { definition } = publishedOf(shippedText, files);

const opd = { parent: 'kota', kind: 'opd', calendar: null };
const units: Units = {
  kota: { parent: null, kind: 'daerah', code: 'KOTA', calendar: null },
  kota_lain: { parent: null, kind: 'daerah', code: 'LAIN', calendar: null },
  pupr: { ...opd, code: 'PUPR' },
  dlh: { ...opd, code: 'DLH' },
};
const subject: CaseForPolicy = {
  id: 'case-1',
  unit: 'pupr',
  starter: 'budi',
  did: {},
  last: {},
  conflicts: [],
  holders: [],
  named: { terlapor: 'surya' },
};

const person = (id: string, role: string, unit: string): Actor => ({
  kind: 'person',
  person: id,
  holds: [{ role, unit, mandate: null }],
  caseId: null,
});
const READERS = {
  reporter: { kind: 'starter', person: 'budi', holds: [], caseId: 'case-1' },
  admin: person('maya', 'admin_instansi', 'kota'),
  liaison: person('rina', 'pejabat_penghubung', 'pupr'),
  officer: person('arif', 'petugas_opd', 'pupr'),
  head: person('surya', 'kepala_opd', 'pupr'),
  auditor: person('bayu', 'auditor', 'kota'),
  otherOffice: person('joko', 'petugas_opd', 'dlh'),
  otherHead: person('ratna', 'kepala_opd', 'dlh'),
  otherAdmin: person('tono', 'admin_instansi', 'kota_lain'),
  otherReporter: { kind: 'starter', person: 'lain', holds: [], caseId: 'case-2' },
  stranger: { kind: 'anyone', person: null, holds: [], caseId: null },
} as const satisfies Readonly<Record<string, Actor>>;
type ReaderName = keyof typeof READERS;
const NAMES = Object.keys(READERS) as readonly ReaderName[];

const whoSees = (levels: readonly string[]): readonly ReaderName[] => {
  const seers = seersOf(definition, levels, subject, units);
  return NAMES.filter((name) => seesCase(READERS[name], { ...subject, seers }));
};
const reading = (name: ReaderName, field: string, levels: readonly string[]): Reading =>
  readsField(definition, definition.data[field]!, levels, READERS[name], subject, units);

describe('who sees a complaint at all', () => {
  it.each([
    [
      'that is neither secret nor anonymous',
      [],
      ['reporter', 'admin', 'liaison', 'officer', 'head', 'auditor'],
    ],
    ['that is anonymous', ['anonim'], ['reporter', 'admin', 'liaison', 'officer', 'head', 'auditor']],
    ['that is secret', ['rahasia'], ['reporter', 'admin', 'liaison', 'officer', 'head']],
    [
      'that is secret and anonymous',
      ['rahasia', 'anonim'],
      ['reporter', 'admin', 'liaison', 'officer', 'head'],
    ],
  ])('one %s', (_what, levels, expected) => {
    expect(whoSees(levels)).toEqual(expected);
  });

  it('follows the case: after a transfer the new office sees it and the old one does not', () => {
    const moved = { ...subject, unit: 'dlh' };
    const seers = seersOf(definition, ['rahasia'], moved, units);
    expect(NAMES.filter((name) => seesCase(READERS[name], { ...moved, seers }))).toEqual([
      'reporter',
      'admin',
      'otherOffice',
      'otherHead',
    ]);
  });

  it('is the reporter however they come: by PIN of this case, or signed in', () => {
    const seers = seersOf(definition, ['rahasia'], subject, units);
    expect(seesCase({ kind: 'person', person: 'budi', holds: [], caseId: null }, { ...subject, seers })).toBe(
      true,
    );
  });
});

const IDENTITY = ['nama', 'nik', 'hp', 'email', 'alamat'] as const;

describe('who reads the identity of the reporter', () => {
  const rows: readonly (readonly [ReaderName, readonly Reading[]])[] = [
    ['reporter', ['full', 'full', 'full', 'full', 'full']],
    ['admin', ['full', 'full', 'full', 'full', 'full']],
    ['liaison', ['full', 'masked', 'full', 'full', 'none']],
    ['officer', ['full', 'masked', 'full', 'full', 'none']],
    ['head', ['full', 'masked', 'full', 'full', 'none']],
    ['auditor', ['none', 'masked', 'masked', 'none', 'none']],
  ];
  it.each(rows)('of an open complaint: the %s', (name, expected) => {
    expect(IDENTITY.map((field) => reading(name, field, []))).toEqual(expected);
  });

  it.each(rows)('of a secret one as of an open one: the %s', (name, expected) => {
    expect(IDENTITY.map((field) => reading(name, field, ['rahasia']))).toEqual(expected);
  });

  it.each(NAMES.filter((name) => name !== 'reporter'))(
    'of an anonymous one: not the %s, not even the last characters',
    (name) => {
      for (const levels of [['anonim'], ['anonim', 'rahasia']])
        expect(IDENTITY.map((field) => reading(name, field, levels))).toEqual(IDENTITY.map(() => 'none'));
    },
  );

  it('of an anonymous one: the reporter themselves, in full', () => {
    expect(IDENTITY.map((field) => reading('reporter', field, ['anonim', 'rahasia']))).toEqual(
      IDENTITY.map(() => 'full'),
    );
  });
});

describe('who reads what else is not for everyone', () => {
  it('leaves content to all who see the case, also when it is anonymous', () => {
    for (const name of ['reporter', 'admin', 'officer', 'auditor'] as const)
      for (const field of ['judul', 'isi', 'lokasi', 'jawaban'])
        expect(reading(name, field, ['anonim'])).toBe('full');
  });

  it('shows the reported official to the agency admin alone: not to the reporter, not to themselves', () => {
    expect(NAMES.filter((name) => reading(name, 'terlapor', []) === 'full')).toEqual(['admin']);
    expect(reading('head', 'terlapor', [])).toBe('none');
  });

  it('keeps the note of a returned answer inside the office', () => {
    const line = definition.states['menunggu_persetujuan']?.on['KEMBALIKAN']?.form[0];
    if (line?.kind !== 'field') throw new Error('no note');
    const readers = NAMES.filter(
      (name) => readsField(definition, line.field, [], READERS[name], subject, units) === 'full',
    );
    expect(readers).toEqual(['admin', 'liaison', 'officer', 'head']);
  });

  it('ignores a level that does not hold, and a name that is no level', () => {
    expect(reading('officer', 'nama', ['tidak_ada'])).toBe('full');
    expect(whoSees(['tidak_ada'])).toContain('auditor');
  });
});
