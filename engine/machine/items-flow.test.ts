import { describe, expect, it } from 'vitest';
import { MEASURED, plotsWalk, surveyed, TWO } from '#engine/testing/plots.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { plotsText } from '#engine/testing/plots.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

describe('steps within an item', () => {
  it('nest, with tasks of the outer and the inner step, and end together', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { initial: luar, onDone: tercatat, on: { BATAL: { by: petugas, target: gagal } }, states: { luar: { on: { UKUR: { by: petugas, target: dalam } } }, dalam: { on: { USAI: { by: petugas, target: beres } } }, beres: { type: final } } }, tercatat: { type: final }, gagal: { type: final }`,
      ),
    );
    expect(here.tasks).toEqual(['a.diukur/1/3', 'a.diukur.luar/1/3', 'a.diukur/1/8', 'a.diukur.luar/1/8']);
    here.send('UKUR', { item: '3' });
    expect(here.items).toEqual({ '3': 'a.diukur.dalam', '8': 'a.diukur.luar' });
    here.send('BATAL', { item: '8' });
    expect(here.items['8']).toBe('a.gagal');
    expect(here.tasks).toEqual(['a.diukur/1/3', 'a.diukur.dalam/1/3']);
    expect(here.send('USAI').at).toBe('b');
    expect(here.difference).toBeNull();
  });

  it('run together, and conditions of one ask about the regions of its own item', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { type: parallel, onDone: tercatat, states: { x: { initial: buka, states: { buka: { on: { X: { by: petugas, target: usai } } }, usai: { type: final } } }, y: { starts: { when: region.x.done, else: wait }, initial: buka, states: { buka: { on: { Y: { by: petugas, target: usai } } }, usai: { type: final } } } } }, tercatat: { type: final }`,
      ),
    );
    expect(here.items['3']).toBe('a.diukur.x.buka a.diukur.y.$waiting');
    here.send('X', { item: '3' });
    expect(here.items).toEqual({
      '3': 'a.diukur.x.usai a.diukur.y.buka',
      '8': 'a.diukur.x.buka a.diukur.y.$waiting',
    });
    here.send('Y', { item: '3' });
    expect(here.items['3']).toBe('a.tercatat');
    expect(here.send('X').send('Y').at).toBe('b');
    expect(here.difference).toBeNull();
  });

  it('lead back to where the same item came from', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { on: { TANYA: { by: petugas, target: ditanya }, NILAI: { by: petugas, target: dinilai } } }, dinilai: { on: { TANYA: { by: petugas, target: ditanya }, CATAT: { by: petugas, target: tercatat } } }, ditanya: { on: { JAWAB: { by: petugas, target: { back: fresh } } } }, tercatat: { type: final }`,
      ),
    );
    here.send('NILAI', { item: '8' }).send('TANYA', { item: '8' }).send('TANYA', { item: '3' });
    here.send('JAWAB', { item: '3' }).send('JAWAB', { item: '8' });
    expect(here.items).toEqual({ '3': 'a.diukur', '8': 'a.dinilai' });
    expect(here.difference).toBeNull();
  });
});

describe('what time does to items', () => {
  it('a wait is that of one item, which began it when it came there', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { on: { TUNDA: { by: petugas, target: ditunda } }, after: { 14 days: gagal } }, ditunda: { after: { 14 days: gagal } }, gagal: { type: final }`,
      ),
    );
    here.wait(10).send('TUNDA', { item: '8' }).wait(5);
    expect(here.items).toEqual({ '3': 'a.gagal', '8': 'a.ditunda' });
    expect(here.wait(10).at).toBe('b');
    expect(here.difference).toBeNull();
  });

  it('a clock that is due is told to the case and to every item that waits for it', () => {
    const here = plotsWalk(
      `
clocks:
  batas: { title: { id: Batas, en: Limit }, length: 5 days, starts: { entering: a }, owner: petugas }
` +
        surveyed(
          ', none: s',
          `diukur: { on: { CATAT: { by: petugas, target: tercatat } }, after: { batas: lewat } }, tercatat: { on: { KIRIM: { by: petugas, target: terkirim } } }, lewat: { type: final }, terkirim: { type: final }`,
        ),
      { ...TWO, bidang: [...TWO.bidang, { petak: 11 }] },
    );
    here.send('CATAT', { item: '3' }).wait(6);
    expect(here.items).toEqual({ '3': 'a.tercatat', '8': 'a.lewat', '11': 'a.lewat' });
    expect(here.last).toMatchObject({ kind: 'timer', event: 'clock.batas' });
    expect(here.send('KIRIM').at).toBe('b');
    expect(here.difference).toBeNull();
  });
});

