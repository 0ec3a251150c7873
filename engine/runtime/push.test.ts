import { describe, expect, it } from 'vitest';
import { startCase } from './case.ts';
import { historyOf, prove } from './history.ts';
import { runDue } from './timer.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { replay } from '#engine/machine/replay.ts';
import { publishedOf, TOY_CALENDAR } from '#engine/testing/toy.ts';
import type { Published } from '#engine/definition/types.ts';

const PEOPLE = `  dodi: { name: Dodi, roles: { kepala: dinas_a } }
`;

/** A process whose second task is handed out as said. */
function toy(assign: string, check = 'by: petugas'): Published {
  return publishedOf(TEXT.replace('$ASSIGN', assign).replace('$CHECK', check));
}

const TEXT = `alur: 1
process: bagi
title: { id: Bagi, en: Divide }
summary: { id: Membagi tugas., en: Hands out tasks. }
calendar: kantor
tracking: BGI
headline: judul
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
status:
  berjalan: { in: [masuk, periksa], id: Berjalan, en: Under way }
  selesai: { in: [selesai], id: Selesai, en: Finished }
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: masuk }
states:
  masuk:
    title: { id: Masuk, en: In }
    on:
      TERUSKAN: { $CHECK, title: { id: Teruskan, en: Pass on }, target: periksa }
  periksa:
    title: { id: Periksa, en: Check }
    on:
      SELESAI: { by: $ASSIGN, title: { id: Selesai, en: Finish }, target: selesai }
      KEMBALI: { by: petugas, title: { id: Kembali, en: Back }, target: masuk }
  selesai:
    title: { id: Selesai, en: Finished }
    closed: selesai
    on: { CATAT: { by: petugas, title: { id: Catat, en: Note } } }
`;

const begun = (name: string) => `  - { case: ${name}, at: 2026-02-11 09:00, start: MULAI, as: public }\n`;
const passed = (name: string, expected: string, as = 'cici') =>
  `  - { case: ${name}, as: ${as}, send: TERUSKAN, expect: { tasks: { periksa: { claimed: ${expected} } } } }\n`;
const each = (names: readonly string[], steps: (name: string) => string) => names.map(steps).join('');
const BY_HEAD = 'by: kepala';

describe('a task that is handed out when it is born', () => {
  it('goes to whoever has claimed the fewest, of equals to the first', async () => {
    const process = toy('{ role: petugas, assign: least_loaded }', BY_HEAD);
    const steps =
      each(['a', 'b', 'c', 'd'], begun) +
      passed('a', 'ani') +
      passed('b', 'budi') +
      '  - { case: b, as: budi, send: SELESAI }\n' +
      passed('c', 'budi') +
      passed('d', 'ani');
    expect(await playSteps([process], steps)).toEqual([]);
  });

  it('goes in turns to whoever got one longest ago, also when the last is done', async () => {
    const process = toy('{ role: petugas, assign: round_robin }', BY_HEAD);
    const steps =
      each(['a', 'b', 'c'], begun) +
      passed('a', 'ani') +
      '  - { case: a, wait: 1 minutes, as: ani, send: SELESAI }\n' +
      passed('b', 'budi') +
      '  - { case: c, wait: 1 minutes }\n' +
      passed('c', 'ani');
    expect(await playSteps([process], steps)).toEqual([]);
  });

  it('goes back to who did something, as it was done last in this very step too', async () => {
    const process = toy('{ role: petugas, assign: { who_did: TERUSKAN } }');
    const steps =
      begun('a') +
      passed('a', 'budi', 'budi') +
      '  - { case: a, as: budi, send: KEMBALI }\n' +
      passed('a', 'ani', 'ani');
    expect(await playSteps([process], steps)).toEqual([]);
  });

  it('goes to whoever stands nearest above who did it', async () => {
    const process = toy('{ role: kepala, at: unit.ancestors, assign: { superior_of: TERUSKAN } }');
    const begin = '  - { case: a, at: 2026-02-11 09:00, start: MULAI, as: public, unit: dinas_a }\n';
    const officer = `  eka: { name: Eka, roles: { petugas: dinas_a } }\n`;
    expect(await playSteps([process], begin + passed('a', 'dodi', 'eka'), PEOPLE + officer)).toEqual([]);
    expect(await playSteps([process], begin + passed('a', 'cici', 'eka'), officer)).toEqual([]);
  });

  it('goes past whom an action leaves out, and is open to all where nobody is left', async () => {
    const apart = toy('{ role: petugas, not: [{ did: TERUSKAN }], assign: least_loaded, if_none: incident }');
    expect(await playSteps([apart], begun('a') + passed('a', 'budi', 'ani'))).toEqual([]);
    const alone = toy('{ role: kepala, assign: { who_did: TERUSKAN }, if_none: incident }');
    const steps =
      begun('a') +
      '  - { case: a, as: ani, send: TERUSKAN, expect: { tasks: { periksa: { claimed: false } }, incidents: [task] } }\n' +
      '  - { case: a, as: cici, claim: periksa, expect: { incidents: [] } }\n';
    expect(await playSteps([alone], steps)).toEqual([]);
  });
});

