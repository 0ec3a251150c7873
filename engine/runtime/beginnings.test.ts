import { describe, expect, it } from 'vitest';
import { beginningContract } from '#engine/testing/beginning-contract.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { beginDue } from './beginnings.ts';
import { calendarStartsOf } from './calendar-starts.ts';
import { createEngine } from './engine.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Report } from './engine.ts';

beginningContract(
  async () => await Promise.resolve(createMemoryStore({ now: () => '2026-02-11T02:00:00.000Z' })),
);

const weekly = (more = '', states = 'a: { on: { LAPOR: { by: petugas, target: b } } }, b: { type: final }') =>
  stepsProcess(`
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a }
${more}states: { ${states} }
`);
const MINGGUAN = `  MINGGUAN: { every: { period: week, at: monday }, title: { id: Mingguan, en: Weekly }, target: a }\n`;

describe('a start by the calendar', () => {
  it('without `for_each` begins one case at the top of the region', async () => {
    const steps = await StepsEngine.open([weekly(MINGGUAN)]);
    steps.stage.clock.set('2026-02-16T02:00:00.000Z');
    const [id = '', ...others] = await beginDue(steps.engine);
    expect(others).toEqual([]);
    expect(await steps.case(id)).toMatchObject({ unit: steps.stage.units.get('kota'), state: 'a' });
  });

  it('that the process refuses is reported and tried again an hour later, and holds up no other', async () => {
    const broken = weekly(
      `  RUSAK: { every: { period: week, at: monday }, title: { id: Rusak, en: Broken }, do: [{ set: { jumlah: { cel: '100 / data.jumlah' } } }], target: a }\n${MINGGUAN}`,
    );
    const steps = await StepsEngine.open([broken]);
    const reports: Parameters<Report>[] = [];
    const engine = createEngine({ ...steps.engine, report: (...said) => void reports.push(said) });
    steps.stage.clock.set('2026-02-16T02:00:00.000Z');
    expect(await beginDue(engine)).toHaveLength(1);
    expect(reports).toMatchObject([['start-failed', { process: 'langkah', event: 'RUSAK' }]]);
    steps.stage.clock.set('2026-02-16T02:30:00.000Z');
    await beginDue(engine);
    expect(reports).toHaveLength(1);
    steps.stage.clock.set('2026-02-16T03:00:00.000Z');
    await beginDue(engine);
    expect(reports).toHaveLength(2);
  });

  it('holds since the oldest version that had it without a break', () => {
    const version = (published: string, text: string, current = false) => ({
      row: { process: 'langkah', published, current },
      published: weekly(text),
    });
    const since = (...versions: ReturnType<typeof version>[]) =>
      calendarStartsOf(versions).map((found) => found.since);
    const now = version('2026-04', MINGGUAN, true);
    expect(since(version('2026-01', MINGGUAN), version('2026-02', MINGGUAN), now)).toEqual(['2026-01']);
    expect(
      since(version('2026-01', MINGGUAN), version('2026-02', ''), version('2026-03', MINGGUAN), now),
    ).toEqual(['2026-03']);
    expect(since(version('2026-01', ''), now)).toEqual(['2026-04']);
    expect(since(version('2026-01', MINGGUAN), version('2026-05', '', true))).toEqual([]);
  });
});
