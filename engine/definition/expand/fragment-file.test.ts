import { describe, expect, it } from 'vitest';
import type { Edit } from '../testing/edit.ts';
import { FRAGMENT } from '../testing/with-fragment.ts';
import { readFragmentFile } from './fragment-file.ts';

describe('a fragment file by itself', () => {
  const alone = (edits: readonly Edit[]): readonly (readonly [string, number, object])[] => {
    const text = edits.reduce((all, [from, to]) => all.replace(from, to), FRAGMENT);
    return readFragmentFile({ file: 'f.yaml', text }).diagnostics.map(({ code, line, params }) => [
      code,
      line,
      params,
    ]);
  };
  it('has nothing wrong when it is sound', () => {
    expect(alone([])).toEqual([]);
  });
  const cases: readonly (readonly [
    says: string,
    edits: readonly Edit[],
    found: readonly (readonly [string, number, object])[],
  ])[] = [
    [
      'a param that is not declared',
      [['$petugas, not', '$petgas, not']],
      [['unknown-param', 15, { name: 'petgas', suggestion: 'petugas' }]],
    ],
    [
      'a param that nothing uses',
      [['  judul: {', '  sisa: { kind: number }\n  judul: {']],
      [['param-not-used', 7, { name: 'sisa' }]],
    ],
    [
      'a param in the middle of an expression',
      [['data.jumlah <=', 'data.$catatan <=']],
      [['param-inside-text', 17, { name: 'catatan' }]],
    ],
    [
      'a reference to a role',
      [['[{ set: { $catatan: buku } }]', '[{ transfer: { unit: data.$petugas } }]']],
      [['param-kind', 18, { name: 'petugas', kind: '#param-field', value: 'data.$petugas' }]],
    ],
    [
      'a text where a name belongs',
      [['by: $petugas', 'by: $judul']],
      [['wrong-type', 23, { expected: '#text', received: '#map' }]],
    ],
    [
      'a state outside',
      [['target: selesai', 'target: selsai']],
      [['unknown-state', 19, { name: 'selsai', suggestion: 'selesai' }]],
    ],
    [
      'a first state that is not there',
      [['initial: buka', 'initial: bua']],
      [['unknown-state', 9, { name: 'bua', suggestion: 'buka' }]],
    ],
    [
      'an outcome that is not declared',
      [['outcome: lulus', 'outcome: luls']],
      [
        ['unknown-outcome', 23, { name: 'luls', suggestion: 'lulus' }],
        ['outcome-not-reached', 8, { name: 'lulus' }],
      ],
    ],
    [
      'a fragment inside',
      [['  selesai:\n', '  dalam: { title: { id: a, en: a }, use: teliti, outcomes: {} }\n  selesai:\n']],
      [['fragment-in-fragment', 21, {}]],
    ],
    [
      'a key that is not known',
      [['initial: buka', 'initial: buka\ncolour: red']],
      [['unknown-key', 10, { key: 'colour' }]],
    ],
    [
      'a shape inside its states',
      [['do: [{ set', 'do: [{ sett']],
      [
        ['missing-key', 18, { key: 'set' }],
        ['unknown-key', 18, { key: 'sett' }],
      ],
    ],
  ];
  it.each(cases)('is told of %s', (_says, edits, found) => {
    expect(alone(edits)).toMatchObject(found);
  });
  it('is told that it is empty', () => {
    expect(readFragmentFile({ file: 'f.yaml', text: '[]' }).diagnostics.map(({ code }) => code)).toEqual([
      'wrong-type',
    ]);
  });
});
