import { testRule } from '../testing/rule-cases.ts';

const yearly = (more: string): [string, string] => [
  '    target: diajukan\nshared:',
  `    target: diajukan
  TAHUNAN:
    every: { period: year, at: first working day }
${more}    title: { id: Tahunan, en: Yearly }
    target: diajukan
shared:`,
];
const FOR_EACH: [string, string] = yearly('    for_each: «unit»\n');
const PERIKSA: [string, string] = ['        by: pustakawan\n        title: { id: Periksa', ''];

testRule('for-each-unit', {
  valid: [
    { says: 'a role that acts at the unit where the case begins', edits: [yearly('    for_each: unit\n')] },
    {
      says: 'one case for the whole region, whoever acts',
      edits: [yearly(''), [PERIKSA[0], '        by: { starter: true }\n        title: { id: Periksa']],
    },
  ],
  invalid: [
    {
      says: 'nobody but the person it belongs to',
      edits: [FOR_EACH, [PERIKSA[0], '        by: { starter: true }\n        title: { id: Periksa']],
      params: [{ state: 'diajukan' }],
    },
    {
      says: 'a role above the unit',
      edits: [
        FOR_EACH,
        [PERIKSA[0], '        by: { role: pustakawan, at: unit.parent }\n        title: { id: Periksa'],
      ],
      params: [{ state: 'diajukan' }],
    },
  ],
});
