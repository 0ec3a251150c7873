import { describe, expect, it } from 'vitest';
import { canonicalize } from '#engine/definition/canonical.ts';
import { toyWithClock } from '#engine/testing/clock-toy.ts';
import { TOY_TEXT } from '#engine/testing/toy.ts';
import { inLanguage } from './failure.ts';
import { runScenario } from './run.ts';
import { BEGIN, TOY_WORLD, toyScenario } from './testing/toy-world.ts';

const REST = '    starts: { entering: dibuka, again: keep }\n    stops: { entering: selesai }\n';

/** Plays the steps on the toy with another clock; the failures as path, expected and seen. */
async function failuresOf(keys: string, steps: string): Promise<readonly (readonly string[])[]> {
  const { hash, definition } = toyWithClock(keys);
  const text = canonicalize(definition);
  const folder = {
    ...TOY_WORLD.folder,
    definitions: [{ hash, process: 'toy', text, source: TOY_TEXT }],
  };
  const { failures } = await runScenario(toyScenario(BEGIN + steps), { process: 'toy', folder });
  return failures.map(({ path, expected, seen }) => [
    path,
    inLanguage(expected, 'en'),
    inLanguage(seen, 'en'),
  ]);
}

describe('a scenario of a clock with a ladder', () => {
  // Five working days from Monday 9 February: 10, 11, 12, 13, 18.
  const LADDER = `    length: 5 working days\n${REST}    ladder: [{ at: 80%, do: [{ set: { alasan: hampir } }] }, { at: due, do: [{ set: { alasan: lewat } }] }]\n`;

  it('sees each rung at its time, and proves the history', async () => {
    const steps = `- { at: 2026-02-13 23:59, expect: { entries: [] } }
- { at: 2026-02-14 00:00, expect: { entries: [rung.periksa.0], data: { alasan: hampir } } }
- { wait: { until: periksa }, expect: { entries: [rung.periksa.1, clock.periksa], data: { alasan: lewat } } }
`;
    expect(await failuresOf(LADDER, steps)).toEqual([]);
  });

  it('shows what does not hold', async () => {
    const [failure] = await failuresOf(LADDER, '- { at: 2026-02-14 00:00, expect: { entries: [] } }\n');
    expect(failure?.[2]).toContain('rung.periksa.0');
  });
});

describe('a scenario of a clock until a date', () => {
  const BEFORE = `    until: { before: 2 working days, of: data.tanggal }\n${REST}`;
  const start = (tanggal: string): string =>
    `- { case: b, as: public, start: AJUKAN, using: biasa, form: { tanggal: ${tanggal} }, expect: { clocks: { periksa: { due: 2026-02-13, skipped: { 2026-02-16: Cuti bersama } } } } }\n`;

  it('names its date and the days that were not counted back', async () => {
    expect(await failuresOf(BEFORE, start('2026-02-19'))).toEqual([]);
  });

  it('has no day from which it counts', async () => {
    const step = start('2026-02-19').replace('due: 2026-02-13', 'counts_from: 2026-02-09');
    expect(await failuresOf(BEFORE, step)).toMatchObject([[expect.any(String), '2026-02-09', '-']]);
  });
});
