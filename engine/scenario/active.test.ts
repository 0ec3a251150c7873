import { describe, expect, it } from 'vitest';
import { canonicalize } from '#engine/definition/canonical.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { renderFailure } from './failure.ts';
import { readScenario } from './read.ts';
import { runScenario } from './run.ts';
import { NOTHING_GIVEN } from './scenario.ts';
import { TOY_WORLD } from './testing/toy-world.ts';

const { definition, hash } = stepsProcess(`
states:
  a: { on: { PERIKSA: { by: petugas, target: p } } }
  p:
    type: parallel
    onDone: s
    states:
      x: { initial: buka, states: { buka: { on: { BAIK: { by: petugas, target: baik } } }, baik: { type: final } } }
      y: { starts: { when: region.x.done, else: wait }, initial: buka, states: { buka: { on: { LIHAT: { by: petugas, target: lihat } } }, lihat: { type: final } } }
      z: { starts: { when: data.ya, else: skip }, initial: buka, states: { buka: { on: { CATAT: { by: petugas, target: baik } } }, baik: { type: final } } }
  s: { type: final }
`);
const row = { hash, process: definition.process, text: canonicalize(definition), source: '' };
const world = { process: definition.process, folder: { ...TOY_WORLD.folder, definitions: [row] } };

/** What does not hold when the inspection has begun and then this step is taken. */
async function failuresOf(step: string): Promise<readonly string[]> {
  const text = `scenario: 1
title: { en: An inspection }
given:
  units: { kota: { name: Kota, kind: daerah, calendar: kantor } }
  people: { ani: { name: Ani, roles: { petugas: kota } } }
steps:
- { at: 2026-02-09 09:00, as: public, start: MULAI, form: { ya: false } }
- { as: ani, send: PERIKSA }
- ${step}
`;
  const { scenario, diagnostics } = readScenario(text, 'toy.yaml', NOTHING_GIVEN, definition);
  if (scenario === null) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  const { failures } = await runScenario(scenario, world);
  return failures.map((failure) => renderFailure(failure, 'en'));
}

describe('where a case stands, as scenarios say it', () => {
  it.each([
    [
      'a region that waits by its own name, and one that was skipped not at all',
      '{ expect: { state: [p.x.buka, p.y] } }',
    ],
    [
      'a region that began by the state it is in',
      '{ as: ani, send: BAIK, expect: { state: [p.x.baik, p.y.buka] } }',
    ],
    ['one status, also while a region waits', '{ expect: { status: semua } }'],
  ])('has %s', async (_name, step) => {
    expect(await failuresOf(step)).toEqual([]);
  });

  it('is not where a region waits when that is left out', async () => {
    const [failure = ''] = await failuresOf('{ expect: { state: p.x.buka } }');
    expect(failure).toContain('Seen: p.x.buka, p.y\n');
  });
});
