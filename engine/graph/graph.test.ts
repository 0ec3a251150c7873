import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { graphOf } from './graph.ts';
import { outlineOf } from './outline.ts';
import { NESTED_PARTS } from './testing/nested.ts';

const graph = graphOf(stepsProcess(NESTED_PARTS).definition);
const edgesFrom = (state: string | null) =>
  graph.edges.filter(({ from }) => from === state).map(({ to, kind, label }) => [kind, to, label.en]);

describe('the graph of a definition', () => {
  it('has every state in the order of the file, each before what lies in it', () => {
    expect(graph.nodes.map(({ state }) => state).join(' ')).toBe(
      'a b b.api b.api.p b.api.z b.gedung b.gedung.p b.gedung.m b.gedung.m.x b.gedung.m.y b.gedung.z c d e',
    );
    expect(graph.regions).toEqual({ b: ['b.api', 'b.gedung'] });
  });

  it('says in words what each edge begins with', () => {
    expect(edgesFrom(null)).toEqual([['start', 'a', 'Ask for the permit']]);
    expect(edgesFrom('a')).toEqual([
      ['action', 'b', 'Begin'],
      ['action', null, 'Note'],
      ['action', 'a', 'Again, if data.ya'],
      ['after', 'd', 'After 30 days'],
    ]);
    expect(edgesFrom('b')).toEqual([
      ['action', 'c', 'Ask'],
      ['raised', 'd', 'When BAD happens'],
      ['done', 'e', 'When done'],
    ]);
    expect(edgesFrom('b.api.p')).toContainEqual(['action', null, 'GAGAL, then BAD happens']);
  });

  it('has both ways out of a call', () => {
    const { definition } = stepsProcess(
      'states: { a: { call: { connector: tte }, onDone: b, onError: c }, b: { type: final }, c: { type: final } }',
    );
    const edges = graphOf(definition).edges.filter(({ from }) => from === 'a');

    expect(edges.map(({ to, label }) => [to, label.en])).toEqual([
      ['b', 'When done'],
      ['c', 'When it failed'],
    ]);
  });

  it('leads back only to where a case can have come from', () => {
    expect(graph.edges.filter(({ from }) => from === 'c')).toMatchObject([
      {
        to: 'b',
        back: true,
        resume: true,
        label: { id: 'Jawab, kembali ke asal, dilanjutkan seperti ditinggalkan' },
      },
    ]);
  });

  it('says how parts are joined and when they start', () => {
    const notes = (name: string) =>
      graph.nodes.find(({ state }) => state === name)?.notes.map(({ en }) => en);
    expect(notes('b')).toEqual(['Running together', 'One part at a time', 'Done when api, gedung are done']);
    expect(notes('b.gedung')).toEqual(['Skipped unless data.jumlah > 100']);
    expect(notes('d')).toEqual(['Closed: ditolak']);
  });

  it('is told in lines that name every state and every edge', () => {
    const lines = outlineOf(graph, 'en');
    const count = graph.nodes.length + graph.edges.length;
    expect(lines).toHaveLength(count + 1);
    expect(lines).toContain('  After 30 days → d');
    expect(lines).toContain('    m (First state: x)');
  });
});

describe('a start by the calendar', () => {
  it('says when it comes and for whom, with its name', () => {
    const { definition } = stepsProcess(`
start:
  TAHUNAN: { every: { period: year, at: first working day }, for_each: unit, title: { id: Tahunan, en: Yearly count }, target: a }
  MINGGUAN: { every: { period: week, at: monday }, title: { id: Mingguan, en: Report }, target: a }
states: { a: { on: { LAPOR: { by: petugas, target: b } } }, b: { type: final } }
`);
    const starts = graphOf(definition).edges.filter(({ from }) => from === null);
    expect(starts.map(({ label }) => label)).toEqual([
      {
        id: 'Tahunan. Tiap tahun, hari kerja ke-1, untuk setiap unit',
        en: 'Yearly count. Every year, working day 1, for each unit',
      },
      { id: 'Mingguan. Tiap minggu, hari ke-1', en: 'Report. Every week, day 1' },
    ]);
  });
});
