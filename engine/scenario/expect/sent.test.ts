import { describe, expect, it } from 'vitest';
import { playSteps } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const TELLS = stepsProcess(`
states:
  a:
    on:
      LANJUT:
        by: petugas
        do: [{ notify: warga, with: { id: Siap diambil, en: Ready } }, { notify: kepala }, { incident: ruang }]
        target: b
  b: { on: { BERES: { by: petugas, do: [{ incident: ruang, solved: true }], target: c } } }
  c: { type: final }
`);
const BEGIN = '- { at: 2026-02-11 09:00, as: public, start: MULAI }\n';
const send = (expected: string): string => `${BEGIN}- { as: ani, send: LANJUT, expect: ${expected} }\n`;

describe('what a scenario expects to be sent', () => {
  it.each([
    [
      'everything, in order, by a part of its words',
      '{ sent: [{ to: starter, says: Siap }, { to: kepala }] }',
    ],
    ['the entries of what was delivered', '{ entries: [LANJUT, notify, notify] }'],
    ['the incidents that are open', '{ incidents: [ruang] }'],
  ])('holds for %s', async (_says, expected) => {
    expect(await playSteps([TELLS], send(expected))).toEqual([]);
  });

  it('holds for incidents that are over', async () => {
    const solved = '- { as: ani, send: BERES, expect: { incidents: [], sent: [] } }\n';
    expect(await playSteps([TELLS], send('{ state: b }') + solved)).toEqual([]);
  });

  it.each([
    ['other words', '{ sent: [{ to: starter, says: Belum }, { to: kepala }] }'],
    ['less than was sent', '{ sent: [{ to: starter }] }'],
    ['more than was sent', '{ sent: [{ to: starter }, { to: kepala }, { to: petugas }] }'],
    ['another reader', '{ sent: [{ to: kepala }, { to: starter }] }'],
    ['no incident', '{ incidents: [] }'],
  ])('fails for %s', async (_says, expected) => {
    expect(await playSteps([TELLS], send(expected))).not.toEqual([]);
  });
});