describe('the entry of a step that hands out a task', () => {
  const process = toy('{ role: petugas, assign: least_loaded }', BY_HEAD);

  it('says to whom and from what it was chosen, and no other entry does', async () => {
    const office = await StepsEngine.open([process]);
    const id = await office.begin();
    await office.send(id, 'TERUSKAN', {}, 'cici');
    const entries = (await historyOf(office.engine, id)).map(({ text }) => openEntry(text));
    const ani = office.stage.people.get('ani') ?? '';
    expect(entries.map(({ handed }) => handed)).toEqual([
      undefined,
      [{ task: 'periksa/1', person: ani, role: 'petugas' }],
    ]);
    expect(entries[0]?.env.hands).toBeUndefined();
    expect(entries[1]?.env.hands?.map(({ person, open, got }) => [person, open, got])).toEqual([
      [ani, 0, []],
      [office.stage.people.get('budi'), 0, []],
    ]);
  });

  it('comes out of a replay letter by letter, and not with another load', async () => {
    const office = await StepsEngine.open([process]);
    const id = await office.begin();
    await office.send(id, 'TERUSKAN', {}, 'cici');
    const stored = await historyOf(office.engine, id);
    expect((await prove(office.engine, await office.case(id), stored)).difference).toBeNull();
    const { definition } = await office.engine.world.byHash((await office.case(id)).definition);
    const forged = stored.map((row) => ({ ...row, text: row.text.replace('"open":0', '"open":9') }));
    const published = { definition, hash: (await office.case(id)).definition };
    const { difference } = replay(published, forged, { 'kantor-1': TOY_CALENDAR });
    expect(difference).toEqual({ sequence: 2, what: 'text' });
  });
});

describe('steps at one moment', () => {
  it.each(['least_loaded', 'round_robin'])('hand their tasks to different people: %s', async (assign) => {
    const office = await StepsEngine.open([toy(`{ role: petugas, assign: ${assign} }`, BY_HEAD)]);
    const ids = [await office.begin(), await office.begin()];
    await Promise.all(ids.map(async (id) => await office.send(id, 'TERUSKAN', {}, 'cici')));
    const claims = await Promise.all(ids.map(async (id) => (await office.case(id)).tasks[0]?.claim?.person));
    const [ani, budi] = ['ani', 'budi'].map((name) => office.stage.people.get(name));
    expect(claims.sort()).toEqual([ani, budi].sort());
  });

  it('all go through, however many they are', async () => {
    const office = await StepsEngine.open([toy('{ role: petugas, assign: least_loaded }', BY_HEAD)]);
    const ids = [];
    for (let n = 0; n < 30; n += 1) ids.push(await office.begin());
    await Promise.all(ids.map(async (id) => await office.send(id, 'TERUSKAN', {}, 'cici')));
    const cases = await Promise.all(ids.map(async (id) => await office.case(id)));
    expect(cases.every(({ tasks }) => tasks[0]?.claim !== null)).toBe(true);
  });
});

