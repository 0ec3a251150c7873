import { describe, expect, it } from 'vitest';
import { placeText } from './regions.ts';
import { StepsEngine, playSteps } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const MONTHLY = stepsProcess(`
states:
  a:
    type: parallel
    join: { all: [kerja] }
    onDone: tutup
    states:
      kerja: { initial: jalan, states: { jalan: { on: { SELESAI: { by: petugas, target: usai } } }, usai: { type: final } } }
      laporan:
        aside: true
        every: { period: month, at: 5th working day }
        initial: ditunggu
        states: { ditunggu: { on: { LAPOR: { by: petugas, target: masuk } } }, masuk: {} }
  tutup: { type: final }`);

describe('a state that comes again', () => {
  it('is left and entered anew on its day of each period, done or not', async () => {
    const house = await StepsEngine.open([MONTHLY]);
    const caseId = await house.begin({ ya: true });
    const dueOf = async () =>
      (await house.case(caseId)).timers.flatMap(({ key, due }) => (key === 'every/a.laporan' ? [due] : []));
    expect(await dueOf()).toEqual(['2026-03-05T17:00:00.000Z']); // Friday 6 March, 00:00 at the office
    await house.send(caseId, 'LAPOR');
    expect(await house.at(caseId)).toBe('a.kerja.jalan a.laporan.masuk');
    await house.wait(24 * 24 * 60);
    expect(await house.at(caseId)).toBe('a.kerja.jalan a.laporan.ditunggu');
    expect((await house.case(caseId)).tasks.map(({ key }) => key)).toContain('a.laporan.ditunggu/2');
    await house.wait(40 * 24 * 60);
    expect((await house.case(caseId)).visits['a.laporan']).toBe(3);
    expect(await house.proves(caseId)).toBe(true);
  });

  it('comes no more when what it lies in is left', async () => {
    const house = await StepsEngine.open([MONTHLY]);
    const caseId = await house.begin({ ya: true });
    await house.send(caseId, 'SELESAI');
    const { timers, active } = await house.case(caseId);
    expect(placeText(active)).toBe('tutup');
    expect(timers).toEqual([]);
  });

  it('is waited for by a scenario', async () => {
    const steps = `  - { at: 2026-02-11 09:00, as: public, start: MULAI, form: { ya: true } }
  - { as: ani, send: LAPOR, expect: { state: [a.kerja.jalan, a.laporan.masuk] } }
  - { wait: { until: a.laporan }, expect: { state: [a.kerja.jalan, a.laporan.ditunggu], entries: [after] } }
`;
    expect(await playSteps([MONTHLY], steps)).toEqual([]);
  });
});
