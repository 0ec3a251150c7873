import { testRule } from '../testing/rule-cases.ts';

testRule('expression-name', {
  valid: [
    {
      says: 'the moment and the case',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.tanggal < now.date && case.number != ""']],
    },
  ],
  invalid: [
    {
      says: 'a misspelt root',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: «dta».jumlah < 3']],
      params: [{ name: 'dta', allowed: 'data, old, case, now, settings, form', suggestion: 'data' }],
    },
    {
      says: 'something the case has not',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: case.«opend» != ""']],
      params: [{ name: 'case.opend', allowed: 'number, opened, unit', suggestion: 'opened' }],
    },
    {
      says: 'settings where only stored data can be read',
      edits: [['when: data.tertutup', 'when: «settings».batas > 1']],
      params: [{ name: 'settings', allowed: 'data' }],
    },
    {
      says: 'the form where none is sent',
      edits: [['entry: [{ assign', 'entry: [{ set: { jumlah: { cel: «form».jumlah } } }, { assign']],
      params: [{ name: 'form', allowed: 'data, old, case, now, settings' }],
    },
  ],
});
