import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-target', {
  valid: [
    {
      says: 'a step of the same item',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
    },
  ],
  invalid: [
    {
      says: 'an item that leaves its list',
      edits: withEach('{ in: data.anggota, key: it.nomor, none: dipinjam }', {
        steps:
          'ditanya: { title: { id: Ditanya, en: Asked }, on: { JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, choose: [{ guard: { cel: it.nomor > 3, else: { id: Tidak, en: No } }, target: «ditolak» }, { target: dijawab }] } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }',
      }),
      params: [{ name: 'ditolak', problem: '#out-of-item' }],
    },
    {
      says: 'a case that goes into an item',
      edits: [
        ...allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
        ['        target: diperiksa', '        target: «diperiksa.ditanya»'],
      ],
      params: [{ name: 'diperiksa.ditanya', problem: '#into-item' }],
    },
  ],
});
