import { expect, it } from 'vitest';
import { Walk, stepsProcess } from '#engine/testing/walk.ts';

const LATE = stepsProcess(`
clocks: { batas: { length: 30 minutes, starts: { entering: a } } }
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b:
    initial: dalam
    after: { batas: c }
    states: { dalam: { on: { CATAT: { by: petugas, target: lagi } } }, lagi: {} }
  c: { type: final }`);

it('leaves a state with parts at once when the clock that it waits for was due already', () => {
  const walk = new Walk(LATE);
  walk.wait(1).send('LANJUT').wait(1);
  expect(walk.at).toBe('c');
  expect(walk.difference).toBeNull();
});
