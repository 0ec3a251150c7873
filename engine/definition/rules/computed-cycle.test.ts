import { testRule } from '../testing/rule-cases.ts';

const field = (name: string, cel: string): string =>
  `  ${name}: { type: integer, computed: { cel: ${cel} }, label: { id: A, en: A } }\n`;

testRule('computed-cycle', {
  valid: [
    {
      says: 'computed fields one after the other',
      edits: [['  jenis:', `${field('dua', 'data.satu + 1')}${field('satu', 'data.jumlah + 1')}  jenis:`]],
    },
  ],
  invalid: [
    {
      says: 'a field that reads itself',
      edits: [['  jenis:', `${field('satu', '«data.satu + 1»')}  jenis:`]],
      params: [{ ring: 'satu → satu' }],
    },
    {
      says: 'two fields that read each other',
      edits: [['  jenis:', `${field('satu', '«data.dua + 1»')}${field('dua', '«data.satu + 1»')}  jenis:`]],
      params: [{ ring: 'satu → dua → satu' }, { ring: 'dua → satu → dua' }],
    },
  ],
});
