import { describe, expect, it } from 'vitest';
import { publish } from '../canonical.ts';
import { renderDiagnostic } from '../diagnostic.ts';
import { readProcess } from '../read.ts';
import type { Edit } from '../testing/edit.ts';
import { FRAGMENT, fileOf, readWith, told, withFragment } from '../testing/with-fragment.ts';

const hashOf = (process: readonly Edit[], fragment: readonly Edit[] = []): string => {
  const { definition, diagnostics } = readWith(process, fragment);
  if (definition === null) throw new Error(JSON.stringify(diagnostics));
  return publish(definition).hash;
};

describe('a fragment', () => {
  it('becomes a state with states of its own, prefixed by where it is used', () => {
    const { definition, diagnostics } = readWith([]);
    expect(diagnostics).toEqual([]);
    const states = definition?.states ?? {};
    expect(Object.keys(states)).toEqual([
      'diajukan',
      'diperiksa',
      'diperiksa.buka',
      'diperiksa.selesai',
      'dipinjam',
      'ditolak',
    ]);
    expect(states['diperiksa']).toMatchObject({ kind: 'compound', initial: 'diperiksa.buka' });
    expect(states['diperiksa.buka']?.title).toEqual({ id: 'Buka', en: 'Open' });
    expect(states['diperiksa.buka']?.after[0]?.on).toEqual({ ms: 3 * 86_400_000, text: '3 days' });
    expect(states['diperiksa.buka']?.on['PINJAMKAN']?.candidates).toMatchObject([
      { target: 'diperiksa.selesai', do: [{ kind: 'set', field: 'jenis' }] },
    ]);
    expect(states['diperiksa.selesai']?.on['CATAT']?.candidates).toMatchObject([{ target: 'dipinjam' }]);
    expect(states['diperiksa.buka']?.after[0]?.candidates).toMatchObject([{ target: 'diajukan' }]);
  });

  it('leads where its user says, whatever its own states are called', () => {
    const { definition } = readWith(
      [],
      [
        ['target: selesai', 'target: dipinjam'],
        ['  selesai:', '  dipinjam:'],
      ],
    );
    expect(definition?.states['diperiksa.buka']?.on['PINJAMKAN']?.candidates).toMatchObject([
      { target: 'diperiksa.dipinjam' },
    ]);
    expect(definition?.states['diperiksa.dipinjam']?.on['CATAT']?.candidates).toMatchObject([
      { target: 'dipinjam' },
    ]);
  });

  it('may be used several times, each time with other params', () => {
    const { definition, diagnostics } = readWith([
      [
        'outcomes: { lulus: dipinjam, kembali: diajukan }',
        `outcomes: { lulus: diulang, kembali: diajukan }
  diulang:
    use: teliti
    title: { id: Diulang, en: Again }
    with: { petugas: kepala, catatan: jenis, lama: 1 hour, judul: { id: Lagi, en: Again } }
    outcomes: { lulus: dipinjam, kembali: diajukan }`,
      ],
      ['in: [diajukan, diperiksa]', 'in: [diajukan, diperiksa, diulang]'],
      ['data:\n', '  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }\ndata:\n'],
    ]);
    expect(diagnostics).toEqual([]);
    expect(definition?.states['diulang']?.title).toEqual({ id: 'Diulang', en: 'Again' });
    expect(definition?.states['diulang.selesai']?.on['CATAT']?.by).toMatchObject([{ role: 'kepala' }]);
    expect(definition?.states['diperiksa.selesai']?.on['CATAT']?.by).toMatchObject([{ role: 'pustakawan' }]);
    expect(definition?.states['diperiksa.selesai']?.on['CATAT']?.candidates).toMatchObject([
      { target: 'diulang' },
    ]);
  });

  it('counts for the hash by what it says, not by where it stands', () => {
    const hash = hashOf([]);
    expect(hashOf([], [['id: Catat,', 'id: Tulis,']])).not.toBe(hash);
    const moved = readProcess(
      withFragment.replace('fragments/teliti.yaml', 'fragments/lain.yaml'),
      'x.yaml',
      {
        'fragments/lain.yaml': { file: 'lain.yaml', text: `# moved\n${FRAGMENT}`, shared: true },
      },
    );
    if (moved.definition === null) throw new Error(told(moved).join());
    expect(publish(moved.definition).hash).toBe(hash);
    expect(hashOf([['use: teliti', 'use: periksa']], [['fragment: teliti', 'fragment: periksa']])).toBe(hash);
  });

  it('has its faults shown in its file and where it is used', () => {
    const found = readWith([], [['data.jumlah <=', 'data.jumla <=']]);
    const [fault, ...others] = found.diagnostics;
    if (fault === undefined || others.length > 0) throw new Error(told(found).join());
    expect(renderDiagnostic(fault, 'en')).toBe(`pinjam/fragments/teliti.yaml:17:28 error unknown-field
  17 |         guard: { cel: data.jumla <= settings.batas, else: { id: Terlalu banyak, en: Too many } }
     |                            ^^^^^
  used at pinjam/v1.yaml:62 in diperiksa
There is no field named "jumla" that can be used here.
Fix: Write a name that stands under \`data\`, or a field of this form.
Did you mean "jumlah"?`);
    expect(renderDiagnostic(fault, 'id')).toContain('  dipakai di pinjam/v1.yaml:62 pada diperiksa\n');
  });

  it('has one fault that is met at several uses told once, with every place', () => {
    const again = `outcomes: { lulus: dipinjam, kembali: diajukan }
  diulang:
    use: teliti
    with: { petugas: peminjam, catatan: jenis, lama: 1 hour, judul: { id: Lagi, en: Again } }
    outcomes: { lulus: dipinjam, kembali: diperiksa }`;
    const { diagnostics } = readWith(
      [
        ['outcomes: { lulus: dipinjam, kembali: diajukan }', again],
        ['in: [diajukan, diperiksa]', 'in: [diajukan, diperiksa, diulang]'],
      ],
      [['did: AJUKAN', 'did: AJUKN']],
    );
    const [fault] = diagnostics.filter(({ code }) => code === 'unknown-event');
    expect(diagnostics.filter(({ code }) => code === 'unknown-event')).toHaveLength(1);
    expect(fault?.usedAt).toEqual([
      { file: 'pinjam/v1.yaml', line: 62, state: 'diperiksa' },
      { file: 'pinjam/v1.yaml', line: 66, state: 'diulang' },
    ]);
  });

  it('has what its user gives judged where the user gives it', () => {
    expect(told(readWith([['petugas: pustakawan', 'petugas: pustakwan']]))).toEqual([
      'unknown-role v1.yaml:63:22',
    ]);
    expect(told(readWith([['lulus: dipinjam', 'lulus: dipinjm']]))).toEqual(
      expect.arrayContaining(['unknown-state v1.yaml:64:24']),
    );
    const { diagnostics } = readWith([['lulus: dipinjam', 'lulus: dipinjm']]);
    expect(diagnostics.find(({ code }) => code === 'unknown-state')?.params).toEqual({
      name: 'dipinjm',
      suggestion: 'dipinjam',
    });
  });
});

