import { describe, expect, it } from 'vitest';
import { TOY } from '#engine/testing/toy.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { runScenario } from '../run.ts';
import { BEGIN, TOY_WORLD, toyScenario } from '../testing/toy-world.ts';
import { coverablesOf } from './coverable.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';

async function coverage(steps: string): Promise<Coverage> {
  const { witnesses } = await runScenario(toyScenario(steps), TOY_WORLD);
  return coverageOf(TOY.definition, witnesses);
}

/** What these steps cover, as labels; a branch of a guard with its answer. */
async function covered(steps: string): Promise<string[]> {
  const { missing } = await coverage(steps);
  const ids = new Set(missing.map(({ id }) => id));
  return coverablesOf(TOY.definition)
    .filter(({ id }) => !ids.has(id))
    .map(({ kind, label, holds }) => `${kind} ${label}${holds === null ? '' : ` = ${String(holds)}`}`);
}

const ASSERTED = BEGIN.replace(' }\n', ', expect: { state: dibuka } }\n');
const begun = ['state dibuka', 'transition AJUKAN → dibuka', 'role warga'];

describe('what can be covered', () => {
  it('is every state, transition, branch of a guard and role of the definition, each once', () => {
    const all = coverablesOf(TOY.definition);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const labels = (kind: string): string[] =>
      all.filter((each) => each.kind === kind).map(({ label }) => label);
    expect(labels('state')).toEqual(['dibuka', 'menunggu', 'selesai']);
    expect(labels('role')).toEqual(['warga', 'petugas', 'kepala', 'starter', 'pengawas']);
    expect(labels('guard')).toHaveLength(6);
    expect(labels('transition')).toEqual(
      expect.arrayContaining([
        'AJUKAN → dibuka',
        'dibuka: PUTUSKAN → selesai',
        'dibuka: PUTUSKAN → menunggu',
        'dibuka: BAGI',
        'dibuka: after periksa → selesai',
        'menunggu: after 20 days → selesai',
        'menunggu: BATALKAN → selesai',
      ]),
    );
  });
});

describe('what is covered', () => {
  it('is nothing by a step without an expectation', async () => {
    expect(await covered(BEGIN)).toEqual([]);
    expect(await covered(`${BEGIN}- { expect: { state: dibuka } }\n`)).toEqual([]);
    expect(await covered(BEGIN.replace(' }\n', ', expect: {} }\n'))).toEqual([]);
  });

  it('is what an asserted step did: where it led, and in which role', async () => {
    expect((await covered(ASSERTED)).sort()).toEqual([...begun].sort());
  });

  it('is a guard that held, with its transition', async () => {
    const steps = `${ASSERTED}- { as: ani, send: PUTUSKAN, form: { jumlah: 1 }, expect: { state: selesai } }\n`;
    expect(await covered(steps)).toEqual(
      expect.arrayContaining([
        'transition dibuka: PUTUSKAN → selesai',
        'guard dibuka: PUTUSKAN: data.jumlah <= settings.batas = true',
        'role petugas',
        'state selesai',
      ]),
    );
  });

  it('is a guard that said no where a later candidate was taken', async () => {
    const steps = `${ASSERTED}- { as: ani, send: PUTUSKAN, form: { jumlah: 9 }, expect: { state: menunggu } }\n`;
    const found = await covered(steps);
    expect(found).toContain('guard dibuka: PUTUSKAN: data.jumlah <= settings.batas = false');
    expect(found).toContain('transition dibuka: PUTUSKAN → menunggu');
    expect(found).not.toContain('transition dibuka: PUTUSKAN → selesai');
  });

  it('is a guard that said no in a refusal that was asserted, and not in one that was not', async () => {
    const refused =
      '- { as: cici, send: LOLOSKAN, form: { jumlah: 1 }, expect: { refused: GUARD_REFUSED } }\n';
    expect(await covered(ASSERTED + refused)).toContain('guard dibuka: LOLOSKAN: data.jumlah > 8 = false');
    const otherwise = refused.replace('as: cici', 'as: ani').replace('GUARD_REFUSED', 'NOT_ALLOWED');
    expect((await covered(ASSERTED + otherwise)).sort()).toEqual([...begun].sort());
  });

  it('is what a timer did when the step after it looks', async () => {
    const wait = `${ASSERTED}- { wait: { until: periksa }, expect: { state: selesai } }\n`;
    expect(await covered(wait)).toContain('transition dibuka: after periksa → selesai');
    const away = `${ASSERTED}- { as: ani, send: PUTUSKAN, form: { jumlah: 9 } }\n- { wait: 20 days, expect: { closed: selesai } }\n`;
    expect(await covered(away)).toContain('transition menunggu: after 20 days → selesai');
  });

  it('is counted by kind, and is 100 percent only when nothing is missing', async () => {
    const { rows, percent, missing } = await coverage(ASSERTED);
    expect(rows[0]).toEqual({ kind: 'state', covered: 1, of: 3 });
    expect(rows.reduce((sum, { of, covered: got }) => sum + of - got, 0)).toBe(missing.length);
    expect(percent).toBe(Math.floor((100 * 3) / coverablesOf(TOY.definition).length));
  });
});

describe('a handler of a message', () => {
  it('can be covered but for its last guard that does not hold: then the message is refused to its sender', () => {
    const { definition } = stepsProcess(`
messages: { kabar: { title: { id: Kabar, en: News }, from: { process: langkah }, carries: { isi: integer } } }
states:
  a:
    on:
      message.kabar:
        choose:
          - { guard: { cel: message.isi > 1, else: { id: Tidak, en: No } }, target: b }
          - { guard: { cel: data.ya, else: { id: Tidak, en: No } }, target: a }
  b: { type: final }
`);
    const guards = coverablesOf(definition).filter(({ kind }) => kind === 'guard');
    expect(guards.map(({ label, holds }) => `${label} ${String(holds)}`)).toEqual([
      'a: message.kabar: message.isi > 1 true',
      'a: message.kabar: message.isi > 1 false',
      'a: message.kabar: data.ya true',
    ]);
  });
});