/** The first task's clock hands it upward a day after it is due. */
function late(above = 'conflict_goes_to: camat, '): Published {
  const text = TEXT.replace('$ASSIGN', 'petugas')
    .replace('$CHECK', 'by: petugas')
    .replace('petugas: { kind: staff, at: unit, ', `petugas: { kind: staff, at: unit, ${above}`)
    .replace(
      '  kepala:',
      '  camat: { kind: staff, at: unit.parent, title: { id: Camat, en: Chief } }\n  kepala:',
    )
    .replace(
      'start:\n',
      `clocks:
  lama:
    title: { id: Lama, en: Long }
    length: 1 hours
    starts: { entering: masuk, again: restart }
    stops: { entering: periksa }
    owner: petugas
    ladder: [{ at: due, do: [{ assign: { superior_of: owner } }] }]
start:
`,
    );
  return publishedOf(text);
}

const EKA = '  eka: { name: Eka, roles: { petugas: dinas_a } }\n';
const OFFICERS = `${EKA}  gita: { name: Gita, roles: { camat: kota } }
  hadi: { name: Hadi, roles: { camat: kota } }
`;
const opened = (name: string, at = '09:00') =>
  `  - { case: ${name}, at: 2026-02-11 ${at}, start: MULAI, as: public, unit: dinas_a }\n`;

describe('a task of whoever is late', () => {
  it.each(['conflict_goes_to: camat, ', ''])(
    'goes to the role above, who can do it then (%s)',
    async (above) => {
      const steps =
        opened('a') +
        opened('b', '09:01') +
        `  - { case: a, as: eka, claim: masuk }
  - { case: a, expect: { tasks: { masuk: { not_offered: gita } } } }
  - { case: a, wait: 1 hours, expect: { entries: [rung.lama.0, clock.lama], tasks: { masuk: { claimed: gita, offered: [gita, hadi, eka] } } } }
  - { case: b, expect: { tasks: { masuk: { claimed: hadi } } } }
  - { case: a, as: gita, send: TERUSKAN, expect: { tasks: { periksa: { claimed: false, not_offered: gita } } } }
`;
      expect(await playSteps([late(above)], steps, OFFICERS)).toEqual([]);
    },
  );

  it('is given back where nobody is above, and stays with the late one for whom it is offered again', async () => {
    const steps =
      opened('a') +
      `  - { case: a, as: eka, claim: masuk }
  - { case: a, wait: 1 hours, expect: { tasks: { masuk: { claimed: false, offered: eka } } } }
  - { case: a, as: eka, send: TERUSKAN }
  - { case: a, as: eka, send: KEMBALI, expect: { clocks: { lama: { status: running } }, tasks: { masuk: { claimed: false } } } }
`;
    expect(await playSteps([late()], steps, EKA)).toEqual([]);
  });

  it('stands in the entry of the rung with those it was chosen from', async () => {
    const office = await StepsEngine.open([late()], {}, OFFICERS);
    const sender = { person: null, openCase: null, owners: [] };
    const unit = office.stage.units.get('dinas_a') ?? null;
    const wanted = { process: 'bagi', event: 'MULAI', form: {}, unit, key: 'k', draft: null };
    const { caseId } = await startCase(office.engine, sender, wanted);
    office.stage.clock.forward(3_600_000);
    await runDue(office.engine);
    const stored = await historyOf(office.engine, caseId);
    const rung = stored.map(({ text }) => openEntry(text)).find(({ event }) => event.startsWith('rung'));
    const gita = office.stage.people.get('gita');
    expect(rung?.handed).toEqual([{ task: 'masuk/1', person: gita, role: 'camat' }]);
    expect(rung?.env.hands?.map(({ role }) => role)).toEqual(['camat', 'camat']);
    expect((await prove(office.engine, await office.case(caseId), stored)).difference).toBeNull();
  });
});
