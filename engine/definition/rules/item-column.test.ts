import { allowedEach, withEach } from '../testing/each-edits.ts';
import { testRule } from '../testing/rule-cases.ts';

const LIST = '{ in: data.anggota, key: it.nomor, none: dipinjam }';

/** The members are asked by whom `by` admits. */
function askedBy(by: string): string {
  return `ditanya: { title: { id: Ditanya, en: Asked }, on: { JAWAB: { by: ${by}, title: { id: Jawab, en: Answer }, target: dijawab } } }, dijawab: { title: { id: Dijawab, en: Answered }, type: final }`;
}

testRule('item-column', {
  valid: [
    {
      says: 'the unit and the person that an item names',
      edits: allowedEach(LIST, {
        steps: askedBy('{ role: pustakawan, at: { unit_of: it.rumah }, not: [{ party: it.wali }] }'),
      }),
    },
    { says: 'the person alone', edits: allowedEach(LIST, { steps: askedBy('{ party: it.wali }') }) },
    {
      says: 'the common parent of a unit of the case and one of the item',
      edits: allowedEach(LIST, {
        steps: askedBy('{ role: pustakawan, at: { common_parent_of: [data.cabang, it.rumah] } }'),
      }),
    },
  ],
  invalid: [
    {
      says: 'a column that is not there',
      edits: withEach(LIST, { steps: askedBy('{ party: «it.walinya» }') }),
      params: [{ name: 'it.walinya', problem: '#no-column' }],
    },
    {
      says: 'the unit of a person, and the person of a text',
      edits: withEach(LIST, {
        steps: askedBy('{ role: pustakawan, at: { unit_of: «it.wali» }, not: [{ party: «it.kota» }] }'),
      }),
      params: [
        { name: 'it.wali', problem: '#no-unit-column' },
        { name: 'it.kota', problem: '#no-person-column' },
      ],
    },
    {
      says: 'who is related to the text of an item',
      edits: withEach(LIST, {
        steps: askedBy('{ role: pustakawan, not: [{ related_to: it.wali }, { related_to: «it.kota» }] }'),
      }),
      params: [{ name: 'it.kota', problem: '#no-person-column' }],
    },
    {
      says: 'a choice as the unit of an item',
      edits: withEach('{ in: data.minat, key: it.code, none: dipinjam }', {
        steps: askedBy('{ role: pustakawan, at: { common_parent_of: [data.cabang, «it.code»] } }'),
      }),
      params: [{ name: 'it.code', problem: '#no-unit-column' }],
    },
    {
      says: 'an item outside of a list',
      edits: [['{ role: pustakawan, not', '{ role: pustakawan, at: { unit_of: «it.rumah» }, not']],
      params: [{ name: 'it.rumah', problem: '#no-item' }],
    },
    {
      says: 'the item that an action only adds',
      edits: withEach(
        '{ in: data.anggota, key: it.nomor, none: dipinjam, add: { TAMBAH: { by: { party: «it.wali» }, title: { id: Tambah, en: Add }, form: [{ nomor: { type: integer, label: { id: Nomor, en: Number } } }] } } }',
      ),
      params: [{ name: 'it.wali', problem: '#no-item' }],
    },
  ],
});
