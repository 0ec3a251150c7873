import { expect, it } from 'vitest';
import { diffDefinitions } from '../diff.ts';
import { readProcess } from '../read.ts';
import { allowedEach } from '../testing/each-edits.ts';
import { edited } from '../testing/edit.ts';
import { smallProcess } from '../testing/small-process.ts';
import type { Definition } from '../types.ts';
import { changeInWords } from './words.ts';

function each(parts: string): Definition {
  const edits = allowedEach(`{ in: data.anggota, key: it.nomor, none: dipinjam, ${parts} }`);
  const { definition } = readProcess(edited(smallProcess, edits).text, 'v1.yaml');
  if (definition === null) throw new Error('not sound');
  return definition;
}

it('the difference of two lists of items is told in words of their own', () => {
  const changes = diffDefinitions(each('join: { count: 2 }'), each('join: { count: 3 }'));
  expect(changes.map((change) => changeInWords(change, 'en'))).toEqual([
    'Changed: state diperiksa, list of items, items that are waited for, count: 2 → 3',
  ]);
});
