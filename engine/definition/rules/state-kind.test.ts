import { testRule } from '../testing/rule-cases.ts';

const SHELF = (extra: string, region = ''): string =>
  `    ${extra}states: { rak: { title: { id: Rak, en: Shelf }, ${region}initial: cari, states: { cari: { title: { id: Cari, en: Search }, on: { TEMUKAN: { by: pustakawan, title: { id: Temukan, en: Find }, target: ada } } }, ada: { title: { id: Ada, en: Found }, type: final } } } }\n`;
const CHECKED = '    title: { id: Diperiksa, en: Being checked }\n';

testRule('state-kind', {
  valid: [
    {
      says: 'an action in a closed state',
      edits: [['    closed: dipinjam\n', '    closed: dipinjam\n    after: { 10 days: ditolak }\n']],
    },
    {
      says: 'regions with a start, and one that nobody waits for',
      edits: [
        [
          CHECKED,
          CHECKED +
            SHELF(
              'type: parallel, '.replace(', ', '\n    '),
              'aside: true, starts: { when: data.tertutup, else: skip }, ',
            ),
        ],
      ],
    },
  ],
  invalid: [
    {
      says: 'a wait in a final state',
      edits: [['    type: final\n', '    type: final\n    «after»: { 10 days: dipinjam }\n']],
      params: [{ name: 'ditolak', key: 'after', kind: '#final' }],
    },
    {
      says: 'a join where nothing is together',
      edits: [[CHECKED, `${CHECKED}    «join»: any\n`]],
      params: [{ name: 'diperiksa', key: 'join', kind: '#atomic' }],
    },
    {
      says: 'a first part where all are entered',
      edits: [[CHECKED, `${CHECKED}    type: parallel\n    «initial»: rak\n${SHELF('')}`]],
      params: [{ name: 'diperiksa', key: 'initial', kind: '#parallel' }],
    },
    {
      says: 'a part that closes the case',
      edits: [[CHECKED, `${CHECKED}    type: parallel\n${SHELF('', '«closed»: ada, ')}`]],
      params: [{ name: 'diperiksa.rak', key: 'closed', kind: '#inner' }],
    },
    {
      says: 'what only a region has, in no region',
      edits: [[CHECKED, `${CHECKED}    «aside»: true\n`]],
      params: [{ name: 'diperiksa', key: 'aside', kind: '#no-region' }],
    },
  ],
});
