import { testCheck } from '../testing/check-cases.ts';

const region = (name: string, starts = ''): string =>
  `${name}: { ${starts}initial: buka, states: { buka: { on: { ${name.toUpperCase()}: { by: petugas, target: baik }, ${name.toUpperCase()}_TOLAK: { by: petugas, target: buruk } } }, baik: { type: final }, buruk: { type: final } } }`;
const process = (...regions: readonly string[]): string => `
states:
  a:
    type: parallel
    onDone: b
    states:
${regions.map((each) => `      ${each}`).join('\n')}
  b: { type: final }
shared: [{ in: a, on: { BATAL: { by: petugas, target: b } } }]`;

testCheck('regions-wait-for-ever', {
  valid: [
    {
      says: 'a region that starts after another, however that ends',
      parts: process(region('kiri'), region('kanan', 'starts: { when: region.kiri.done, else: wait }, ')),
    },
    {
      says: 'one that is skipped otherwise',
      parts: process(
        region('kiri', 'starts: { when: region.kanan.done, else: skip }, '),
        region('kanan', 'starts: { when: region.kiri.done, else: wait }, '),
      ),
    },
  ],
  invalid: [
    {
      says: 'two regions that wait for each other',
      parts: process(
        region('kiri', 'starts: { when: region.kanan.done, else: wait }, '),
        region('kanan', 'starts: { when: region.kiri.done, else: wait }, '),
      ),
      found: [['states.a.states.kiri', 'error', { names: 'a.kiri, a.kanan', way: 'MULAI' }]],
    },
    {
      says: 'a region that waits for how another did not end',
      parts: process(
        region('kiri'),
        region('kanan', 'starts: { when: \'region.kiri.outcome == "baik"\', else: wait }, '),
      ),
      found: [['states.a.states.kanan', 'error', { names: 'a.kanan', way: 'MULAI → KIRI_TOLAK' }]],
    },
  ],
});
