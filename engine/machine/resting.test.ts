import { describe, expect, it } from 'vitest';
import { stepsProcess, Walk } from '#engine/testing/walk.ts';

const process = (more = '', again = 'keep') =>
  stepsProcess(`
clocks:
  batas:
    length: 4 days
    starts: { entering: a, again: ${again} }
    stops: { entering: b }
    rests: [digabung, digabung_lagi]
    owner: petugas
    ladder: [{ at: 50%, do: [{ set: { jejak: { cel: 'data.jejak + "5"' } } }] }, { at: 2 days after due, do: [{ set: { jejak: { cel: 'data.jejak + "7"' } } }] }]
${more}
states:
  a: { on: { GABUNG: { by: petugas, target: digabung }, MAJU: { by: petugas, target: b } } }
  digabung:
    closed: digabung
    on: { PISAH: { by: petugas, target: a }, JEDA: { by: petugas, target: tunggu }, PINDAH: { by: petugas, target: digabung_lagi } }
  digabung_lagi: { on: { PISAH: { by: petugas, target: a } } }
  tunggu: { on: { LANJUT: { by: petugas, target: a } } }
  b: { on: { GABUNG: { by: petugas, target: digabung } } }
`);

const clockOf = (walk: Walk) => walk.case.clocks.find(({ key }) => key === 'batas');
const timersOf = (walk: Walk) => walk.case.timers.map(({ key }) => key);

describe('a clock that rests', () => {
  it('takes no effect while the case waits in another’s place, closed or not, and is then as if it had run on', () => {
    const walk = new Walk(process()).wait(1);
    const due = clockOf(walk)?.due;
    walk.send('GABUNG');

    expect(walk.case.closed).toBe('digabung');
    expect(clockOf(walk)).toMatchObject({ status: 'paused', due: null, pauses: [], ended: null });
    expect(timersOf(walk)).toEqual([]);
    walk.wait(1).send('PINDAH').wait(1);
    expect(walk.case.data['jejak']).toBeUndefined();

    walk.send('PISAH');
    expect(clockOf(walk)).toMatchObject({ status: 'running', due, pauses: [] });
    walk.wait(0);
    expect(walk.case.data['jejak']).toBe('5');
    expect(walk.difference).toBeNull();
  });

  it('is due when it comes back, if its time passed meanwhile', () => {
    const walk = new Walk(process()).send('GABUNG').wait(30);
    expect(walk.history.map(({ event }) => event)).toEqual(['MULAI', 'GABUNG']);
    walk.send('PISAH').wait(0);

    expect(clockOf(walk)?.status).toBe('due');
    expect(walk.case.data['jejak']).toBe('57');
    expect(walk.difference).toBeNull();
  });

  it('stays due, and its later rungs wait', () => {
    const walk = new Walk(process()).wait(6).send('GABUNG');
    expect(clockOf(walk)?.status).toBe('due');
    walk.wait(10);
    expect(walk.case.data['jejak']).toBe('5');
    walk.send('PISAH').wait(0);

    expect(clockOf(walk)?.status).toBe('due');
    expect(walk.case.data['jejak']).toBe('57');
    expect(walk.difference).toBeNull();
  });

  it('does not begin anew when the case comes back, though that state begins it anew otherwise', () => {
    const walk = new Walk(process('', 'restart')).wait(1);
    const due = clockOf(walk)?.due;
    walk.send('GABUNG').wait(1).send('PISAH');
    expect(clockOf(walk)).toMatchObject({ status: 'running', due, sequence: 1 });
  });

  it('stays ended when it had ended before', () => {
    const walk = new Walk(process()).send('MAJU').send('GABUNG').wait(1);
    expect(clockOf(walk)?.status).toBe('ended');
    walk.send('PISAH');
    expect(clockOf(walk)?.status).toBe('ended');
    expect(walk.difference).toBeNull();
  });

  it('pauses from then on where the case comes back into a state that pauses it', () => {
    const pausing = stepsProcess(`
clocks:
  batas: { length: 4 days, starts: { entering: a }, stops: { entering: b }, pauses: { in: tunggu }, rests: digabung, owner: petugas }
states:
  a: { on: { GABUNG: { by: petugas, target: digabung }, MAJU: { by: petugas, target: b } } }
  digabung: { on: { JEDA: { by: petugas, target: tunggu } } }
  tunggu: { on: { LANJUT: { by: petugas, target: a }, GABUNG: { by: petugas, target: digabung } } }
  b: { type: final }
`);
    const walk = new Walk(pausing).wait(1).send('GABUNG').wait(1).send('JEDA');
    const from = walk.case.at;
    expect(clockOf(walk)).toMatchObject({ status: 'paused', due: null, pauses: [{ from, to: null }] });
    // A pause that was open when it came to rest is still open.
    walk.wait(1).send('GABUNG').wait(1).send('JEDA').wait(1).send('LANJUT');
    expect(clockOf(walk)).toMatchObject({ status: 'running', pauses: [{ from, to: walk.case.at }] });
    expect(walk.difference).toBeNull();
  });
});
