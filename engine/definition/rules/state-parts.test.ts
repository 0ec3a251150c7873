import { testRule } from '../testing/rule-cases.ts';
import type { Edit } from '../testing/edit.ts';

const SEARCH = 'cari: { title: { id: Cari, en: Search } }';
const FOUND =
  'cari: { title: { id: Cari, en: Search }, on: { TEMUKAN: { by: pustakawan, title: { id: Temukan, en: Find }, target: ada } } }, ada: { title: { id: Ada, en: Found }, type: final }';
/** Gives the state `diperiksa` parts; `mark` stands around its name where a finding is expected. */
const parts = (keys: string, region: string, isWrong = false): Edit => [
  '  diperiksa:\n    title: { id: Diperiksa, en: Being checked }\n',
  `  ${isWrong ? '«diperiksa»' : 'diperiksa'}:\n    title: { id: Diperiksa, en: Being checked }\n${keys}    states: ${region}\n`,
];
const shelf = (states: string, name = 'rak', more = ''): string =>
  `${name}: { title: { id: Rak, en: Shelf }, ${more}initial: cari, states: { ${states} } }`;
const PARALLEL = '    type: parallel\n    onDone: dipinjam\n';

testRule('state-parts', {
  valid: [
    {
      says: 'a parallel state whose region ends',
      edits: [parts(PARALLEL, `{ ${shelf(FOUND)} }`)],
    },
    {
      says: 'a region without an end that nobody waits for',
      edits: [parts(PARALLEL, `{ ${shelf(FOUND)}, ${shelf(SEARCH, 'meja', 'aside: true, ')} }`)],
    },
    { says: 'parts one at a time', edits: [parts('    initial: cari\n', `{ ${SEARCH} }`)] },
  ],
  invalid: [
    {
      says: 'parts without a first',
      edits: [parts('', `{ ${SEARCH} }`, true)],
      params: [{ name: 'diperiksa', missing: '#initial' }],
      also: ['unreachable-state'],
    },
    {
      says: 'no parts',
      edits: [parts('', '{}', true)],
      params: [{ name: 'diperiksa', missing: '#children' }],
    },
    {
      says: 'a region that is awaited and never ends',
      edits: [parts(PARALLEL, `{ ${shelf(SEARCH, '«rak»')} }`)],
      params: [{ name: 'diperiksa.rak', missing: '#end' }],
    },
    {
      says: 'done without an end',
      edits: [parts('    initial: cari\n    onDone: dipinjam\n', `{ ${SEARCH} }`, true)],
      params: [{ name: 'diperiksa', missing: '#end' }],
    },
    {
      says: 'more regions counted on than there are',
      edits: [parts(`${PARALLEL}    join: { count: 2 }\n`, `{ ${shelf(FOUND)} }`, true)],
      params: [{ name: 'diperiksa', missing: '#awaited' }],
    },
  ],
});
