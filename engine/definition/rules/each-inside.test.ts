import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

testRule('each-inside', {
  valid: [
    {
      says: 'steps with a wait',
      edits: allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }', {
        steps:
          'ditanya: { title: { id: Ditanya, en: Asked }, after: { 3 days: dijawab }, on: { JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, target: dijawab } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }',
      }),
    },
  ],
  invalid: [
    {
      says: 'a list within a list',
      edits: withEach('{ in: data.anggota, key: it.nomor, none: dipinjam }', {
        steps:
          'ditanya: { title: { id: Ditanya, en: Asked }, «each»: { in: data.minat, key: it.code, none: dijawab }, initial: satu, onDone: dijawab, states: { satu: { title: { id: Satu, en: One }, on: { JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, target: dua } } }, dua: { title: { id: Dua, en: Two }, type: final } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }',
      }),
      params: [{ name: 'diperiksa.ditanya', problem: '#item-each' }],
    },
    {
      says: 'a handler in an item',
      edits: withEach('{ in: data.anggota, key: it.nomor, none: dipinjam }', {
        rest: '    onDone: { do: [{ raise: LAGI }], target: dipinjam }\n',
        steps:
          'ditanya: { title: { id: Ditanya, en: Asked }, on: { «LAGI»: { target: dijawab }, JAWAB: { by: pustakawan, title: { id: Jawab, en: Answer }, target: dijawab } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }',
      }),
      params: [{ name: 'LAGI', problem: '#item-handler' }],
    },
    {
      says: 'a step that a clock waits for',
      edits: [
        ...allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
        ['    stops: { entering: diperiksa }', '    stops: { entering: [diperiksa, «diperiksa.ditanya»] }'],
      ],
      params: [{ name: 'diperiksa.ditanya', problem: '#item-named' }],
    },
    {
      says: 'shared actions in a step',
      edits: [
        ...allowedEach('{ in: data.anggota, key: it.nomor, none: dipinjam }'),
        ['  - in: open', '  - in: [open, «diperiksa.ditanya»]'],
      ],
      also: ['each-target'],
      params: [{ name: 'diperiksa.ditanya', problem: '#item-named' }],
    },
  ],
});
