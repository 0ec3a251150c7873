import { describe, expect, it } from 'vitest';
import { parseSource } from '#engine/definition/parse.ts';
import { openProcess } from '#engine/definition/read.ts';
import { stepsProcess, stepsText } from '#engine/testing/walk.ts';
import { explore } from './explore.ts';
import type { Exploration } from './explore.ts';
import { prove } from './prove.ts';
import { textTo } from './witness.ts';

const ways = ({ configurations }: Exploration): readonly string[] =>
  configurations.map((here) => `${here.active.join(' ')}: ${textTo(here)}`);

describe('exploring a process', () => {
  it('answers a condition both ways, and finds each place by the shortest way', () => {
    const { definition } = stepsProcess(`
states:
  a: { on: { PILIH: { by: petugas, choose: [{ guard: { cel: data.ya }, target: b }, { target: c }] } } }
  b: { on: { LANJUT: { by: petugas, target: c } } }
  c: { closed: selesai }`);
    const explored = explore(definition);
    expect(ways(explored)).toEqual([': ', 'a: MULAI', 'b: MULAI → PILIH', 'c: MULAI → PILIH']);
    expect(explored.steps.map(({ sure }) => sure)).toEqual([true, false, false, true]);
    expect(explored.complete).toBe(true);
  });

  it('knows what an effect of the same step has set', () => {
    const { definition } = stepsProcess(`
states:
  a: { on: { PILIH: { by: petugas, do: [{ set: { ya: true } }], target: b } } }
  b: { always: [{ guard: { cel: data.ya }, target: c }, { target: d }] }
  c: { closed: selesai }
  d: { closed: lain }`);
    expect(ways(explore(definition))).toEqual([': ', 'a: MULAI', 'c: MULAI → PILIH']);
  });

  it('leads back only to where the case came from', () => {
    const { definition } = stepsProcess(
      `
states:
  a: { on: { TUNDA: { by: petugas, target: t }, LANJUT: { by: petugas, target: b } } }
  b: { on: { TUNDA: { by: petugas, target: t }, TUTUP: { by: petugas, target: c } } }
  t: { on: { TERUS: { by: petugas, target: back } } }
  c: { closed: selesai }`.replace('target: back', 'target: { back: fresh }'),
    );
    const explored = explore(definition);
    const back = explored.steps.filter(({ from }) => from.active.includes('t'));
    expect(back.map(({ from, to }) => `${textTo(from)}: ${to.active.join(' ')}`)).toEqual([
      'MULAI → TUNDA: a',
      'MULAI → LANJUT → TUNDA: b',
    ]);
  });

  it('takes each end of a case that is waited for, and hears that nobody waits', () => {
    const { definition } = stepsProcess(`
uses: { cases: { langkah: latest } }
start:
  MULAI: { by: [warga, { case: true }], form: [judul], target: a }
states:
  a:
    case: { process: langkah, send: { judul: data.judul } }
    onDone: [{ guard: { cel: 'result.outcome == "baik"' }, target: b }, { target: c }]
    onError: d
    on: { case.cancelled: { target: e } }
  b: { closed: baik }
  c: { closed: buruk }
  d: { closed: gagal }
  e: { closed: batal }`);
    expect(ways(explore(definition))).toEqual([
      ': ',
      'a: MULAI',
      'b: MULAI → a: done',
      'c: MULAI → a: done',
      'd: MULAI → a: failed',
      'e: MULAI → case.cancelled',
    ]);
  });

  it('takes both answers of a call', () => {
    const opened = openProcess(
      parseSource(
        stepsText(`
states:
  a: { call: { connector: cek }, onDone: b, onError: c }
  b: { closed: selesai }
  c: { on: { TUTUP: { by: petugas, target: b } } }`),
        'v1.yaml',
      ),
    );
    expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prove(opened)).toEqual([]);
    const { definition } = opened;
    expect(definition === null ? [] : ways(explore(definition))).toEqual([
      ': ',
      'a: MULAI',
      'b: MULAI → a: done',
      'c: MULAI → a: failed',
    ]);
  });

  it('comes to rest where a call that failed is tried again', () => {
    const { definition } = stepsProcess(`
states:
  a: { call: { connector: cek }, onDone: b, onError: a }
  b: { closed: selesai }`);
    const explored = explore(definition);
    expect(explored.restless).toEqual([]);
    expect(ways(explored)).toEqual([': ', 'a: MULAI', 'b: MULAI → a: done']);
  });

  it('gives the same for the same process, and stops at its bound', () => {
    const { definition } = stepsProcess(`
states:
  a: { on: { LANJUT: { by: petugas, target: b } } }
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { closed: selesai }`);
    expect(ways(explore(definition))).toEqual(ways(explore(definition)));
    const { complete, explored, configurations } = explore(definition, { configurations: 1, work: 1000 });
    expect({ complete, explored, known: configurations.length }).toEqual({
      complete: false,
      explored: 1,
      known: 2,
    });
  });
});

describe('messages', () => {
  const parallel = (guard: string) =>
    stepsProcess(`
messages: { kabar: { title: { id: Kabar, en: News }, from: { process: langkah }, carries: { isi: integer } } }
start: { MULAI: { by: warga, form: [judul], target: p } }
states:
  p:
    type: parallel
    onDone: c
    states:
      satu: { initial: w, states: { w: { on: { message.kabar: { ${guard} target: x } } }, x: { type: final } } }
      dua: { initial: w, states: { w: { on: { message.kabar: { target: y } } }, y: { type: final } } }
  c: { closed: selesai }`);

  it('come to one place at a time', () => {
    const places = ways(explore(parallel('').definition)).map((way) => way.split(': ')[0]);
    expect(places).toContain('p p.satu p.satu.x p.dua p.dua.w');
    expect(places).toContain('p p.satu p.satu.w p.dua p.dua.y');
    expect(places).toContain('c');
  });

  it('are answered both ways, whatever they carry', () => {
    const { steps } = explore(parallel('guard: { cel: message.isi > 3 },').definition);
    const first = steps.filter(
      ({ happening }) => happening.of === 'arrival' && happening.state === 'p.satu.w',
    );
    expect(
      first.filter(({ from }) => from.active.includes('p.dua.w')).map(({ to }) => to.active.join(' ')),
    ).toEqual(expect.arrayContaining(['p p.satu p.satu.x p.dua p.dua.w', 'p p.satu p.satu.w p.dua p.dua.w']));
  });
});
