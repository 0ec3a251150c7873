import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedOf, TOY, TOY_TEXT } from '#engine/testing/toy.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { coverablesOf } from './coverage/coverable.ts';
import { readScenario } from './read.ts';
import { suggest } from './suggest.ts';
import { TOY_GIVEN } from './testing/toy-world.ts';

interface Sketch {
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

function skeletonFor(label: string, holds: boolean | null = null): Sketch {
  const missing = coverablesOf(TOY.definition).filter((each) => each.label === label && each.holds === holds);
  expect(missing).toHaveLength(1);
  const [skeleton] = suggest(TOY.definition, missing, TOY_GIVEN).skeletons;
  return parse(skeleton?.text ?? '') as Sketch;
}

describe('a skeleton', () => {
  it('goes the shortest way to the missing transition and expects where it leads', () => {
    const { steps } = skeletonFor('menunggu: JAWAB → dibuka');
    expect(steps.map(({ start, send, as, expect: wanted }) => [start ?? send, as, wanted])).toEqual([
      ['AJUKAN', 'public', { state: 'dibuka' }],
      ['PUTUSKAN', 'ani', { state: 'menunggu' }],
      ['JAWAB', 'starter', { state: 'dibuka' }],
    ]);
    expect(steps[0]?.['at']).toBe('2026-03-02 09:00');
  });

  it('lists the fields of each form, still empty, without those that may stay away', () => {
    const [first] = skeletonFor('AJUKAN → dibuka').steps;
    expect(first?.['form']).toEqual({
      judul: null,
      jumlah: null,
      mendesak: null,
      alasan: null,
      nama: null,
      hp: null,
    });
  });

  it('waits for a clock or a span where that is what moves the case', () => {
    expect(skeletonFor('dibuka: after periksa → selesai').steps.at(-1)).toEqual({
      wait: { until: 'periksa' },
      expect: { state: 'selesai' },
    });
    expect(skeletonFor('menunggu: after 20 days → selesai').steps.at(-1)?.['wait']).toBe('20 days');
  });

  it('expects the refusal where a guard has never said no', () => {
    const { steps } = skeletonFor('dibuka: LOLOSKAN: data.jumlah > 8', false);
    expect(steps.at(-1)).toMatchObject({
      as: 'cici',
      send: 'LOLOSKAN',
      expect: { refused: 'GUARD_REFUSED' },
    });
  });

  it('of every kind is a scenario that can be read', () => {
    const { skeletons, unreachable } = suggest(TOY.definition, coverablesOf(TOY.definition), TOY_GIVEN);
    expect(unreachable).toEqual([]);
    expect(skeletons.length).toBeGreaterThan(20);
    for (const { name, text } of skeletons) {
      expect(readScenario(text, name, TOY_GIVEN, TOY.definition).diagnostics).toEqual([]);
      expect(name).toMatch(/^[a-z0-9_-]+$/);
    }
  });

  it('is not made for a transition that no way leads to', () => {
    const { definition } = publishedOf(TOY_TEXT);
    const missing = coverablesOf(definition).filter(({ label }) => label === 'menunggu: JAWAB → dibuka');
    const cut = {
      ...definition,
      states: { ...definition.states, dibuka: { ...definition.states['dibuka'], on: {}, after: [] } },
    } as typeof definition;
    expect(suggest(cut, missing, TOY_GIVEN)).toEqual({ skeletons: [], unreachable: missing });
  });
});

describe('a skeleton of a case that nobody begins', () => {
  it('lets time pass until the calendar begins it, and goes on with that case', () => {
    const { definition } = stepsProcess(`
start: { BULANAN: { every: { period: month, at: 5th working day }, title: { id: Bulanan, en: Monthly }, target: a } }
states: { a: { on: { LAPOR: { by: petugas, target: b } } }, b: { type: final } }
`);
    const missing = coverablesOf(definition).filter(({ label }) => label === 'a: LAPOR → b');
    const [skeleton] = suggest(definition, missing, TOY_GIVEN).skeletons;
    expect((parse(skeleton?.text ?? '') as Sketch).steps).toEqual([
      { at: '2026-03-02 09:00' },
      { wait: '31 days', expect: { begun: { kasus: 'langkah' } } },
      { case: 'kasus', expect: { state: 'a' } },
      { case: 'kasus', as: 'ani', send: 'LAPOR', expect: { state: 'b' } },
    ]);
  });
});
