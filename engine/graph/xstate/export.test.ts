import { readFileSync } from 'node:fs';
import { createActor, SimulatedClock } from 'xstate';
import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { NESTED_PARTS } from '../testing/nested.ts';
import { xstateOf } from './export.ts';
import { plainMachine } from './plain.ts';
import type { PlainMachine } from './plain.ts';

const { definition } = stepsProcess(NESTED_PARTS);
const exported = xstateOf(definition);

describe('the machine exported for plain XState', () => {
  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it('puts the region before an event that two regions take, and leaves others as they are', () => {
    expect(exported.meta.alur.events).toMatchObject({
      'b.api.NILAI': { action: 'NILAI', states: ['b.api.p'] },
      'b.gedung.NILAI': { action: 'NILAI', states: ['b.gedung.p'] },
      HADIR: { action: 'HADIR', states: ['b.gedung.m.x'] },
    });
  });

  it('explains every guard and act that it names, and names every one that it explains', () => {
    const text = JSON.stringify(exported.states);
    const named = [...text.matchAll(/"guard":"([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(exported.meta.alur.guards)));
    const acts = [...text.matchAll(/"(?:entry|exit|actions)":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => JSON.parse(`[${list}]`) as string[],
    );
    expect(new Set(acts)).toEqual(new Set(Object.keys(exported.meta.alur.acts)));
  });

  it('says what joins, starts, turns and ways back ask', () => {
    const { guards } = exported.meta.alur;
    expect(guards['b/done/1']?.joined).toEqual({
      count: 2,
      groups: [['b.api.z'], ['b.gedung.z', 'b.gedung.$skipped']],
    });
    expect(guards['b.gedung/starts']).toEqual({ cel: ['data.jumlah > 100'] });
    expect(guards['b.gedung.p/NILAI/1']?.turn).toEqual({ own: ['b.gedung.m'], others: [] });
    expect(guards['c/BALAS/1/back b']?.back).toEqual({ state: 'c', from: 'b' });
    expect(guards['a/AGAIN/1']).toEqual({ cel: ['data.ya'], else: { id: 'Tidak.', en: 'No.' } });
  });

  it('runs as an actor of XState and goes back to where it was', () => {
    const read = JSON.parse(JSON.stringify(exported)) as PlainMachine;
    const actor = createActor(
      plainMachine(read, () => true),
      { clock: new SimulatedClock() },
    ).start();
    for (const type of ['MULAI', 'GO', 'b.gedung.NILAI', 'ASK', 'BALAS']) actor.send({ type });
    expect(actor.getSnapshot().value).toEqual({ b: { api: 'p', gedung: { m: 'x' } } });
    for (const type of ['HADIR', 'b.api.NILAI']) actor.send({ type });
    expect(actor.getSnapshot().value).toBe('e');
  });

  it('takes a raised event in the same step', () => {
    const actor = createActor(
      plainMachine(exported, () => true),
      { clock: new SimulatedClock() },
    ).start();
    for (const type of ['MULAI', 'GO', 'GAGAL']) actor.send({ type });
    expect(actor.getSnapshot().value).toBe('d');
  });

  it('needs nothing of Alur to run', () => {
    const source = readFileSync(new URL('./plain.ts', import.meta.url), 'utf8');
    expect([...source.matchAll(/ from '([^']+)'/g)].map(([, from]) => from)).toEqual(['xstate', 'xstate']);
  });
});
