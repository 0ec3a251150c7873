import { testRule } from '../testing/rule-cases.ts';

testRule('default-value', {
  valid: [
    { says: 'a number', edits: [['min: 1, max: 5', 'min: 1, max: 5, default: 2']] },
    { says: 'an expression', edits: [['type: date,', 'type: date, default: { cel: now.date },']] },
    { says: 'a choice', edits: [['jenis: { type: choice,', 'jenis: { type: choice, default: buku,']] },
  ],
  invalid: [
    {
      says: 'a text for a number',
      edits: [['min: 1, max: 5', 'min: 1, max: 5, default: «dua»']],
      params: [{ name: 'jumlah', type: 'integer', expected: '#number' }],
    },
    {
      says: 'a choice that is not there',
      edits: [['jenis: { type: choice,', 'jenis: { type: choice, default: «koran»,']],
      params: [{ name: 'jenis', type: 'choice', expected: 'buku, majalah' }],
    },
    {
      says: 'a foreseen personal value',
      edits: [['nama: { type: text,', 'nama: { type: text, default: «Budi»,']],
      params: [{ name: 'nama', type: 'text', expected: '#no-default' }],
    },
  ],
});