describe('the use of a fragment', () => {
  const cases: readonly (readonly [says: string, edits: readonly Edit[], code: string, params: object])[] = [
    [
      'one that is not there',
      [['use: teliti', 'use: telti']],
      'unknown-fragment',
      { name: 'telti', suggestion: 'teliti' },
    ],
    ['a param too few', [['lama: 3 days, ', '']], 'param-missing', { name: 'lama', fragment: 'teliti' }],
    [
      'a param too many',
      [['lama: 3', 'lam: 3 days, lama: 3']],
      'unknown-param',
      { name: 'lam', suggestion: 'lama' },
    ],
    [
      'a duration that is none',
      [['lama: 3 days', 'lama: soon']],
      'param-kind',
      { name: 'lama', kind: '#param-duration', value: 'soon' },
    ],
    [
      'a text that is a name',
      [['judul: { id: Buka, en: Open }', 'judul: buka']],
      'param-kind',
      { name: 'judul', kind: '#param-text', value: 'buka' },
    ],
    [
      'a role that is a number',
      [['petugas: pustakawan', 'petugas: 3']],
      'param-kind',
      { name: 'petugas', kind: '#param-role', value: '3' },
    ],
    [
      'a field of another type',
      [['catatan: jenis', 'catatan: judul']],
      'param-kind',
      { name: 'catatan', kind: 'choice', value: 'judul (text)' },
    ],
    [
      'an outcome that leads nowhere',
      [[', kembali: diajukan', '']],
      'outcome-unmapped',
      { name: 'kembali', fragment: 'teliti' },
    ],
    [
      'an outcome that is not there',
      [['kembali: diajukan', 'kembali: diajukan, lain: ditolak']],
      'unknown-outcome',
      { name: 'lain' },
    ],
    ['states of its own', [['use: teliti', 'use: teliti\n    states: {}']], 'unknown-key', { key: 'states' }],
    [
      'a param in the process itself',
      [['id: Batas,', 'id: $batas,']],
      'param-outside-fragment',
      { name: 'batas' },
    ],
  ];
  it.each(cases)('is told of %s', (_says, edits, code, params) => {
    const found = readWith(edits);
    expect(found.definition).toBeNull();
    expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code, params },
    ]);
  });

  it('is missed where a fragment is listed and no state uses it', () => {
    const found = readWith([
      ['use: teliti', 'title: { id: x, en: x }'],
      [
        /* the rest of the use */ 'with: { petugas: pustakawan, catatan: jenis, lama: 3 days, judul: { id: Buka, en: Open } }\n    outcomes: { lulus: dipinjam, kembali: diajukan }',
        'on: { PINJAMKAN: { by: pustakawan, title: { id: a, en: a }, target: dipinjam } }',
      ],
    ]);
    expect(told(found)).toEqual(['fragment-not-used v1.yaml:8:21']);
    expect(found.definition).not.toBeNull();
  });

  it('cannot be of two fragments with one name', () => {
    const found = readProcess(
      withFragment.replace('[fragments/teliti.yaml]', '[fragments/teliti.yaml, fragments/lain.yaml]'),
      'v1.yaml',
      {
        ...fileOf(FRAGMENT),
        'fragments/lain.yaml': { file: 'lain.yaml', text: FRAGMENT, shared: true },
      },
    );
    expect(told(found)).toEqual(['fragment-twice v1.yaml:8:44']);
  });
});

describe('fragments that would be too much', () => {
  it('are refused before they are put in', () => {
    const lines = Array.from(
      { length: 900 },
      (_each, index) => `  x${String(index)}: { title: $judul, on: {} }`,
    ).join('\n');
    const bomb = `${FRAGMENT}${lines}\n`;
    const uses = Array.from(
      { length: 60 },
      (_each, index) =>
        `  z${String(index)}: { use: teliti, with: { petugas: pustakawan, catatan: jenis, lama: 3 days, judul: { id: Buka, en: Open } }, outcomes: { lulus: dipinjam, kembali: diajukan } }`,
    );
    const began = performance.now();
    const { definition, diagnostics } = readProcess(
      `${withFragment}${uses.join('\n')}\n`,
      'v1.yaml',
      fileOf(bomb),
    );
    expect(definition).toBeNull();
    expect(diagnostics.filter(({ code }) => code === 'fragment-too-large').length).toBeGreaterThan(40);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
