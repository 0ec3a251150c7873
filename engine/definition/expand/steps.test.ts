import { describe, expect, it } from 'vitest';
import { readProcess } from '../read.ts';
import { findingsAfter } from '../testing/edit.ts';
import type { Edit } from '../testing/edit.ts';
import { smallProcess } from '../testing/small-process.ts';
import { edited } from '../testing/edit.ts';

const from = smallProcess.slice(
  smallProcess.indexOf('    entry: [{ assign'),
  smallProcess.indexOf('  dipinjam:\n'),
);
const steps = (list: string, rest = ''): Edit => [from, `    steps:\n${list}    onDone: dipinjam\n${rest}`];
const title = ', title: { id: x, en: x }';
const ROW = `      - { CATAT: pustakawan, title: { id: Catat, en: Log } }
      - { URUTKAN: [pustakawan, { starter: true }], title: { id: Urutkan, en: Sort } }
      - SIMPAN: { by: { role: pustakawan, not: [{ did: CATAT }] }, form: [tanggal], tone: main }
        title: { id: Simpan, en: Shelve }
`;

describe('steps', () => {
  it('are one state and one action each, named like the event in small letters', () => {
    const { definition, diagnostics } = readProcess(edited(smallProcess, [steps(ROW)]).text, 'v1.yaml');
    expect(diagnostics).toEqual([]);
    const states = definition?.states ?? {};
    expect(Object.keys(states).filter((name) => name.startsWith('diperiksa'))).toEqual([
      'diperiksa',
      'diperiksa.catat',
      'diperiksa.urutkan',
      'diperiksa.simpan',
      'diperiksa.done',
    ]);
    expect(states['diperiksa']).toMatchObject({
      kind: 'compound',
      initial: 'diperiksa.catat',
      done: [{ target: 'dipinjam' }],
    });
    expect(states['diperiksa.catat']).toMatchObject({
      title: { id: 'Catat', en: 'Log' },
      on: {
        CATAT: {
          title: { id: 'Catat', en: 'Log' },
          by: [{ role: 'pustakawan' }],
          candidates: [{ target: 'diperiksa.urutkan' }],
        },
      },
    });
    expect(states['diperiksa.urutkan']?.on['URUTKAN']?.by).toMatchObject([
      { role: 'pustakawan' },
      { kind: 'starter' },
    ]);
    expect(states['diperiksa.simpan']?.on['SIMPAN']).toMatchObject({
      tone: 'main',
      form: [{ kind: 'field' }],
      candidates: [{ target: 'diperiksa.done' }],
    });
    expect(states['diperiksa.done']).toMatchObject({
      kind: 'final',
      title: { id: 'Diperiksa', en: 'Being checked' },
    });
  });

  it('have the same definition as the states written out', () => {
    const long = `    initial: catat
    states:
      catat: { title: { id: Catat, en: Log }, on: { CATAT: { by: pustakawan, title: { id: Catat, en: Log }, target: urutkan } } }
      urutkan: { title: { id: Urutkan, en: Sort }, on: { URUTKAN: { by: [pustakawan, { starter: true }], title: { id: Urutkan, en: Sort }, target: simpan } } }
      simpan:
        title: { id: Simpan, en: Shelve }
        on: { SIMPAN: { by: { role: pustakawan, not: [{ did: CATAT }] }, title: { id: Simpan, en: Shelve }, form: [tanggal], tone: main, target: done } }
      done: { title: { id: Diperiksa, en: Being checked }, type: final }
    onDone: dipinjam
`;
    const written = readProcess(edited(smallProcess, [[from, long]]).text, 'v1.yaml');
    const short = readProcess(edited(smallProcess, [steps(ROW)]).text, 'v1.yaml');
    expect(written.diagnostics).toEqual([]);
    expect(short.definition).toEqual(written.definition);
  });

  const cases: readonly (readonly [says: string, edit: Edit, codes: readonly string[]])[] = [
    ['a step of two events', steps(`      - «{ A: pustakawan, B: pustakawan${title} }»\n`), ['step-form']],
    [
      'a step that leads elsewhere',
      steps(`      - «{ A: { by: pustakawan, target: ditolak }${title} }»\n`),
      ['step-form'],
    ],
    [
      'two steps of one event',
      steps(`      - { A: pustakawan${title} }\n      - { «A»: pustakawan${title} }\n`),
      ['step-twice'],
    ],
    ['a step named like the end', steps(`      - { «DONE»: pustakawan${title} }\n`), ['step-twice']],
    ['a step without a title', steps('      - { «A»: pustakawan }\n'), ['missing-key']],
    ['a role that is not there', steps(`      - { A: «pustakwan»${title} }\n`), ['unknown-role']],
    [
      'states beside',
      steps(`      - { A: pustakawan${title} }\n`, `    «states»: { x: { title: { id: x, en: x } } }\n`),
      ['beside-short-form'],
    ],
    ['no step at all', [from, '    steps: «[]»\n    onDone: dipinjam\n'], ['step-form']],
    ['no onDone', [from, `    steps: [{ A: pustakawan${title} }]\n`], ['missing-key']],
  ];
  it.each(cases)('are told of %s', (_says, edit, codes) => {
    const { findings, places } = findingsAfter([edit]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    if (places.length > 0)
      expect(findings.map(({ line, column, endColumn }) => ({ line, column, endColumn }))).toEqual(places);
  });
});
