import { testRule } from '../testing/rule-cases.ts';

testRule('expression-name', {
  valid: [
    {
      says: 'the moment and the case',
      edits: [['cel: data.jumlah <= settings.batas', 'cel: data.tanggal < now.date && case.number != ""']],
    },
    {
      says: 'what a look-up of this action found, in its guard and its warning',
      edits: [
        ['cel: data.jumlah <= settings.batas', 'cel: size(look.sama) < 3'],
        [
          'do: [{ set: { jenis: buku } }]',
          'look: { sama: { title: { id: Sama, en: Same }, where: { jumlah: data.jumlah }, newer: 2 days } }\n        warn: { cel: size(look.sama) > 0, text: { id: Ada, en: There is } }',
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'what a look-up found, in an effect',
      edits: [
        [
          'do: [{ set: { jenis: buku } }]',
          'look: { sama: { title: { id: Sama, en: Same }, where: { jumlah: data.jumlah }, newer: 2 days } }\n        do: [{ set: { jumlah: { cel: size(«look».sama) } } }]',
        ],
      ],
      params: [{ name: 'look', allowed: 'data, old, case, now, settings, form' }],
    },
    {
      says: 'a look-up of another action',
      edits: [
        [
          'do: [{ set: { jenis: buku } }]',
          'look: { sama: { title: { id: Sama, en: Same }, where: { jumlah: data.jumlah }, newer: 2 days } }',
        ],
        ['cel: data.jumlah <= settings.batas', 'cel: size(look.«samma») == 0'],
      ],
      params: [{ name: 'look.samma', allowed: 'sama', suggestion: 'sama' }],
    },
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
