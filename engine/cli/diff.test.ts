import { afterAll, describe, expect, it } from 'vitest';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { alur, folderWith } from './testing/run-alur.ts';

/** With a decision in a file of its own. */
const deciding = smallProcess
  .replace('roles:\n', 'uses: { decisions: [decisions/jenis.yaml] }\nroles:\n')
  .replace('do: [{ set: { jenis: buku } }]', 'do: [{ decide: jenis }]');
const decision = (then: string): string => `decision: jenis
title: { id: Jenis, en: Kind }
inputs: [data.tertutup]
outputs: [jenis]
hit: first
rows:
  - { when: [true], then: [${then}] }
  - { when: ['-'], then: [majalah] }
`;

const { folder, remove } = folderWith(
  {
    'one/v1.yaml': deciding,
    'one/decisions/jenis.yaml': decision('buku'),
    'two/v1.yaml': deciding,
    'two/decisions/jenis.yaml': decision('majalah'),
    'old.yaml': smallProcess,
    'tidy.yaml': `# a comment\n${smallProcess.replaceAll('{ ', '{  ')}`,
    'new.yaml': smallProcess.replace('length: 2 working', 'length: 4 working'),
    'bad.yaml': smallProcess.replace('by: pustakawan', 'by: nobody'),
  },
  { workflows: false },
);
afterAll(() => remove());

describe('alur diff', () => {
  it.each([
    ['id', 'Tidak ada perubahan.\n'],
    ['en', 'No change.\n'],
  ])('says in %s that a file laid out otherwise has no change, and exits 0', (language, out) => {
    expect(alur(['diff', 'old.yaml', 'tidy.yaml', '--language', language], folder)).toEqual({
      code: 0,
      out,
      err: '',
    });
  });

  it('tells changes in words and exits 1', () => {
    expect(alur(['diff', 'old.yaml', 'new.yaml'], folder)).toEqual({
      code: 1,
      out: 'Diubah: tenggat periksa, waktu, lama, count: 2 → 4\n',
      err: '',
    });
  });

  it('reads the files that a process uses, and tells what changed in them', () => {
    const { code, out, err } = alur(['diff', 'one/v1.yaml', 'two/v1.yaml', '--language', 'en'], folder);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^Changed: .*jenis.*"buku".* → .*"majalah"/);
  });

  it('tells changes to programs as JSON', () => {
    const { code, out } = alur(
      ['diff', 'old.yaml', 'new.yaml', '--format', 'json', '--language', 'en'],
      folder,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        kind: 'changed',
        path: ['clocks', 'periksa', 'span', 'length', 'count'],
        place: 'clock periksa, term, length, count',
        before: 2,
        after: 4,
        also_at: [],
      },
    ]);
    expect(alur(['diff', 'old.yaml', 'tidy.yaml', '--format', 'json'], folder).out).toBe('[]\n');
  });

  it.each([
    ['a file with errors', ['old.yaml', 'bad.yaml'], 'bad.yaml:53:13 kesalahan unknown-role'],
    ['a file that is not there', ['gone.yaml', 'old.yaml'], 'file-missing'],
    ['one file alone', ['old.yaml'], 'Sebutkan dua berkas'],
    ['three files', ['old.yaml', 'old.yaml', 'old.yaml'], 'Kata yang berlebih: old.yaml'],
    ['a format that it does not have', ['old.yaml', 'old.yaml', '--format', 'github'], 'text, json'],
  ])('has trouble with %s and exits 2', (_what, words, message) => {
    const { code, out, err } = alur(['diff', ...words], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