describe('what an item raises', () => {
  it('is taken by the case, which may leave the list', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { on: { GAGAL: { by: petugas, do: [{ raise: BERHENTI }], target: gagal } } }, gagal: { type: final }`,
        '    on: { BERHENTI: { target: k } }\n',
      ),
    );
    here.send('GAGAL', { item: '8' });
    expect([here.at, here.items]).toEqual(['k', {}]);
    expect(here.difference).toBeNull();
  });

  it('when the list is left comes to the state that it went to', () => {
    const here = plotsWalk(
      `
states:
  a:
    each: { in: data.bidang, key: it.petak, none: s }
    initial: diukur
    onDone: s
    on: { BATAL: { by: petugas, target: k } }
    states: { diukur: { exit: [{ raise: PUTUS }], on: { CATAT: { by: petugas, target: tercatat } } }, tercatat: { type: final } }
  k: { on: { PUTUS: { do: [{ set: { jejak: { cel: 'data.jejak + "x"' } } }] }, SELESAI: { by: petugas, target: s } } }
  s: { type: final }
`,
      { ...TWO, jejak: '=' },
    );
    here.send('BATAL');
    expect([here.at, here.case.data['jejak']]).toEqual(['k', '=xx']);
    expect(here.difference).toBeNull();
  });
});

describe('a list as a region', () => {
  const beside = (more: string, turns = ''): string => `
states:
  a:
    type: parallel
    ${turns}onDone: b
    states:
      ukur: { each: { in: data.bidang, key: it.petak${more} }, initial: diukur, states: { ${MEASURED} } }
      lain: { initial: buka, states: { buka: { on: { LANJUT: { by: petugas, guard: { cel: region.ukur.done, else: { id: Belum, en: Not yet } }, target: tutup } } }, tutup: { on: { TUTUP: { by: petugas, target: usai } } }, usai: { type: final } } }
  b: { on: { SELESAI: { by: petugas, target: s } } }
  s: { type: final }
`;

  it('counts as done when it is joined, with the outcome that conditions read', () => {
    const here = plotsWalk(beside(''));
    expect(here.refusal('LANJUT').code).toBe('GUARD_REFUSED');
    here.send('CATAT', { item: '3' }).send('CATAT', { item: '8' }).send('LANJUT');
    expect(here.at).toBe('a.ukur.$joined a.lain.tutup');
    expect(here.send('TUTUP').at).toBe('b');
    expect(here.difference).toBeNull();
  });

  it('that is empty is done, and the others go on', () => {
    const here = plotsWalk(beside(''), { ya: false, bidang: [] }).send('LANJUT');
    expect(here.at).toBe('a.ukur.$joined a.lain.tutup');
    expect(here.difference).toBeNull();
  });

  it('keeps the rest until the state around is left', () => {
    const here = plotsWalk(beside(', join: any, rest: keep'));
    here.send('CATAT', { item: '8' });
    expect(here.items).toEqual({ '3': 'a.ukur.diukur', '8': 'a.ukur.tercatat' });
    expect(here.tasks).toEqual(['a.lain.buka/1', 'a.ukur.diukur/1/3']);
    here.send('LANJUT').send('CATAT', { item: '3' });
    expect(here.items).toEqual({ '3': 'a.ukur.tercatat', '8': 'a.ukur.tercatat' });
    here.send('TUTUP');
    expect([here.at, here.items, here.tasks]).toEqual(['b', {}, ['b/1']]);
    expect(here.difference).toBeNull();
  });

  it('has its turn once one of its items is beyond its first step', () => {
    const two = (): string =>
      beside('', 'turns: one\n    ')
        .replace('guard: { cel: region.ukur.done, else: { id: Belum, en: Not yet } }, ', '')
        .replace(
          MEASURED,
          'diukur: { on: { UKUR: { by: petugas, target: dihitung } } }, dihitung: { on: { CATAT: { by: petugas, target: tercatat } } }, tercatat: { type: final }',
        );
    const here = plotsWalk(two()).send('LANJUT');
    expect(here.refusal('UKUR', { item: '3' }).code).toBe('TURN_TAKEN');
    here.send('TUTUP').send('UKUR', { item: '3' }).send('UKUR', { item: '8' });
    const other = plotsWalk(two()).send('UKUR', { item: '3' });
    expect(other.refusal('LANJUT').code).toBe('TURN_TAKEN');
    other.send('UKUR', { item: '8' }).send('CATAT', { item: '8' }).send('CATAT', { item: '3' });
    expect(other.send('LANJUT').at).toBe('a.ukur.$joined a.lain.tutup');
    expect([here.difference, other.difference]).toEqual([null, null]);
  });
});

describe('one person for one item', () => {
  it('`assign` within an item hands over its own tasks and not those of others', () => {
    const here = plotsWalk(
      surveyed(
        ', none: s',
        `diukur: { on: { TUGASI: { by: petugas, form: [pelaksana], do: [{ assign: { to: data.pelaksana } }] }, CATAT: { by: petugas, target: tercatat } } }, tercatat: { type: final }`,
      ),
    );
    here.send('TUGASI', { item: '8', form: { pelaksana: 'budi' } });
    expect(here.case.tasks.map(({ key, claim }) => [key, claim?.person ?? null])).toEqual([
      ['a.diukur/1/3', null],
      ['a.diukur/1/8', 'budi'],
    ]);
    expect(here.difference).toBeNull();
  });
});

describe('a case with items on a store', () => {
  it('is read back as it was and its history proves, timers among it', async () => {
    const process = stepsProcess(
      plotsText(
        surveyed(
          ', none: s',
          `diukur: { on: { CATAT: { by: petugas, target: tercatat } }, after: { 2 hours: tercatat } }, tercatat: { type: final }`,
        ),
      ),
    );
    const house = await StepsEngine.open([process]);
    const caseId = await house.begin(TWO);
    await house.send(caseId, 'CATAT');
    expect((await house.case(caseId)).items.map(({ key, active }) => [key, active])).toEqual([
      ['3', ['a.tercatat']],
      ['8', ['a.diukur']],
    ]);
    await house.wait(121);
    expect(await house.at(caseId)).toBe('b');
    expect(await house.proves(caseId)).toBe(true);
  });
});
